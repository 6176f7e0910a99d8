import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { show } from '../../../test/render';
import { json, problem, signedIn, stubFetch } from '../../../test/stub';
import { AwardListPage } from './AwardListPage';

const PATH = '/api/award/award-lists/l1';
const NOW = '2026-11-21T10:00:00Z';
const list = (state: string, until: string | null = null) => ({
  awardList: 'l1',
  contest: 'c1',
  organizer: 'city',
  ranking: 'k1',
  state,
  count: 1,
  hash: 'ab',
  from: until && '2026-11-10T10:00:00Z',
  until,
  now: NOW,
  items: [
    {
      place: 1,
      rank: 1,
      tier: 'tier-1',
      tierTitle: '一等',
      score: 8650,
      award: 'w1',
      entry: 'e1',
      circleName: '攻关小组',
      topicTitle: '降低废品率',
      organizationName: '钢铁公司',
      conferred: null,
    },
  ],
});

function open(view: object, may: string[]) {
  const stub = stubFetch({
    [`GET ${PATH}`]: json(view),
    'GET /session': signedIn('p', may),
    'GET /api/plan/public/organizations/city': json({ id: 'city', name: '市质协' }),
    'GET /api/award/public/contests/c1': json({
      contest: 'c1',
      organizer: 'city',
      season: 2026,
      name: '年度评选',
      theme: '主题',
      entriesUntil: NOW,
      publicityDays: 7,
      tiers: [{ code: 'tier-1', title: '一等', share: 1500 }],
      now: NOW,
    }),
  });
  show(
    <Routes>
      <Route path="/award/lists/:list" element={<AwardListPage />} />
    </Routes>,
    '/award/lists/l1',
  );
  return stub;
}

test('publicity starts after a dialog that says what becomes public', async () => {
  const { answers, requests } = open(list('proposed'), ['manage-awards']);
  await userEvent.click(await screen.findByRole('button', { name: '开始公示' }));
  expect(screen.getByText(/1 个拟授予的奖项，连同名次和得分，将立即对所有人公开，公示 7 天，不能撤回/)).toBeTruthy();
  expect(requests.filter((request) => request.method === 'POST')).toHaveLength(0);
  answers.set(`POST ${PATH}/publicity`, json({ id: 'l1', position: '1', version: 1 }));
  answers.set(`GET ${PATH}`, json(list('in-publicity', '2026-11-28T10:00:00Z')));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '开始公示' }));
  expect((await screen.findByRole('link', { name: '公开页面' })).getAttribute('href')).toBe('/public/contests/c1');
});

test('during publicity nobody is offered to confer', async () => {
  open(list('in-publicity', '2026-11-28T10:00:00Z'), ['confer-awards']);
  expect(await screen.findByText('公示期满以后才能授予。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '授予奖项' })).toBeNull();
});

test('after publicity the decision layer confers, and is told where it may not', async () => {
  const { answers } = open(list('in-publicity', '2026-11-20T10:00:00Z'), ['confer-awards']);
  await userEvent.click(await screen.findByRole('button', { name: '授予奖项' }));
  answers.set(`POST ${PATH}/conferral`, problem(403, 'award-list.own-proposal', '提出名单的人不能授予。'));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '授予奖项' }));
  expect(await screen.findByText(/提出名单的人不能授予/)).toBeTruthy();
});

test('of two who confer at once the second is told', async () => {
  const { answers } = open(list('in-publicity', '2026-11-20T10:00:00Z'), ['confer-awards']);
  await userEvent.click(await screen.findByRole('button', { name: '授予奖项' }));
  answers.set(`POST ${PATH}/conferral`, problem(409, 'award-list.already-conferred', '已经授予。'));
  answers.set(`GET ${PATH}`, json(list('conferred', '2026-11-20T10:00:00Z')));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '授予奖项' }));
  expect(await screen.findByText('没有办理：已有人先办理了')).toBeTruthy();
  expect(await screen.findByText('奖项已授予。')).toBeTruthy();
});

test('the secretary does not confer, and is told who does', async () => {
  open(list('in-publicity', '2026-11-20T10:00:00Z'), ['manage-awards']);
  expect(await screen.findByText('由本质量协会决策层或颁发单位签发人授予。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '授予奖项' })).toBeNull();
});
