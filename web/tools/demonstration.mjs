import { readFileSync } from 'node:fs';
import { House } from '../paths/house.mjs';

/** The contest whose awards are conferred. */
export const SEASON = '优秀质量管理小组评选';

/** A running demonstration, whose accounts are in the file of passwords: for whoever looks at pages and has nothing to scan for. */
export function demonstration(browser, door, passwords) {
  const lines = readFileSync(passwords, 'utf8').trim().split('\n');
  const house = new House(browser, { door, passwords: Object.fromEntries(lines.map((line) => line.split(' '))), words: [], marks: [] });
  house.revealed = true;
  return house;
}

/** By the first link with each of these words in the page's list, one after the other. */
export async function follow(person, links) {
  for (const words of links) {
    await person.quiet();
    await person.page.locator('main').locator('h3 a, td a, .cards a').filter({ hasText: words }).first().click();
  }
  await person.quiet();
}
