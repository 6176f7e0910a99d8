// Goes people's paths through the pages in a real browser, on the platform that stdin tells of, and says a line of JSON for
// each. Called by BrowserTest of module standalone. By hand, some of them alone, with pictures of every page that was checked:
//   CHROMIUM=/usr/bin/chromium PICTURES=/tmp/pictures node paths/run.mjs citizen "two tabs" < stage.json
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import citizen from './citizen.mjs';
import doors from './doors.mjs';
import expert from './expert.mjs';
import home from './home.mjs';
import leaks from './leaks.mjs';
import season from './season.mjs';
import { House } from './house.mjs';

/** In this order: a later one may go on where an earlier one ended. */
const roles = { citizen, home, doors, expert, leaks, season };

const asked = process.argv.slice(2);
const stage = JSON.parse(readFileSync(0, 'utf8'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const house = new House(browser, stage);
for (const [role, paths] of Object.entries(roles)) {
  let broken = '';
  for (const [name, go] of Object.entries(paths)) {
    const path = `${role}: ${name}`;
    if (asked.length > 0 && !asked.some((part) => path.includes(part))) continue;
    const began = Date.now();
    let failed = broken && `not gone, since it goes on from 「${broken}」, which failed`;
    try {
      if (!failed) await go(house);
      await house.settle();
    } catch (error) {
      failed = `${error.stack}\n${await house.whereabouts()}`;
      if (paths === season) broken = name;
    }
    await house.closePeople();
    console.log(JSON.stringify({ path, failed, seconds: (Date.now() - began) / 1000 }));
  }
}
await browser.close();
console.error(
  `Browser paths: ${house.checks} axe checks on ${house.pages.size} pages, 0 findings unless told; ${house.scanned} answers scanned`,
);
