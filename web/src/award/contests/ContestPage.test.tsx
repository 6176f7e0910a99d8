import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { expect, test, vi } from 'vitest';
import { show } from '../../../test/render';
import season from '../../../test/season.json';
import { contestId, json, problem, seasonAnswers, stubFetch } from '../../../test/stub';
import { ContestPage } from './ContestPage';
import { ContestsPage } from './ContestsPage';

const list = `GET /api/award/public/contests/${contestId}/awards`;
const open = (search = '') =>
  show(
    <Routes>
      <Route path="/public/contests/:contest" element={<ContestPage />} />
      <Route path="/public" element={<ContestsPage />} />
    </Routes>,
    `/public/contests/${contestId}${search}`,
  );
const address = () => screen.getByLabelText('address').textContent;

test('an award list is searched, and its address is the question', async () => {
  stubFetch(seasonAnswers());
  open();
  expect(await screen.findByText('共 10 条')).toBeTruthy();
  await userEvent.type(screen.getByRole('searchbox'), '绿色无尘{Enter}');
  expect(await screen.findByText('共 1 条')).toBeTruthy();
  expect(address()).toBe(`/public/contests/${contestId}?q=绿色无尘`);
});

test('a question in the address is asked, sorted and by tier', async () => {
  stubFetch(seasonAnswers());
  open('?state=second&sort=score');
  const second = season.awards.items.filter((row) => row.tier === 'second');
  await screen.findByText(`共 ${second.length} 条`);
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  const scores = rows.map((row) => Number(within(row).getAllByRole('cell').at(-1)?.textContent));
  expect(scores).toEqual([...scores].sort((a, b) => a - b));
  expect(screen.getByRole('columnheader', { name: /得分/ }).getAttribute('aria-sort')).toBe('ascending');
});

test('nothing that matches is a state with a way out', async () => {
  stubFetch(seasonAnswers());
  open('?q=没有的');
  await userEvent.click(await screen.findByRole('button', { name: '清除条件' }));
  expect(await screen.findByText('共 10 条')).toBeTruthy();
});

test('a phone gets cards and no table', async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
  stubFetch(seasonAnswers());
  open();
  await screen.findByText('共 10 条');
  expect(screen.queryByRole('table')).toBeNull();
  expect(within(screen.getByRole('list')).getAllByRole('heading', { level: 2 })).toHaveLength(10);
});

test('a notice counts down on the server’s clock, whatever the phone’s says', async () => {
  const { answers } = stubFetch(seasonAnswers());
  const now = '2020-01-01T00:00:00Z';
  answers.set(list, json({ ...season.awards, state: 'in-publicity', until: '2020-01-03T01:02:00Z', now }));
  open();
  expect(await screen.findByText('拟奖名单公示')).toBeTruthy();
  expect(await screen.findByText(/还剩 2 天 1 小时 [12] 分/)).toBeTruthy();
});

test('before publicity there are the admitted entries and no list', async () => {
  const { answers } = stubFetch(seasonAnswers());
  answers.set(list, problem(404, 'not-found', '没有这个地址。'));
  answers.set(
    `GET /api/award/public/contests/${contestId}/entries`,
    json({
      items: [{ entry: 'e1', organizationName: '单位', circleName: '小组', topicTitle: '<img src=x onerror=alert(1)>', type: 'X' }],
    }),
  );
  open();
  expect(await screen.findByText('获奖名单尚未公示')).toBeTruthy();
  expect(await screen.findByText('<img src=x onerror=alert(1)>')).toBeTruthy();
});

test('a service that is broken says its number, and is asked again', async () => {
  const { answers } = stubFetch(seasonAnswers());
  answers.set(`GET /api/award/public/contests/${contestId}`, problem(500, 'defect', '系统出错', { id: 'D-17' }));
  open();
  expect(await screen.findByText(/错误编号 D-17/)).toBeTruthy();
  answers.set(`GET /api/award/public/contests/${contestId}`, json(season.contests.items[0]));
  await userEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(await screen.findByRole('heading', { level: 1, name: season.contests.items[0]?.name })).toBeTruthy();
});

test('from the seasons the award list is one link away', async () => {
  stubFetch(seasonAnswers());
  show(
    <Routes>
      <Route path="/public/contests/:contest" element={<ContestPage />} />
      <Route path="/public" element={<ContestsPage />} />
    </Routes>,
    '/public',
  );
  await userEvent.click(await screen.findByRole('link', { name: season.contests.items[0]?.name }));
  expect(await screen.findByText('共 10 条')).toBeTruthy();
});

test.each([
  ['2026', 'season=2026'],
  ['质量 & 创新', 'q=质量 & 创新'],
])('the service looks for %s among all contests, and the next page goes on from there', async (typed, query) => {
  const list = 'GET /api/award/public/contests';
  const { answers, requests } = stubFetch(seasonAnswers());
  show(<ContestsPage />, '/public');
  await userEvent.type(await screen.findByRole('searchbox'), typed);
  answers.set(list, json({ ...season.contests, next: 'c2' }));
  await userEvent.click(screen.getByRole('button', { name: '查找' }));
  await userEvent.click(await screen.findByRole('button', { name: '继续加载' }));
  answers.set(list, json({ ...season.contests, items: [], next: null }));
  const asked = () => requests.map((one) => new URL(one.url)).filter((url) => url.pathname === '/api/award/public/contests');
  await waitFor(() => expect(asked().length).toBeGreaterThan(2));
  const [, second, third] = asked().map((url) => decodeURIComponent(url.search.slice(1).replaceAll('+', ' ')));
  expect(second).toBe(query);
  expect(third).toBe(`${query}&cursor=c2`);
});
