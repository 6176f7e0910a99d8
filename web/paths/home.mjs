import assert from 'node:assert/strict';

export default {
  'what waits leads to where it is done, and home again': async (house) => {
    const expert = await house.person('x4-expert');
    await expert.onPage(/您好/);
    const { title } = await expert.asked('/api/review/waiting', (answer) => answer.items[0]);
    await expert.press(title);
    await expert.onPage(title);
    await expert.press('首页');
    await expert.onPage(/您好/);
  },

  'nothing waits for somebody without an appointment': async (house) => {
    const visitor = await house.person('visitor');
    await visitor.sees('现在没有等您办理的事项。');
    await visitor.onPage(/您好/);
  },

  'the language that somebody chose is there again after the next sign-in': async (house) => {
    const expert = await house.person('x4-expert');
    await expert.press('English');
    await expert.onPage(/Hello/);
    await expert.press('To score');
    await expert.onPage('Results to score');
    await expert.page.reload();
    await expert.onPage('Results to score');
    await expert.press('Sign out');
    await expert.onPage('You are signed out');
    await expert.press('Sign in again');
    await expert.signIn('x4-expert');
    await expert.onPage(/Hello/);
  },

  'on a shared telephone nothing of the last person is left to the next': async (house) => {
    const scoring = house.stage.scorings['c10-leader'];
    const shared = await house.person('x4-expert', `/review/scorings/${scoring}`);
    await shared.onPage(/./);
    await shared.context.setOffline(true);
    await shared.fill('评语', '没有交出去的话');
    await shared.sees('已存本机，待联网');
    await shared.context.setOffline(false);
    await shared.sees('已保存');
    await shared.press('退出');
    await shared.onPage('您已退出');
    const kept = await shared.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')));
    assert.deepEqual(kept, []);
    // The provider has forgotten the person too: nobody is signed in without a word.
    await shared.press('重新登录');
    await shared.signIn('prov-secretary');
    await shared.onPage(/您好/);
    await shared.sees(await shared.asked('/session', (session) => session.name));
    const text = await shared.read();
    assert.ok(!text.includes('没有交出去的话'));
    await shared.goTo(`/review/scorings/${scoring}`);
    await shared.onPage('没有找到这一页');
  },
};
