import { APPROVERS, CONFERS, CONTEST, day, DIRECTION, SCRIPT, TOPIC } from './story.mjs';

const PLAN = `${Number(day(0).slice(0, 4)) + 1} 年度推进计划`;

export default {
  async returnsPlan(house) {
    const [, second] = APPROVERS;
    const decides = await house.person(second);
    await decides.press(DIRECTION);
    await decides.onPage(PLAN);
    await decides.press('退回');
    await decides.sees('退回给推进者修改');
    await decides.press('退回');
    await decides.wrong('理由');
    await decides.check('faults shown');
    await decides.fill('理由', `请安排培训。${SCRIPT}`);
    await decides.press('退回');
    await decides.sees('已退回');
    await decides.onPage(PLAN);
  },

  /** Each has the question before them; the second is told that the first has answered it. */
  async approveAtOnce(house) {
    const both = [];
    for (const who of APPROVERS) {
      const decides = await house.person(who);
      await decides.press(DIRECTION);
      await decides.onPage(PLAN);
      await decides.press('批准');
      await decides.sees('批准这份年度推进计划？');
      both.push(decides);
    }
    const [first, second] = both;
    await second.check('dialog');
    await first.press('批准');
    await first.sees('已办理：批准');
    await second.press('批准');
    await second.sees('没有办理：已有人先办理了');
    await second.sees('页面显示的是现在的状态。');
    await second.seesNo('批准这份年度推进计划？');
    for (const decides of both) {
      await decides.sees('已批准');
      await decides.onPage(PLAN);
    }
  },

  async waitsForPublicity(house) {
    const decides = await house.person(CONFERS, '/award/lists');
    await decides.onPage('获奖名单');
    await decides.press(CONTEST);
    await decides.sees('公示期满以后才能授予。');
    await decides.onPage(CONTEST);
  },

  async confers(house) {
    const decides = await house.person(CONFERS);
    await decides.press(CONTEST);
    await decides.sees(/^公示已于 .* 期满，可以授予。$/);
    await decides.onPage(CONTEST);
    await decides.press('授予奖项');
    await decides.sees('授予这些奖项？');
    await decides.check('dialog');
    await decides.press('授予奖项');
    await decides.sees('奖项已授予。');
    await decides.sees(TOPIC);
    await decides.onPage(CONTEST);
  },
};
