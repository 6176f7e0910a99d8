import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { show } from '../../../test/render';
import { problem, signedIn, stubFetch } from '../../../test/stub';
import { AnnouncePage } from './AnnouncePage';
import { empty, notice, sum } from './notice';

const PATH = 'POST /api/award/contests';
const open = (may: string[]) => {
  const stub = stubFetch({ 'GET /session': signedIn('p', may) });
  show(<AnnouncePage />);
  return stub;
};

afterEach(() => localStorage.clear());

test('every fault stands at its field, all at once', async () => {
  const { answers, requests } = open(['manage-contests']);
  const paths = ['/season', '/name', '/theme', '/entriesUntil', '/publicityDays', '/tiers/0/title', '/tiers/0/share'];
  answers.set(PATH, problem(400, 'bad-input', '填写有误', { faults: paths.map((path) => ({ path, message: `有误 ${path}` })) }));
  await userEvent.type(await screen.findByRole('textbox', { name: '年度' }), '今年');
  await userEvent.click(screen.getByRole('button', { name: '发布评选通知' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '发布评选通知' }));
  for (const path of paths) expect(await screen.findByText(`有误 ${path}`)).toBeTruthy();
  expect(document.querySelectorAll('[aria-invalid=true]')).toHaveLength(paths.length);
  const sent = requests.find((request) => request.method === 'POST');
  expect(await sent?.json()).toEqual({
    season: null,
    name: '',
    theme: '',
    entriesUntil: null,
    publicityDays: null,
    tiers: [{ code: 'tier-1', title: '', share: null }],
  });
});

test('the dialog repeats what will stand, before anything is sent', async () => {
  const { requests } = open(['manage-contests']);
  await userEvent.type(await screen.findByRole('textbox', { name: '评选名称' }), '年度评选');
  await userEvent.click(screen.getByRole('button', { name: '发布评选通知' }));
  expect(within(screen.getByRole('dialog')).getByText('年度评选')).toBeTruthy();
  expect(requests.filter((request) => request.method === 'POST')).toHaveLength(0);
});

test('who announces no contests has no such page', async () => {
  open(['score']);
  expect(await screen.findByText('您没有查看这一页的权限')).toBeTruthy();
});

test('shares are read by digits, deadlines in Beijing’s time', () => {
  const typed = {
    ...empty,
    season: '2026',
    publicityDays: '7',
    entriesUntil: '2026-08-31T23:59',
    tiers: [
      { title: '一等', share: '15' },
      { title: '二等', share: '12.5' },
      { title: '三等', share: '多' },
    ],
  };
  expect(notice(typed)).toMatchObject({ season: 2026, publicityDays: 7, entriesUntil: '2026-08-31T15:59:00.000Z' });
  expect(notice(typed).tiers.map(({ code, share }) => [code, share])).toEqual([
    ['tier-1', 1500],
    ['tier-2', 1250],
    ['tier-3', null],
  ]);
  expect(sum(typed)).toBe(2750);
});
