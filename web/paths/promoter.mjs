import { CIRCLE, CONTEST, day, DIRECTION, FOUNDED, OTHER_TOPIC, PROMOTER, SCRIPT, TOPIC } from './story.mjs';

const YEAR = day(0).slice(0, 4);
const NEXT = String(Number(YEAR) + 1);

/** From what waits on the first page to where it is done. */
async function seesTo(house, what) {
  const promoter = await house.person(PROMOTER);
  await promoter.press(what);
  await promoter.onPage(what);
  return promoter;
}

export default {
  async returnsCircle(house) {
    const promoter = await seesTo(house, FOUNDED);
    await promoter.press('退回');
    await promoter.fill('理由', '名称要与台账一致，人数要减一人。');
    await promoter.press('退回');
    await promoter.sees('已退回');
    await promoter.onPage(FOUNDED);
  },

  async registersCircle(house) {
    const promoter = await seesTo(house, CIRCLE);
    await promoter.press(`同意 ${YEAR} 年度注册`);
    await promoter.sees('同意这个小组的注册？');
    await promoter.check('dialog');
    await promoter.press('同意');
    await promoter.sees(`已办理：同意 ${YEAR} 年度注册`);
    await promoter.sees('已注册');
    await promoter.onPage(CIRCLE);
  },

  async returnsTopic(house) {
    const promoter = await seesTo(house, TOPIC);
    await promoter.press('退回');
    await promoter.sees('退回给组长补正');
    await promoter.press('退回');
    await promoter.wrong('理由');
    await promoter.check('faults shown');
    await promoter.fill('理由', '目标要写明检查的时段。');
    await promoter.press('退回');
    await promoter.sees('已退回');
    await promoter.onPage(TOPIC);
  },

  async registersTopic(house) {
    const promoter = await seesTo(house, TOPIC);
    await promoter.press('同意课题立项');
    await promoter.check('dialog');
    await promoter.press('同意');
    await promoter.sees('已办理：同意课题立项');
    await promoter.sees('已注册');
    await promoter.onPage(TOPIC);
  },

  async accepts(house) {
    const promoter = await house.person(PROMOTER, '/registration/reviews?kind=results&state=RESULT_SUBMITTED');
    await promoter.onPage('审核与验收');
    await promoter.press(TOPIC);
    await promoter.sees('每个步骤都有活动记录');
    await promoter.onPage(TOPIC);
    await promoter.press('验收通过');
    await promoter.sees('验收通过这项成果？');
    await promoter.press('验收通过');
    await promoter.wrong('真实性', '成效');
    await promoter.check('faults shown');
    await promoter.fill('真实性', `抽查了终端的原始记录，与运维班核对一致 ${SCRIPT}`);
    await promoter.fill('成效', '离线率与主站统计相符，效益由财务确认');
    await promoter.page.reload();
    await promoter.press('验收通过');
    await promoter.sees('离线率与主站统计相符，效益由财务确认');
    await promoter.check('dialog');
    await promoter.press('验收通过');
    await promoter.sees('已办理：验收通过');
    await promoter.onPage(TOPIC);
  },

  async plans(house) {
    const promoter = await house.person(PROMOTER, '/plan/annual-plans');
    await promoter.onPage('年度推进计划');
    await promoter.press('编制年度推进计划');
    await promoter.onPage('编制年度推进计划');
    await promoter.fill('年度', 'next');
    await promoter.fill('预算（元）', '-1');
    await promoter.press('建立计划');
    await promoter.wrong('年度', '总体方向', '项目名称', '活动类型', '预算（元）', '开始日期', '结束日期');
    await promoter.check('faults shown');
    await promoter.fill('年度', NEXT);
    await promoter.fill('总体方向', DIRECTION);
    await promoter.fill('项目名称', `小组活动 ${SCRIPT}`);
    await promoter.choose('活动类型', '质量管理小组活动');
    await promoter.fill('预算（元）', '120000');
    await promoter.fill('开始日期', `${NEXT}-02-01`);
    await promoter.fill('结束日期', `${NEXT}-11-30`);
    await promoter.press('建立计划');
    await promoter.onPage(`${NEXT} 年度推进计划`);
    await promoter.press('提交审批');
    await promoter.check('dialog');
    await promoter.press('提交审批');
    await promoter.sees('已办理：提交审批');
    await promoter.sees('待审批');
  },

  async revises(house) {
    const promoter = await house.person(PROMOTER);
    await promoter.press(DIRECTION);
    await promoter.sees('请安排培训。');
    await promoter.onPage(`${NEXT} 年度推进计划`);
    await promoter.press('修改');
    await promoter.onPage('修改年度推进计划');
    await promoter.press('增加一个项目');
    const added = (label) => promoter.page.getByRole('group', { name: '项目 2', exact: true }).getByLabel(label, { exact: true });
    await promoter.fill(added('项目名称'), '质量管理方法培训');
    await promoter.choose(added('活动类型'), '质量培训');
    await promoter.fill(added('预算（元）'), '20000.50');
    await promoter.fill(added('开始日期'), `${NEXT}-03-01`);
    await promoter.fill(added('结束日期'), `${NEXT}-04-30`);
    await promoter.press('存为新版本');
    await promoter.onPage(`${NEXT} 年度推进计划`);
    await promoter.sees('版本对照');
    await promoter.sees('新增');
    await promoter.press('提交审批');
    await promoter.press('提交审批');
    await promoter.sees('已办理：提交审批');
    await promoter.onPage(`${NEXT} 年度推进计划`);
  },

  async enters(house) {
    const promoter = await house.person(PROMOTER, '/award/entries');
    await promoter.onPage('申报项');
    await promoter.press('申报评选');
    await promoter.onPage('申报评选');
    await promoter.choose('评选', '请选择');
    await promoter.press('申报评选');
    await promoter.wrong('评选', '课题');
    await promoter.check('faults shown');
    for (const topic of [TOPIC, OTHER_TOPIC]) {
      await promoter.goTo('/award/entries/new');
      await promoter.choose('评选', CONTEST);
      await promoter.choose('课题', topic);
      await promoter.press('申报评选');
      await promoter.onPage(topic);
      await promoter.sees('等待推荐');
    }
  },
};
