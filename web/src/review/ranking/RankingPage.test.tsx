import { screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { show } from '../../../test/render';
import { json, signedIn, stubFetch } from '../../../test/stub';
import { RankingPage } from './RankingPage';
import { csv, extreme, range, sheetsOf } from './sheets';

const sheet = (sheetId: string, total: number | null, more: object = {}) => ({
  sheetId,
  seat: null,
  points: null,
  total,
  excludedFor: null,
  reason: null,
  ...more,
});
const place = {
  rank: 1,
  entry: 'e1',
  organizationName: '钢铁公司',
  circleName: '攻关小组',
  topicTitle: '降低废品率',
  score: 8650,
  used: ['s2', 's3'],
  dropped: ['s1', 's4'],
  excluded: ['s5', 's6'],
  sheets: [
    sheet('s1', 7000),
    sheet('s2', 8600),
    sheet('s3', 8700),
    sheet('s4', 9100),
    sheet('s5', 9900, { excludedFor: 'DECLARED' }),
    sheet('s6', null, { excludedFor: 'NOT_OPENED', reason: '密钥已失' }),
  ],
};
const view = { ranking: 'k1', round: 'r1', contest: 'c1', policy: 'policy-1', count: 1, hash: 'ab', entries: [place], unscored: [] };

function open(answers: Parameters<typeof stubFetch>[0], may: string[] = []) {
  stubFetch({ 'GET /session': signedIn('p', may), ...answers });
  show(
    <Routes>
      <Route path="/review/rounds/:round/ranking" element={<RankingPage />} />
    </Routes>,
    '/review/rounds/r1/ranking',
  );
}

test('used, dropped and excluded sheets stand apart, each with why', async () => {
  open({ 'GET /api/review/public/rounds/r1/ranking': json(view) });
  const row = (await screen.findAllByRole('row', { name: /降低废品率/ }))[0] as HTMLElement;
  const cells = within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
  expect(cells.slice(4)).toEqual(['86.50', '87.0086.00', '91.00 最高70.00 最低', '99.00 评审专家申明有利害关系– 无法开封 · 密钥已失']);
});

test('before the reveal there is no ranking, and nothing of it', async () => {
  open({});
  expect(await screen.findByText('还没有排名')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

test('only who manages awards is led to propose them', async () => {
  open({ 'GET /api/review/public/rounds/r1/ranking': json(view) }, ['manage-contests']);
  expect((await screen.findByRole('link', { name: '提出拟奖名单' })).getAttribute('href')).toBe('/award/lists?contest=c1');
});

test('a sheet is dropped as the highest or the lowest of the valid ones', () => {
  expect(sheetsOf(place).map(({ kind }) => kind)).toEqual(['excluded', 'dropped', 'used', 'used', 'dropped', 'excluded']);
  expect(extreme(place, 's4')).toBe('highest');
  expect(extreme(place, 's1')).toBe('lowest');
});

test('of equal sheets one is dropped as the highest and one as the lowest', () => {
  const three = (totals: number[]) => ({
    used: ['b'],
    dropped: ['a', 'c'],
    excluded: [],
    sheets: ['a', 'b', 'c'].map((id, i) => sheet(id, totals[i] ?? null)),
  });
  const said = (totals: number[]) => ['a', 'c'].map((id) => extreme(three(totals), id));
  expect(said([8000, 8000, 9000])).toEqual(['lowest', 'highest']);
  expect(said([9000, 8000, 8000])).toEqual(['highest', 'lowest']);
  expect(said([8000, 8000, 8000]).sort()).toEqual(['highest', 'lowest']);
});

test('the scale holds everything that is drawn', () => {
  expect(range(view)).toEqual({ from: 6000, to: 10_000 });
  expect(range({ ...view, entries: [] })).toEqual({ from: 0, to: 10_000 });
});

test('no cell of the export is a formula', () => {
  expect(csv([['=1+1', 'a"b', 3]])).toBe('\uFEFF"\'=1+1","a""b","3"\r\n');
});
