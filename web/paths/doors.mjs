/** Pages that are there, and not for these. */
const NOTHING = '没有找到这一页';

export default {
  'a link to what somebody may not see leads to nothing': async (house) => {
    const { round, scorings } = house.stage;
    const sheet = `/review/scorings/${scorings['c10-leader']}`;
    const topic = await (await house.person('c10-leader')).asked('/api/registration/topics', (answer) => answer.items[0].topic);
    const visitor = await house.person('visitor', sheet);
    for (const path of [
      sheet,
      `/review/rounds/${round}`,
      `/registration/topics/${topic}`,
      '/review/scorings/no-such',
      '/plan/no-such',
    ]) {
      await visitor.goTo(path);
      await visitor.onPage(NOTHING);
    }
    const promoter = await house.person('e1-promoter', sheet);
    await promoter.onPage(NOTHING);
    await promoter.goTo(`/registration/topics/${topic}`);
    await promoter.onPage(NOTHING);
  },

  'the wrong password is said beside the form, and the way goes on to where it was meant to': async (house) => {
    const expert = await house.nobody('/review/scorings');
    await expert.write(expert.page.getByLabel('账户'), 'x4-expert');
    await expert.write(expert.page.getByLabel('口令'), '<script>alert(1)</script>');
    await expert.page.keyboard.press('Enter');
    await expert.sees('账户或口令不正确');
    await expert.check('refused');
    await expert.signIn('x4-expert');
    await expert.onPage('待评成果');
  },

  'what the demonstration says to look at first is there': async (house) => {
    for (const { account, path } of house.stage.tour) {
      const newcomer = account ? await house.person(account, path) : await house.nobody(path);
      await newcomer.page.getByRole('heading', { level: 1 }).filter({ hasNotText: NOTHING }).first().waitFor();
      await newcomer.check('tour');
      await newcomer.close();
    }
  },
};
