import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { beforeEach, expect, test } from 'vitest';
import { show } from '../../../test/render';
import { json, problem, signedIn, stubFetch } from '../../../test/stub';
import type { Topic } from '../client';
import { CircleReviewPage } from './CircleReviewPage';
import { factsOf } from './facts';
import { ReviewsPage } from './ReviewsPage';
import { TopicReviewPage } from './TopicReviewPage';

const circle = {
  circle: 'c1',
  organization: 'o1',
  unit: null,
  name: '梦想小组',
  leader: 'p1',
  members: ['p1', 'p2', 'p3'],
  registrations: [{ year: 2026, state: 'APPLIED', number: null as string | null, reason: null }],
};
const activity = (step: string, heldOn: string, attendees: string[]) => ({
  record: step,
  step,
  heldOn,
  attendees,
  content: '记录',
  place: '',
  attachments: [],
});
const topic: Topic = {
  topic: 't1',
  circle: 'c1',
  organization: 'o1',
  unit: null,
  title: '降低轧辊消耗',
  type: 'INNOVATION',
  state: 'RESULT_SUBMITTED',
  number: 'T-1',
  registeredOn: '2026-03-01',
  year: 2026,
  plannedFrom: '2026-03-01',
  plannedUntil: '2026-10-31',
  reason: '消耗高',
  goal: '降低一成',
  returnedBecause: null,
  steps: ['选择课题', '设定目标'],
  activities: [activity('选择课题', '2026-03-02', ['p1', 'p2', 'p3'])],
  result: {
    summary: '<script>alert(1)</script>',
    effect: '有效',
    benefitFen: 350_000_000,
    authenticity: null,
    effectiveness: null,
    returnedBecause: null,
    attachments: [],
  },
};
const page = (items: unknown[], counts = {}) => json({ items, next: null, total: items.length, counts, now: '2026-11-21T00:00:00Z' });
const receipt = json({ id: 'x', version: 1, position: '9' }, { 'Qunzhi-Position': '9' });
const rights = ['review-registration', 'review-topic', 'accept-result'];

let server: ReturnType<typeof stubFetch>;
beforeEach(() => {
  localStorage.clear();
  server = stubFetch({
    'GET /session': signedIn('me', rights),
    'GET /api/registration/circles/c1': json(circle),
    'GET /api/registration/topics/t1': json(topic),
    'GET /api/registration/circles': page([circle], { APPLIED: 1 }),
    'GET /api/registration/topics': page([], { APPLIED: 0, RESULT_SUBMITTED: 2 }),
  });
});

const at = (address: string) =>
  show(
    <Routes>
      <Route path="/registration/reviews" element={<ReviewsPage />} />
      <Route path="/registration/reviews/circles/:id" element={<CircleReviewPage />} />
      <Route path="/registration/reviews/topics/:id" element={<TopicReviewPage />} />
    </Routes>,
    address,
  );
const sent = (path: string) => server.requests.filter((one) => one.method === 'POST' && new URL(one.url).pathname.endsWith(path));

test('what waits is asked for first, and each kind says how much there is', async () => {
  at('/registration/reviews');
  expect((await screen.findByRole('link', { name: '梦想小组' })).getAttribute('href')).toBe('/registration/reviews/circles/c1');
  expect(screen.getByLabelText('address').textContent).toBe('/registration/reviews?kind=circles&state=APPLIED');
  await waitFor(() => expect(screen.getByRole('button', { name: '成果验收 2' })).toBeTruthy());
  await userEvent.click(screen.getByRole('button', { name: '成果验收 2' }));
  expect(await screen.findByText(/没有待验收的成果/)).toBeTruthy();
  expect(screen.getByLabelText('address').textContent).toBe('/registration/reviews?kind=results&state=RESULT_SUBMITTED');
});

test('a return without a reason is not sent; with one it is', async () => {
  server.answers.set('POST /api/registration/circles/c1/return', receipt);
  at('/registration/reviews/circles/c1');
  await userEvent.click(await screen.findByRole('button', { name: '退回' }));
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: '退回' }));
  expect(dialog.getByText('请写明理由。')).toBeTruthy();
  expect(sent('/return')).toHaveLength(0);
  await userEvent.type(dialog.getByLabelText('理由'), '组员名单不全');
  await userEvent.click(dialog.getByRole('button', { name: '退回' }));
  await waitFor(() => expect(sent('/return')).toHaveLength(1));
  expect(await sent('/return')[0]?.json()).toEqual({ year: 2026, reason: '组员名单不全' });
});

test('of two promoters who agree at once the second is told, and sees what the first did', async () => {
  server.answers.set('POST /api/registration/circles/c1/approval', () => {
    const registered = { ...circle, registrations: [{ year: 2026, state: 'REGISTERED', number: 'Q-7', reason: null }] };
    server.answers.set('GET /api/registration/circles/c1', json(registered));
    return problem(409, 'circle.not-applied', '小组没有待审批的 2026 年度注册申请。', {
      faults: [{ path: '/year', code: 'circle.not-applied', message: '小组没有待审批的 2026 年度注册申请。' }],
    })();
  });
  at('/registration/reviews/circles/c1');
  await userEvent.click(await screen.findByRole('button', { name: '同意 2026 年度注册' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '同意' }));
  expect(within(await screen.findByRole('alert')).getByText('没有办理：已有人先办理了')).toBeTruthy();
  expect(await screen.findByText('Q-7')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '同意 2026 年度注册' })).toBeNull();
});

test('a lost answer is asked for again with the same key', async () => {
  server.answers.set('POST /api/registration/circles/c1/approval', () => {
    throw new TypeError('network');
  });
  at('/registration/reviews/circles/c1');
  for (let i = 1; i <= 2; i++) {
    await userEvent.click(await screen.findByRole('button', { name: '同意 2026 年度注册' }));
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '同意' }));
    await waitFor(() => expect(sent('/approval')).toHaveLength(i));
    expect(await screen.findByText(/网络不通/)).toBeTruthy();
  }
  const [first, second] = sent('/approval').map((one) => one.headers.get('Idempotency-Key'));
  expect(first).toBeTruthy();
  expect(second).toBe(first);
});

test('nobody is offered to judge their own circle, nor without the right', async () => {
  server.answers.set('GET /session', signedIn('p2', rights));
  const own = at('/registration/reviews/circles/c1');
  expect(await screen.findByText('这是您本人所在的小组，须由其他推进者办理。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '退回' })).toBeNull();
  own.unmount();
  server.answers.set('GET /session', signedIn('me', []));
  at('/registration/reviews/topics/t1');
  expect(await screen.findByText('现在没有等您办理的事项。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '验收通过' })).toBeNull();
});

test('acceptance: facts beside the answers, every fault at its field, what was typed is there after a reload', async () => {
  server.answers.set(
    'POST /api/registration/topics/t1/acceptance',
    problem(422, 'invalid', '有 2 处需要改正', {
      faults: [
        { path: '/authenticity', code: 'blank', message: '真实性不能为空' },
        { path: '/effectiveness', code: 'size', message: '成效太长' },
      ],
    }),
  );
  const first = at('/registration/reviews/topics/t1');
  expect(await screen.findByText('1 个步骤没有活动记录')).toBeTruthy();
  expect(screen.getByText('<script>alert(1)</script>')).toBeTruthy();
  expect(screen.getByText('3,500,000.00 元')).toBeTruthy();
  await userEvent.type(await screen.findByLabelText('成效'), '现场核实');
  await userEvent.click(screen.getByRole('button', { name: '验收通过' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '验收通过' }));
  expect(await screen.findByText('真实性不能为空')).toBeTruthy();
  expect(screen.getByText('成效太长')).toBeTruthy();
  expect(screen.getByLabelText('真实性').getAttribute('aria-invalid')).toBe('true');
  expect(await sent('/acceptance')[0]?.json()).toEqual({ authenticity: '', effectiveness: '现场核实' });
  first.unmount();
  at('/registration/reviews/topics/t1');
  expect(await screen.findByDisplayValue('现场核实')).toBeTruthy();
});

test.each([
  ['2026-02-28', 1, 1],
  ['2026-03-01', 0, 0],
  ['2026-10-31', 0, 0],
  ['2026-11-01', 0, 1],
])('work of %s: %i before the registration, %i outside the plan', (heldOn, early, outside) => {
  const facts = factsOf({ ...topic, activities: [activity('选择课题', heldOn, ['p1'])] }, 3);
  expect(facts).toMatchObject({ early, outside, missing: ['设定目标'], attendance: 3333 });
});

test('without members or records nobody is said to have taken part', () => {
  expect(factsOf({ ...topic, activities: [] }, 3).attendance).toBeNull();
  expect(factsOf(topic, 0).attendance).toBeNull();
});
