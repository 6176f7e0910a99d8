import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** Who goes to every page: who is nearest to what is sealed, and who it is about. */
const THOROUGH = ['x1-expert', 'prov-secretary', 'c10-leader'];

const ROLES = ['', ...THOROUGH, 'auditor', 'e4-promoter'];

/** The others go where scores will be; the answers behind all pages are asked for by BeforeTheRevealTest, as everybody. */
const SCORED = /^\/(review|award|audit\/history|home)|feedback$/;

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

const paths = {};
for (const who of ROLES)
  paths[`no page shows a sealed score to ${who || 'nobody in particular'}`] = async (house) => {
    assert.ok(signedIn.length >= 9 && open.length >= 7, 'the tables of pages are read');
    const known = (house.known ??= await values(house));
    const one = who ? await house.person(who, '/home', { desk: true }) : await house.nobody('/', { desk: true });
    const behind = THOROUGH.includes(who) ? signedIn : signedIn.filter((path) => SCORED.test(path));
    for (const path of who ? [...open, ...behind] : open) {
      await one.goTo(filled(path, known));
      await one.page.getByRole('heading', { level: 1 }).first().waitFor();
      await one.quiet();
      if (house.isNew(path, await one.looks())) await one.check('1440');
      else await one.read();
    }
  };

export default paths;
