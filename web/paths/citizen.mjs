import assert from 'node:assert/strict';

const CONTESTS = '评选与获奖名单';

async function first(house) {
  const contest = await house.read(`/api/award/public/contests/${house.stage.contest}`);
  const { items } = await house.read(`/api/award/public/contests/${house.stage.contest}/awards`);
  return { contest, award: items[0] };
}

/** From the address to an award that proves itself, by two links. */
export async function proves(house, contest, topic) {
  const citizen = await house.nobody('/');
  await citizen.onPage(CONTESTS);
  await citizen.press(contest);
  await citizen.sees('获奖名单');
  await citizen.onPage(contest);
  await citizen.press(topic);
  await citizen.sees('检查点由日志密钥签名');
  await citizen.sees('以上由您的浏览器计算，不经过平台。');
  const steps = citizen.page.locator('#proof ~ * .steps > li, [aria-labelledby=proof] .steps > li');
  const states = await steps.evaluateAll((all) => all.map((step) => step.className));
  assert.ok(states.length >= 7, `${states.length} steps`);
  // The first time at this log there is nothing to hold it against, which is told.
  assert.deepEqual(
    states.filter((state) => !['passed', 'told'].includes(state)),
    [],
  );
  assert.equal(states.filter((state) => state === 'passed').length, states.length - 2);
  await citizen.onPage(topic);
  return citizen;
}

export default {
  'from the address to an award that proves itself, by two links': async (house) => {
    const { contest, award } = await first(house);
    const citizen = await proves(house, contest.name, award.topicTitle);
    await citizen.tabTo(citizen.page.getByText('查看数据').first());
    await citizen.page.keyboard.press('Enter');
    await citizen.onPage(award.topicTitle);

    await citizen.page.reload();
    await citizen.sees('与此浏览器以前记住的密钥一致。');
    await citizen.onPage(award.topicTitle);
  },

  'an award list and what is behind it on a desk': async (house) => {
    const { contest, award } = await first(house);
    const citizen = await house.nobody(`/public/contests/${contest.contest}`, { desk: true });
    await citizen.onPage(contest.name);
    await citizen.fill('课题、小组、单位', award.circleName);
    await citizen.page.keyboard.press('Enter');
    await citizen.sees(award.topicTitle);
    await citizen.onPage(contest.name);
    assert.equal(new URL(citizen.page.url()).searchParams.get('q'), award.circleName);
  },

  'a script in a search is a word that nothing matches': async (house) => {
    const citizen = await house.nobody('/');
    const script = '<script>document.title="x"</script><img src=x onerror=document.title="x">';
    await citizen.fill('评选名称、主题或年度', script);
    await citizen.page.keyboard.press('Enter');
    await citizen.sees('没有符合条件的评选。');
    await citizen.onPage(CONTESTS);
    assert.equal(await citizen.field('评选名称、主题或年度').inputValue(), script);
    assert.match(await citizen.page.title(), /评选与获奖名单/);
    await citizen.press('清除条件');
    await citizen.sees((await first(house)).contest.name);
  },

  'the other language stays, on every public page': async (house) => {
    const citizen = await house.nobody('/');
    await citizen.press('English');
    await citizen.onPage('Contests and award lists');
    await citizen.page.reload();
    await citizen.onPage('Contests and award lists');
    assert.equal(await citizen.page.locator('html').getAttribute('lang'), 'en');
    await citizen.press('Log');
    await citizen.onPage(/log/i);
    await citizen.press('About');
    await citizen.onPage('About Qunzhi');
    const { contest, award } = await first(house);
    await citizen.goTo(`/public/contests/${contest.contest}/awards/${award.award}`);
    await citizen.sees('The checkpoint is signed with the log key');
    await citizen.onPage(award.topicTitle);
    await citizen.press('中文');
    await citizen.sees('检查点由日志密钥签名');
  },

  'pages of the log, of the platform, and of nothing': async (house) => {
    const citizen = await house.nobody('/public/log');
    await citizen.onPage(/日志/);
    await citizen.goTo('/public/about');
    await citizen.onPage('关于群质');
    await citizen.goTo('/signed-out');
    await citizen.onPage('您已退出');
    await citizen.goTo('/public/nothing');
    await citizen.onPage('没有找到这一页');
    await citizen.goTo('/public/contests/nothing');
    await citizen.onPage('没有找到这一页');
    await citizen.press('回到首页');
    await citizen.onPage(CONTESTS);
  },
};
