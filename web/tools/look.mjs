// Takes pictures of pages of a running platform, in both sizes and languages, for somebody to look at, and says what axe finds:
//   CHROMIUM=/usr/bin/chromium npm run look -- http://localhost:8080 FOLDER [/path …]
// Without paths: the public pages. SESSION=file.json stands for the answer of GET /session, to see pages of who is signed in.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [base, folder, ...asked] = process.argv.slice(2);
const session = process.env.SESSION && JSON.parse(readFileSync(process.env.SESSION, 'utf8'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function publicPages() {
  const read = async (path) => (await fetch(base + path)).json();
  const [contest] = (await read('/api/award/public/contests')).items;
  const at = contest && `/public/contests/${contest.contest}`;
  const list = at && (await read(`/api/award/public/contests/${contest.contest}/awards`));
  const award = list?.items?.[0] && `${at}/awards/${list.items[0].award}`;
  return ['/', at, at && `${at}?q=-`, award, '/public/log', '/public/about', '/signed-out', '/public/none'].filter(Boolean);
}

mkdirSync(folder, { recursive: true });
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
let findings = 0;
const found = (...what) => {
  findings++;
  console.log('  FOUND', ...what);
};
for (const [i, path] of (asked.length > 0 ? asked : await publicPages()).entries())
  for (const [width, height] of [
    [390, 844],
    [1440, 900],
  ])
    for (const language of ['zh-CN', 'en']) {
      const phone = width < 720;
      const context = await browser.newContext({
        viewport: { width, height },
        isMobile: phone,
        hasTouch: phone,
        deviceScaleFactor: phone ? 2 : 1,
        bypassCSP: true, // for axe alone
      });
      await context.addInitScript(`localStorage.setItem('qunzhi:language', '${language}')`);
      await context.addInitScript(() => {
        window.shifts = 0;
        new PerformanceObserver((list) => {
          for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.shifts += shift.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const page = await context.newPage();
      page.on('request', (request) => {
        if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== new URL(base).origin)
          found('another host', request.url());
      });
      page.on('pageerror', (error) => found('error', error.message));
      if (session) await page.route('**/session', (route) => route.fulfill({ json: session }));
      await page.goto(base + path);
      await page.waitForLoadState('networkidle');
      const name = `${String(i).padStart(2, '0')}${path.replace(/[^\w-]+/g, '_').slice(0, 40)}-${width}-${language}.png`;
      await page.screenshot({ path: join(folder, name), fullPage: process.env.FULL === '1' });
      const shifts = await page.evaluate(() => window.shifts);
      if (shifts > 0.1) found('it jumps', shifts.toFixed(3));
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (sideways > 0) found('sideways scroll', sideways);
      await page.evaluate(axe);
      for (const y of [0, 1e6]) {
        await page.evaluate((to) => scrollTo(0, to), y);
        const { violations } = await page.evaluate((runOnly) => window.axe.run(document, { runOnly }), tags);
        for (const { id, nodes } of violations) found(id, nodes[0].html.slice(0, 200), nodes[0].failureSummary);
      }
      console.log(name);
      await context.close();
    }
await browser.close();
console.log(`${findings} findings`);
process.exit(findings > 0 ? 1 : 0);
