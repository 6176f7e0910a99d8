import assert from 'node:assert/strict';
import { CHAIR, CITY, CONTEST, day, EMPLOYED, OTHER_TOPIC, PANEL, RECUSED, ROUND, SCRIPT, SECRETARY, TOPIC } from './story.mjs';

async function atRound(house, who = SECRETARY) {
  const secretary = await house.person(who, '/review/rounds');
  await secretary.press(ROUND);
  await secretary.onPage(ROUND);
  return secretary;
}

export default {
  async announces(house) {
    const secretary = await house.person(SECRETARY, '/award/contests');
    await secretary.onPage('评选通知');
    await secretary.press('发布评选通知');
    await secretary.onPage('发布评选通知');
    await secretary.press('发布评选通知');
    await secretary.check('dialog');
    await secretary.press('发布评选通知');
    await secretary.wrong('年度', '评选名称', '主题', '申报截止', '公示天数', '第 1 个奖项等级：名称', '第 1 个奖项等级：比例（%）');
    await secretary.check('faults shown');
    await secretary.fill('年度', day(0).slice(0, 4));
    await secretary.fill('评选名称', CONTEST);
    await secretary.fill('主题', `人人参与 ${SCRIPT}`);
    await secretary.fill('申报截止', `${day(3)}T17:00`);
    await secretary.fill('公示天数', '5');
    await secretary.fill('第 1 个奖项等级：名称', '一等');
    await secretary.fill('第 1 个奖项等级：比例（%）', '50');
    await secretary.press('增加奖项等级');
    await secretary.fill('第 2 个奖项等级：名称', '二等');
    await secretary.fill('第 2 个奖项等级：比例（%）', '50');
    await secretary.press('发布评选通知');
    await secretary.press('发布评选通知');
    await secretary.onPage('评选通知');
    await secretary.sees(CONTEST);
  },

  async recommends(house) {
    const city = await house.person(CITY);
    await city.press(TOPIC);
    await city.onPage(TOPIC);
    await city.press('推荐');
    await city.sees('推荐这一申报项？');
    await city.press('推荐');
    await city.wrong('推荐意见');
    await city.check('faults shown');
    for (const topic of [TOPIC, OTHER_TOPIC]) {
      await city.press('首页');
      await city.press(topic);
      await city.fill('推荐意见', `同意推荐 ${SCRIPT}`);
      await city.press('推荐');
      await city.press('推荐');
      await city.sees('已办理：推荐');
      await city.sees('主办单位受理');
    }
    await city.onPage(OTHER_TOPIC);
  },

  async opensRound(house) {
    const secretary = await house.person(SECRETARY, '/review/rounds');
    await secretary.press('设立评审轮次');
    await secretary.onPage('设立评审轮次');
    await secretary.press('设立评审轮次');
    await secretary.wrong('评选', '名称', '评审表', '评分截止');
    await secretary.check('faults shown');
    await secretary.choose('评选', CONTEST);
    await secretary.fill('名称', ROUND);
    await secretary.choose('评审表', '问题解决型');
    await secretary.choose('计分规则', 'trimmed-mean');
    await secretary.fill('评分截止', `${day(5)}T17:00`);
    await secretary.press('设立评审轮次');
    await secretary.onPage(ROUND);
    await secretary.sees(/^还不能开始/);
    for (const expert of PANEL) {
      await secretary.choose('评审专家', expert);
      await secretary.press('加入评审组');
      await secretary.sees(`评审席位 ${PANEL.indexOf(expert) + 1}`);
    }
    await secretary.sees('可以开始评分：2 个申报项，4 个评审席位。');
    await secretary.press('开始评分');
    await secretary.sees('开始评分？');
    await secretary.check('dialog');
    await secretary.press('开始评分');
    await secretary.sees('在申报项的单位任职（平台自动）');
    await secretary.onPage(ROUND);
    const found = await secretary.page.getByRole('region', { name: /^回避/ }).innerText();
    assert.equal(found.split(EMPLOYED).length - 1, 2);

    await secretary.press('列入回避');
    await secretary.sees('将一位评审专家列入回避');
    await secretary.press('列入回避');
    await secretary.wrong('评审专家', '理由说明');
    await secretary.check('faults shown');
    await secretary.choose('申报项', TOPIC);
    await secretary.choose('评审专家', RECUSED);
    await secretary.fill('理由说明', `本人说明与小组有合作 ${SCRIPT}`);
    await secretary.press('列入回避');
    await secretary.seesNo('将一位评审专家列入回避');
    await secretary.sees('评审专家申明有利害关系');
    await secretary.onPage(ROUND);
  },

  async closes(house) {
    const secretary = await atRound(house);
    await secretary.sees('应交 5 份评分表，已交 5 份。');
    await secretary.press('截止评分');
    await secretary.sees('现在截止评分？');
    await secretary.check('dialog');
    await secretary.press('截止评分');
    await secretary.sees('评分已截止，可由赛事秘书或评审组长开封。');
    await secretary.onPage(ROUND);
  },

  async reveals(house) {
    const chair = await atRound(house, CHAIR);
    await chair.press('开封');
    await chair.sees('开封全部评分表？');
    await chair.check('dialog');
    await chair.press('开封');
    await chair.press('查看排名');
    await chair.sees(TOPIC);
    await chair.onPage(/^排名/);
  },

  async publicises(house) {
    const secretary = await atRound(house);
    await secretary.press('查看排名');
    await secretary.sees('最低');
    await secretary.onPage(/^排名/);
    await secretary.press('提出拟奖名单');
    await secretary.onPage('获奖名单');
    await secretary.press('提出拟奖名单');
    await secretary.sees('提出拟奖名单？');
    await secretary.check('dialog');
    await secretary.press('提出拟奖名单');
    await secretary.onPage(CONTEST);
    await secretary.press('开始公示');
    await secretary.sees('开始公示？');
    await secretary.check('dialog');
    await secretary.press('开始公示');
    await secretary.sees(/^公示自 /);
    await secretary.onPage(CONTEST);
  },
};
