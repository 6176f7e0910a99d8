import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SCRIPT } from './story.mjs';

const WHO = 'x4-expert';
const DAY = 86_400_000;
const sheet = (house, leader = 'c01-leader') => `/review/scorings/${house.stage.scorings[leader]}`;
const points = (item) => `${item.title} 得分`;

/** The items of the sheet's edition, each with a full mark. */
const itemsOf = (expert, path) => expert.asked(path.replace('/review/scorings', '/api/review/my-scorings'), (mine) => mine.sheet.items);

/** Hands in a sheet for each of these topics, with that share of the full marks. */
export async function scores(house, who, { share, topics }) {
  const expert = await house.person(who);
  for (const topic of topics) {
    await expert.goTo('/review/scorings?state=OPEN');
    await expert.press(topic);
    await expert.field('评语').waitFor();
    const items = await itemsOf(expert, new URL(expert.page.url()).pathname);
    for (const item of items) await expert.fill(points(item), String((item.max / 100) * share));
    await expert.fill('评语', `同意 ${SCRIPT}`);
    await expert.press('封存评分');
    await expert.press('确认封存');
    await expert.sees('评审表已封存');
  }
  await expert.onPage(topics.at(-1));
}

export default {
  'what is typed without the network is there again in a new window, and saved once the network is': async (house) => {
    const expert = await house.person(WHO, sheet(house));
    await expert.onPage(/./);
    await expert.fill('选题 得分', '14.5');
    await expert.sees('已保存');
    await expert.context.setOffline(true);
    await expert.fill('评语', '离线写下的评语');
    await expert.sees('已存本机，待联网');
    await expert.check('offline');
    // The telephone dies before the network is back.
    await expert.page.close({ runBeforeUnload: false });
    await expert.context.setOffline(false);
    const again = await expert.secondTab(sheet(house));
    await again.onPage(/./);
    assert.equal(await again.field('评语').inputValue(), '离线写下的评语');
    assert.equal(await again.field('选题 得分').inputValue(), '14.50');
    await again.fill('选题 得分', '14');
    await again.sees('已保存');
    await again.page.reload();
    await again.onPage(/./);
    assert.equal(await again.field('评语').inputValue(), '离线写下的评语');
    assert.equal(await again.field('选题 得分').inputValue(), '14.00');
  },

  'two windows write one draft, and neither is lost before the expert chooses': async (house) => {
    const here = await house.person(WHO, sheet(house));
    await here.onPage(/./);
    const there = await here.secondTab(sheet(house));
    await there.onPage(/./);
    await there.fill('评语', '第二个窗口的评语');
    await there.sees('已保存');
    await here.page.bringToFront();
    await here.fill('评语', '第一个窗口的评语');
    await here.sees('这份草稿在别处改动过');
    await here.check('two drafts');
    const both = await here.page.getByRole('alert').innerText();
    assert.match(both, /第一个窗口的评语/);
    assert.match(both, /第二个窗口的评语/);
    await here.press('采用别处的');
    await here.seesNo('这份草稿在别处改动过');
    assert.equal(await here.field('评语').inputValue(), '第二个窗口的评语');
    await here.fill('评语', '第一个窗口接着写');
    await here.sees('已保存');
    await there.page.bringToFront();
    await there.fill('评语', '第二个窗口也接着写');
    await there.press('保留本页的');
    await there.sees('已保存');
    await there.page.reload();
    await there.onPage(/./);
    assert.equal(await there.field('评语').inputValue(), '第二个窗口也接着写');
  },

  'the session ends in the middle of a sheet, and what was typed is there after the next sign-in': async (house) => {
    const expert = await house.person(WHO, sheet(house));
    await expert.onPage(/./);
    await expert.context.clearCookies();
    await expert.fill('评语', '会话结束后写下的评语');
    await expert.signIn(WHO);
    await expert.onPage(/./);
    assert.equal(new URL(expert.page.url()).pathname, sheet(house));
    assert.equal(await expert.field('评语').inputValue(), '会话结束后写下的评语');
  },

  'a telephone eight days ahead is told what is left by the clock of the platform': async (house) => {
    const expert = await house.person(WHO, sheet(house), { clockAhead: 8 * DAY });
    await expert.sees(/[56] 天/);
    await expert.onPage(/./);
    await expert.tabTo(expert.field('评语'));
  },

  'every fault of a sheet stands at its field, and the first has the focus': async (house) => {
    const expert = await house.person(WHO, sheet(house));
    const items = await itemsOf(expert, sheet(house));
    for (const item of items) await expert.fill(points(item), String(item.max / 100 + 1));
    await expert.press('封存评分');
    await expert.sees('封存这份评审表？');
    await expert.check('dialog');
    await expert.press('确认封存');
    await expert.sees(/^没有封存/);
    for (const item of items) {
      const field = expert.field(points(item));
      assert.equal(await field.getAttribute('aria-invalid'), 'true', item.title);
      const fault = expert.page.locator(`[id="${await field.getAttribute('aria-describedby')}"]`);
      assert.match(await fault.innerText(), new RegExp(`至 ${item.max / 100}\\.00 分`));
    }
    assert.ok(await expert.field(points(items[0])).evaluate((field) => field === document.activeElement));
    await expert.check('faults shown');
  },

  'looks once more, seals, and has a receipt that nobody else has': async (house) => {
    const expert = await house.person(WHO, '/review/scorings');
    await expert.onPage('待评成果');
    await expert.goTo(sheet(house));
    await expert.onPage(/./);
    const items = await itemsOf(expert, sheet(house));
    for (const item of items) await expert.fill(points(item), String((item.max / 100) * 0.9));
    await expert.fill('评语', SCRIPT);
    await expert.sees('90.00');
    await expert.press('封存评分');
    await expert.press('再看看');
    await expert.press('封存评分');
    await expert.press('确认封存');
    await expert.sees('评审表已封存');
    await expert.onPage(/./);
    await expert.sees(SCRIPT);
    assert.doesNotMatch(await expert.page.title(), /owned/);
    const file = expert.page.waitForEvent('download');
    await expert.press('下载评分证明');
    const proof = readFileSync(await (await file).path(), 'utf8');
    assert.match(proof, /^c2sp\.org\/tlog-proof@v1\n/);
    await expert.page.reload();
    await expert.sees('评审表已封存');
    await expert.press('← 返回待评成果');
    await expert.sees('已封存');
    await expert.onPage('待评成果');
  },
};
