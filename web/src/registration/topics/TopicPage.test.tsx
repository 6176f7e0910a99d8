import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { TopicPage } from './TopicPage';
import { TopicsPage } from './TopicsPage';

const topic = {
  topic: 't1',
  title: '降低轧辊消耗',
  type: 'INNOVATION',
  state: 'REGISTERED',
  number: null,
  plannedFrom: '2026-02-01',
  plannedUntil: '2026-10-31',
  reason: '消耗高',
  goal: '降低一成',
  returnedBecause: null,
  steps: ['选择课题', '设定目标'],
  activities: [
    { record: 'r1', step: '选择课题', heldOn: '2026-02-03', attendees: ['a', 'b'], content: '<b>讨论</b>', place: '', attachments: [] },
  ],
  result: null as unknown,
};
const asked: URL[] = [];

beforeEach(() => {
  asked.length = 0;
  topic.result = null;
  vi.stubGlobal('fetch', async (request: Request) => {
    const url = new URL(request.url);
    asked.push(url);
    if (url.pathname.endsWith('/topics'))
      return Response.json({ items: [topic], next: null, total: 1, counts: { REGISTERED: 1 }, now: '2026-11-21T00:00:00Z' });
    if (url.pathname.endsWith('/t1')) return Response.json(topic);
    return Response.json({ title: '没有找到' }, { status: 404, headers: { 'Content-Type': 'application/problem+json' } });
  });
});

const show = (address: string) =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[address]}>
        <Routes>
          <Route path="/registration/topics" element={<TopicsPage />} />
          <Route path="/registration/topics/:id" element={<TopicPage />} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );

test('the steps stand in their order, each with its records; what was written is shown as text', async () => {
  show('/registration/topics/t1');
  expect(await screen.findByText('<b>讨论</b>')).toBeTruthy();
  expect(screen.getAllByRole('heading', { level: 3 }).map((step) => step.textContent)).toEqual(['选择课题', '设定目标']);
  expect(screen.getByText('还没有活动记录')).toBeTruthy();
  expect(screen.getByText('2026-02-03 · 2 人参加')).toBeTruthy();
});

test('a result shows its benefit in yuan', async () => {
  topic.result = { summary: '研制成功', effect: '有效', benefitFen: 123456, returnedBecause: null, attachments: [] };
  show('/registration/topics/t1');
  expect(await screen.findByText('1,234.56 元')).toBeTruthy();
});

test('a topic that is not theirs to see is not there', async () => {
  show('/registration/topics/t2');
  expect(await screen.findByText('没有找到这一页')).toBeTruthy();
});

test('the list asks what its address asks, and exports the same', async () => {
  show('/registration/topics?state=REGISTERED&q=轧辊&sort=-number');
  await screen.findByRole('link', { name: '降低轧辊消耗' });
  expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toEqual({ state: 'REGISTERED', q: '轧辊', sort: '-number' });
  const href = screen.getByRole('link', { name: '导出 Excel' }).getAttribute('href') ?? '';
  expect(new URL(href, 'http://x').pathname).toBe('/api/registration/topics.xlsx');
  expect(new URL(href, 'http://x').searchParams.get('q')).toBe('轧辊');
});
