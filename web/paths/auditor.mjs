import assert from 'node:assert/strict';
import { AUDITOR, CIRCLE, ROUND, TOPIC } from './story.mjs';

const find = async (auditor, kind, words) => {
  await auditor.choose(auditor.page.getByRole('combobox', { name: '种类' }), kind);
  await auditor.fill(auditor.page.getByRole('searchbox'), words);
  await auditor.page.keyboard.press('Enter');
};

export default {
  async followsHistories(house) {
    const auditor = await house.person(AUDITOR, '/audit/history');
    await auditor.onPage('历史');
    await auditor.press('查找');
    await auditor.wrong(auditor.page.getByRole('searchbox'));
    await auditor.check('faults shown');
    await find(auditor, '课题', TOPIC);
    await auditor.press(TOPIC);
    await auditor.onPage(TOPIC);
    for (const told of ['目标要写明检查的时段。', /^作为小组 .* 的组员/, /^任命 /]) await auditor.sees(told);
    await auditor.press('核对证明');
    await auditor.sees('核对通过：这一条在透明日志里，没有改过。');
    await auditor.check('a line proven');
    // By its authority to whoever gave it.
    await auditor.tabTo(auditor.page.getByRole('link', { name: /^任命 / }).first());
    await auditor.page.keyboard.press('Enter');
    await auditor.sees('任命的历史');
    await auditor.onPage(/./);

    for (const [kind, name] of [
      ['小组', CIRCLE],
      ['评审轮次', ROUND],
      ['申报项', TOPIC],
    ]) {
      await auditor.goTo('/audit/history');
      await find(auditor, kind, name);
      await auditor.press(name);
      await auditor.sees(`${kind}的历史`);
      await auditor.onPage(name);
    }
    await auditor.goTo('/audit/history');
    await find(auditor, '小组', '没有这样的小组');
    await auditor.sees('没有找到。请换一个词，或者换一个种类。');
    await find(auditor, '奖项', TOPIC);
    await auditor.sees(/^奖项、年度推进计划和任命没有名称。/);
    await auditor.onPage('历史');
  },

  /** What the platform shows about itself, and about who was shown personal data. */
  async supervises(house) {
    const auditor = await house.person(AUDITOR, '/audit/state');
    await auditor.sees('没有停住的事件流。');
    await auditor.onPage('运行状态');
    await auditor.goTo('/audit/key-uses');
    await auditor.onPage('个人信息查阅');
    assert.ok((await auditor.page.locator('main .cards > li').count()) > 0, 'that histories were read is on record');
  },
};
