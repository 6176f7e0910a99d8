// Takes the README's pictures of a running demonstration, whose first accounts are in the file of passwords:
//   CHROMIUM=/usr/bin/chromium npm run pictures -- http://localhost:8080 ../data/demonstration-passwords.txt ../docs/pictures
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { House } from '../paths/house.mjs';
import { indexed } from './indexed.mjs';

/** `follow`: the first link in the page's list is gone to; `to`: where on the page. */
const pictures = [
  { file: 'award-list-desk-zh', desk: true, path: '/', follow: 1 },
  { file: 'award-proof-phone-zh', path: '/', follow: 2, to: '检查点由日志密钥签名' },
  { file: 'topic-phone-zh', who: 'c01-leader', path: '/registration/topics', follow: 1, to: '活动程序' },
  { file: 'round-desk-zh', desk: true, who: 'prov-secretary', path: '/review/rounds', follow: 1 },
  { file: 'sheet-phone-en', language: 'English', who: 'x1-expert', path: '/review/scorings', follow: 1 },
  { file: 'log-desk-en', desk: true, language: 'English', path: '/public/log' },
];

const [door, passwords, folder] = process.argv.slice(2);
const lines = readFileSync(passwords, 'utf8').trim().split('\n');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
const house = new House(browser, { door, passwords: Object.fromEntries(lines.map((line) => line.split(' '))), words: [], marks: [] });
house.revealed = true;
const blank = await browser.newPage();
for (const { file, who, path, desk, language, follow = 0, to } of pictures) {
  const person = who ? await house.person(who, path, { desk }) : await house.nobody(path, { desk });
  if (language) await person.press(language);
  for (let i = 0; i < follow; i++) {
    await person.quiet();
    await person.page.locator('main').locator('h3 a, td a, .cards a').first().click();
  }
  await person.quiet();
  if (to)
    await person.page
      .getByText(to)
      .first()
      .evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await person.page.evaluate(() => document.activeElement?.blur());
  writeFileSync(join(folder, `${file}.png`), await indexed(blank, await person.page.screenshot()));
  console.log(file);
  await house.closePeople();
}
await browser.close();
