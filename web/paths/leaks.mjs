import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** Everybody but who wrote what is sealed, and nobody: who goes to every page. */
const ROLES = [
  '',
  'x1-expert',
  'prov-secretary',
  'c10-leader',
  'visitor',
  'x4-expert',
  'prov-chair',
  'prov-decision',
  'city-secretary',
  'city-decision',
  'auditor',
  'e4-promoter',
  'e4-decision',
];

/** Whose the sealed sheet is. */
const AUTHOR = 'x5-expert';

const read = (file) => readFileSync(new URL(`../src/app/${file}`, import.meta.url), 'utf8');

/** Every address that a page has, as the two tables of pages say it. */
const signedIn = [...read('pages.tsx').matchAll(/\bpath: '([^']+)'/g)].map(([, path]) => path);
const open = [...read('public.tsx').matchAll(/<Route path="([^"]+)"/g)].map(([, path]) => path).filter((path) => path !== '*');

/** What stands for a variable of an address: of what can be chosen, what the sealed sheets belong to. */
async function values(house) {
  const { contest, round, scorings, plan } = house.stage;
  const first = async (who, path, name) => {
    const person = await house.person(who);
    return person.asked(path, (answer) => answer.items[0][name]);
  };
  const { items } = await house.read(`/api/award/public/contests/${contest}/awards`);
  return {
    ':contest': contest,
    ':award': items[0].award,
    ':round': round,
    ':kind/:id': `round/${round}`,
    ':scoring': scorings['c10-leader'],
    'annual-plans/:id': plan,
    'circles/:id': await first('c10-leader', '/api/registration/circles', 'circle'),
    'topics/:id': await first('c10-leader', '/api/registration/topics', 'topic'),
    ':entry': await first('e4-promoter', '/api/award/entries', 'entry'),
    ':list': await first('prov-secretary', '/api/award/award-lists', 'awardList'),
  };
}

const filled = (path, known) =>
  path.replace(':kind/:id', known[':kind/:id']).replace(/([\w-]+)\/(:\w+)/g, (at, before, name) => {
    const value = known[at] ?? known[name];
    if (!value) throw new Error(`say in leaks.mjs what stands for ${at} in ${path}`);
    return `${before}/${value}`;
  });

const paths = {
  'the scan finds what the author of a sealed sheet is shown': async (house) => {
    const author = await house.person(AUTHOR, `/review/scorings/${house.stage.scorings['c10-leader']}`);
    await author.sees('评审表已封存');
    assert.ok(house.leaks.inText(await author.read()));
    const mine = await author.asked('/api/review/my-scorings', (answer) => JSON.stringify(answer));
    assert.ok(house.leaks.inBytes(Buffer.from(mine)));
  },
};

for (const who of ROLES)
  paths[`no page shows a sealed score to ${who || 'nobody in particular'}`] = async (house) => {
    assert.ok(signedIn.length >= 9 && open.length >= 7, 'the tables of pages are read');
    const known = (house.known ??= await values(house));
    const one = who ? await house.person(who, '/home', { desk: true }) : await house.nobody('/', { desk: true });
    // Public pages are everybody's alike: their services are not told who asks.
    for (const path of who ? signedIn : open) {
      await one.follow(filled(path, known));
      await one.page.getByRole('heading', { level: 1 }).first().waitFor();
      await one.quiet();
      await one.collectLinks();
      if (house.isNew('1440', await one.looks())) await one.check('1440');
      else await one.read();
    }
  };

paths['what a page asks for as anybody shows no sealed score when it is asked for as anybody else'] = async (house) => {
  assert.ok(house.addresses.size > 100, `${house.addresses.size} addresses`);
  for (const who of ROLES) {
    const one = who ? await house.person(who, '/home', { desk: true }) : await house.nobody('/', { desk: true });
    await one.askForAll([...house.addresses].filter((address) => !who || !/\/public\//.test(address)));
    await one.settle();
    await one.close();
  }
};

export default paths;
