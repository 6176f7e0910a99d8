import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { HomePage } from './HomePage';
import { byUrgency, type Waiting } from './waiting';

const one = (kind: string, id: string, due: string | null, since: string | null = null): Waiting => ({
  kind,
  id,
  title: `课题${id}`,
  since,
  due,
});
const waits: Record<string, Waiting[] | number> = {};
const told: Record<string, unknown> = {};
const now = '2026-11-21T00:00:00Z';

beforeEach(() => {
  for (const path of Object.keys(told)) delete told[path];
  for (const service of ['plan', 'registration', 'review', 'award']) waits[service] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    if (path === '/session')
      return Response.json({ signedIn: true, name: '王工', person: 'p', now, actsFor: null, waysToAct: [], may: ['score'] });
    if (path in told) return Response.json(told[path]);
    if (!path.endsWith('/waiting')) return Response.json({ items: [] });
    const answer = waits[path.split('/')[2] ?? ''];
    return typeof answer === 'number' ? new Response(null, { status: answer }) : Response.json({ items: answer, now });
  });
});

const show = () =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter>
        <HomePage />
      </MemoryRouter>
    </QueryClientProvider>,
  );

test('what is due first stands first, whichever service it waits at', async () => {
  waits.registration = [one('review-topic', '1', null, '2026-11-01T00:00:00Z')];
  waits.review = [one('score-entry', '2', '2026-11-30T00:00:00Z'), one('score-entry', '3', '2026-11-22T00:00:00Z')];
  show();
  await screen.findByText('3 项');
  const list = screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
  expect(list).toEqual(['课题3', '课题2', '课题1']);
  expect(screen.getByRole('link', { name: '课题3' }).getAttribute('href')).toBe('/review/scorings/3');
  expect(screen.getByRole('link', { name: '课题1' }).getAttribute('href')).toBe('/registration/reviews/topics/1');
});

test('nothing waiting is a state of its own', async () => {
  show();
  expect(await screen.findByText('现在没有等您办理的事项。有新的事项时会出现在这里。')).toBeTruthy();
});

test('where one service does not answer, the others’ still stand, and it can be asked again', async () => {
  waits.plan = 503;
  waits.award = [one('recommend-entry', '7', null)];
  show();
  const alert = within(await screen.findByRole('alert'));
  expect(screen.getByText('课题7')).toBeTruthy();
  waits.plan = [one('approve-plan', '8', null)];
  await userEvent.click(alert.getByRole('button', { name: '重试' }));
  expect(await screen.findByText('课题8')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a kind that this version does not know is told all the same', async () => {
  waits.audit = [];
  waits.plan = [one('something-new', '9', null)];
  show();
  expect(await screen.findByText('其他事项')).toBeTruthy();
});

test('without deadlines the oldest comes first', () => {
  const items = [
    one('a', '1', null, '2026-02-01'),
    one('a', '2', null, '2026-01-01'),
    one('a', '3', '2026-03-01'),
    one('a', '4', null),
  ];
  expect(items.sort(byUrgency).map((item) => item.id)).toEqual(['3', '2', '1', '4']);
});

const decided = (index: number, name: string, title: string, actor: string, fields: Record<string, string> = {}) => ({
  index,
  name,
  title,
  at: `2026-11-0${index}T00:00:00Z`,
  actor: { state: 'clear', value: actor },
  fields: Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { state: 'clear', value }])),
});

test('what others did about my circle and its entries stands below, the newest first, and is not told twice', async () => {
  told['/api/registration/circles'] = {
    items: [{ circle: 'c1', name: '晨光' }],
  };
  told['/api/audit/history/circle/c1'] = {
    decisions: [
      decided(1, 'circle-formed', '小组组建', 'p'),
      decided(2, 'circle-registered', '小组注册', 'q'),
      decided(3, 'entry-submitted', '申报', 'q', { entry: 'e1', topicTitle: '降低废品率' }),
    ],
  };
  told['/api/audit/history/entry/e1'] = {
    decisions: [
      decided(3, 'entry-submitted', '申报', 'q', { entry: 'e1', topicTitle: '降低废品率' }),
      decided(5, 'award-conferred', '奖项授予', 'r'),
    ],
  };
  show();
  const list = within(await screen.findByRole('region', { name: '近来' }));
  expect(list.getAllByRole('link').map((link) => link.textContent)).toEqual(['奖项授予', '申报', '小组注册']);
  expect(list.getByRole('link', { name: '奖项授予' }).getAttribute('href')).toBe('/audit/history/entry/e1#log-5');
  await userEvent.click(list.getByRole('button', { name: '都看过了' }));
  expect(within(screen.getByRole('region', { name: '自上次以来' })).getByText('没有新的进展。')).toBeTruthy();
});

test('who is in no circle has no heading over nothing', async () => {
  show();
  await screen.findByText('现在没有等您办理的事项。有新的事项时会出现在这里。');
  expect(screen.queryByRole('heading', { name: /近来|自上次以来/ })).toBeNull();
});
