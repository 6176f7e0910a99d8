// Takes the README's pictures of a running demonstration, whose first accounts are in the file of passwords:
//   CHROMIUM=/usr/bin/chromium npm run pictures -- http://localhost:8080 ../data/demonstration-passwords.txt ../docs/pictures
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { demonstration, follow, SEASON } from './demonstration.mjs';
import { indexed } from './indexed.mjs';

/** `links`: the first of the page's list with these words is gone to; `to`: where on the page. */
const pictures = [
  { file: 'award-list-desk-zh', desk: true, path: '/', links: [SEASON] },
  { file: 'award-proof-phone-zh', path: '/', links: [SEASON, ''], to: '检查点由日志密钥签名' },
  { file: 'topic-phone-zh', who: 'c01-leader', path: '/registration/topics', links: [''], to: '活动程序' },
  { file: 'round-desk-zh', desk: true, who: 'prov-secretary', path: '/review/rounds', links: ['材料评审'] },
  { file: 'sheet-phone-en', language: 'English', who: 'x1-expert', path: '/review/scorings?state=OPEN', links: [''] },
  { file: 'log-desk-en', desk: true, language: 'English', path: '/public/log' },
];

const [door, passwords, folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
const house = demonstration(browser, door, passwords);
const blank = await browser.newPage();
for (const { file, who, path, desk, language, links = [], to } of pictures) {
  const person = who ? await house.person(who, path, { desk }) : await house.nobody(path, { desk });
  if (language) await person.press(language);
  await follow(person, links);
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
