// Measures how long pages take of a running demonstration, on a telephone whose processor is four times slower than this
// machine's, with 1.6 Mbit/s and 150 ms to the gateway, nothing kept from before (first) and everything (again):
//   CHROMIUM=/usr/bin/chromium npm run timings -- http://localhost:8080 ../data/demonstration-passwords.txt
import { chromium } from 'playwright-core';
import { demonstration, follow, SEASON } from './demonstration.mjs';

/** `links`: the first of the page's list with these words leads there. */
const pages = [
  { path: '/' },
  { path: '/', links: [SEASON, ''] },
  { who: 'e1-promoter', path: '/home' },
  { who: 'c04-leader', path: '/registration/topics', links: [''] },
  { who: 'x3-expert', path: '/review/scorings', links: [''] },
  { who: 'prov-secretary', path: '/review/rounds', links: [''] },
];

const [door, passwords] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
const house = demonstration(browser, door, passwords);

/** Until the largest part stands, until everything that was asked for is shown, and how far it jumps meanwhile. */
async function measured(person, path, network) {
  await network.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 90_000,
  });
  await person.goTo(path);
  await person.quiet();
  return person.page.evaluate(() => ({
    painted: Math.round(window.painted),
    shown: Math.round(performance.now()),
    jumps: window.shifts.toFixed(3),
  }));
}

console.log('largest part / all shown, ms; layout shift');
for (const { who, path, links = [] } of pages) {
  const person = who ? await house.person(who, path) : await house.nobody(path);
  await follow(person, links);
  await person.context.addInitScript(() => {
    window.shifts = 0;
    const seen = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    seen('layout-shift', (shift) => (window.shifts += shift.hadRecentInput ? 0 : shift.value));
    seen('largest-contentful-paint', (paint) => (window.painted = paint.startTime));
  });
  const at = new URL(person.page.url()).pathname;
  const network = await person.context.newCDPSession(person.page);
  await network.send('Network.clearBrowserCache');
  for (const time of ['first', 'again']) {
    const { painted, shown, jumps } = await measured(person, at, network);
    console.log(`${at.replace(/[0-9a-f-]{36}/g, '…').padEnd(40)} ${time} ${painted} / ${shown}  ${jumps}`);
  }
  await house.closePeople();
}
await browser.close();
