import assert from 'node:assert/strict';
import { CIRCLE, day, FOUNDED, LEADER, SCRIPT, TOPIC } from './story.mjs';

const DAY = 86_400_000;
const YEAR = day(0).slice(0, 4);

/** What a telephone's camera would give: a real photo, or what only says that it is one. */
const picture = async (leader, name) => ({ name, mimeType: 'image/jpeg', buffer: await leader.page.screenshot({ type: 'jpeg' }) });
const tooLarge = ({ buffer }) => ({
  name: 'large.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.concat([buffer, Buffer.alloc(21 * 1024 * 1024)]),
});
const renamed = { name: 'holiday.jpg', mimeType: 'image/jpeg', buffer: Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(4096)]) };

/** On the topic's page, with the form of a record open. */
async function atTopic(house, options) {
  const leader = await house.person(LEADER, '/registration/topics', options);
  await leader.press(TOPIC);
  await leader.onPage(TOPIC);
  return leader;
}

async function record(leader, step, words) {
  if (step) await leader.choose('活动步骤', step);
  await leader.press('全选');
  await leader.fill('活动地点', `班组园地 ${SCRIPT}`);
  await leader.fill('活动内容', words);
}

export default {
  async founds(house) {
    const leader = await house.person(LEADER, '/registration/circles');
    await leader.onPage('小组');
    await leader.press('组建小组');
    await leader.onPage('组建小组');
    await leader.press('组建小组');
    await leader.sees('组建这个小组？');
    await leader.check('dialog');
    await leader.press('确认组建');
    await leader.sees(/^没有提交/);
    await leader.wrong('小组名称', '组员');
    await leader.check('faults shown');

    await leader.fill('小组名称', FOUNDED);
    for (const colleague of await leader.page.getByRole('button', { name: /^\+ / }).allInnerTexts()) await leader.press(colleague);
    await leader.press('组建小组');
    await leader.press('确认组建');
    await leader.onPage(FOUNDED);
    await leader.sees('还没有申请过注册。');
    await leader.press(`申请 ${YEAR} 年度注册`);
    await leader.press('提交申请');
    await leader.sees('待审核');
    await leader.onPage(FOUNDED);
  },

  async amends(house) {
    const leader = await house.person(LEADER);
    await leader.press(FOUNDED);
    await leader.onPage(FOUNDED);
    await leader.press('修改小组');
    await leader.onPage('修改小组');
    await leader.sees('名称要与台账一致，人数要减一人。');
    await leader.fill('小组名称', ' ');
    await leader.press('保存修改');
    await leader.sees('保存修改？');
    await leader.check('dialog');
    await leader.press('确认修改');
    await leader.sees(/^没有提交/);
    await leader.wrong('小组名称');
    await leader.check('faults shown');

    await leader.fill('小组名称', CIRCLE);
    const [last] = (await leader.page.getByRole('button', { name: /^移除 / }).all()).slice(-1);
    await leader.press(await last.getAttribute('aria-label'));
    await leader.press('保存修改');
    await leader.press('确认修改');
    await leader.onPage(CIRCLE);
    await leader.press(`再次申请 ${YEAR} 年度注册`);
    await leader.press('提交申请');
    await leader.sees('待审核');
  },

  async applies(house) {
    const leader = await house.person(LEADER, '/registration/circles');
    await leader.press(CIRCLE);
    await leader.sees(/^注册登记号 /);
    await leader.onPage(CIRCLE);
    await leader.press('申请课题');
    await leader.onPage('申请课题');
    await leader.press('提交申请');
    await leader.check('dialog');
    await leader.press('确认提交');
    await leader.sees(/^没有提交/);
    await leader.wrong('课题名称', '课题类型', '选择课题的理由', '目标', '计划开始', '计划完成');
    await leader.check('faults shown');

    await leader.fill('课题名称', TOPIC);
    await leader.choose('课题类型', '自定目标');
    await leader.fill('选择课题的理由', `终端频繁离线 ${SCRIPT}`);
    await leader.fill('目标', '离线率由 5% 降到 1%');
    await leader.fill('计划开始', day(0));
    await leader.fill('计划完成', day(30));
    await leader.sees('已保存');
    // Left in the middle, it is there again.
    await leader.page.reload();
    await leader.onPage('申请课题');
    assert.equal(await leader.field('课题名称').inputValue(), TOPIC);
    await leader.press('提交申请');
    await leader.press('确认提交');
    await leader.onPage(TOPIC);
    await leader.sees('待审核');
  },

  async mends(house) {
    const leader = await house.person(LEADER);
    await leader.press(TOPIC);
    await leader.onPage('补正课题申请');
    await leader.sees('目标要写明检查的时段。');
    await leader.fill('目标', `年底前离线率由 5% 降到 1% ${SCRIPT}`);
    await leader.press('提交申请');
    await leader.press('确认提交');
    await leader.onPage(TOPIC);
    await leader.sees('待审核');
  },

  /** On a telephone whose clock is a day ahead: the day of the activity is the platform's. */
  async records(house) {
    const leader = await atTopic(house, { clockAhead: DAY });
    await leader.press('写活动记录');
    await leader.sees(/^本机时钟与服务器不一致/);
    assert.equal(await leader.field('活动日期').inputValue(), day(0));
    await leader.press('提交记录');
    await leader.sees(/^没有提交/);
    await leader.wrong('活动地点', '出席人员', '活动内容');
    await leader.check('faults shown');

    const photo = await picture(leader, 'photo.jpg');
    await leader.attach('选择文件', tooLarge(photo));
    await leader.sees(/20 MB.*请移除后换一个$/);
    await leader.attach('拍照', renamed);
    const refused = leader.page.getByRole('listitem').filter({ hasText: renamed.name }).locator('.fault');
    await refused.waitFor();
    assert.match(await refused.innerText(), /请移除后换一个$/);
    await leader.check('files refused');
    await record(leader, '', `选定课题 ${SCRIPT}`);
    await leader.press('提交记录');
    await leader.wrong('照片和文件');
    await leader.press('移除 large.jpg');
    await leader.press(`移除 ${renamed.name}`);
    await leader.attach('拍照', photo);
    await leader.sees('已上传');
    await leader.press('提交记录');
    await leader.sees('活动记录已记入课题。');
    await leader.seesPictures();
    await leader.onPage(TOPIC);
  },

  async recordsWithoutNetwork(house) {
    const leader = await atTopic(house);
    await leader.press('写活动记录');
    await leader.fill('活动内容', '有网络时写下的前半句');
    const steps = await leader.field('活动步骤').locator('option').allInnerTexts();
    assert.equal(steps.length, 10);
    await leader.sees('已保存');
    await leader.context.setOffline(true);
    await record(leader, '', '没有网络时写完');
    await leader.sees('已存本机，待联网');
    await leader.attach('拍照', await picture(leader, 'without-network.jpg'));
    await leader.check('offline');
    await leader.press('提交记录');
    await leader.sees(/^网络不通：这条记录已存在本机/);
    await leader.press('本机有 1 条活动记录待发送');
    await leader.check('waits on the device');
    // The telephone dies before the network is back; the record goes out from whichever page is opened next.
    await leader.page.close({ runBeforeUnload: false });
    await leader.context.setOffline(false);
    const again = await leader.secondTab('/home');
    await again.onPage(/您好/);
    await again.seesNo('本机有 1 条活动记录待发送');
    await again.press(TOPIC);
    await again.sees('没有网络时写完');
    await again.seesPictures();
    assert.equal(await again.page.getByText('没有网络时写完').count(), 1);

    await again.press('写活动记录');
    for (const step of steps.slice(2)) {
      await record(again, step, `${step}：按程序做完`);
      await again.press('提交记录');
      await again.sees('活动记录已记入课题。');
    }
    await again.onPage(TOPIC);
    await again.press('提交成果');
    await again.onPage('提交成果');
  },

  async handsIn(house) {
    const leader = await atTopic(house);
    await leader.press('提交成果');
    await leader.onPage('提交成果');
    await leader.fill('经济效益（元）', 'much');
    await leader.press('提交成果');
    await leader.sees('经济效益未填');
    await leader.press('确认提交');
    await leader.sees(/^没有提交/);
    await leader.wrong('成果总结', '效果', '经济效益（元）');
    await leader.check('faults shown');
    await leader.fill('成果总结', `离线率降到 0.8% ${SCRIPT}`);
    await leader.fill('效果', '全年统计');
    await leader.fill('经济效益（元）', '120000');
    await leader.attach('选择文件', {
      name: 'report.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n%%EOF\n'),
    });
    await leader.sees('已上传');
    await leader.press('提交成果');
    await leader.sees('经济效益 120,000.00 元');
    await leader.check('dialog');
    await leader.press('确认提交');
    await leader.onPage(TOPIC);
    await leader.sees('待验收');
  },

  /** After the award: each seat's points, and that they are what the log has. */
  async reads(house) {
    const leader = await atTopic(house);
    await leader.press('评分与奖项');
    await leader.onPage('评分与奖项');
    await leader.sees(/^得分 /);
    await leader.press('在浏览器里核对得分');
    await leader.sees('核对通过：这个得分就是日志里写下的得分。');
    await leader.check('checked');
    await leader.press('首页');
    await leader.sees(/^近来|^自上次以来/);
    await leader.onPage(/您好/);
  },
};
