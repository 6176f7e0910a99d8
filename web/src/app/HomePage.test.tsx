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
const now = '2026-11-21T00:00:00Z';

beforeEach(() => {
  for (const service of ['plan', 'registration', 'review', 'award']) waits[service] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    if (path === '/session')
      return Response.json({ signedIn: true, name: '王工', person: 'p', now, actsFor: null, waysToAct: [], may: ['score'] });
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
