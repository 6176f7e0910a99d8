import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { beforeEach, expect, test } from 'vitest';
import { show } from '../../../test/render';
import { json, problem, stubFetch } from '../../../test/stub';
import { NewTopicPage, TopicAgainPage } from './TopicFormPage';

const returned = {
  topic: 't1',
  circle: 'c1',
  title: '降低轧辊消耗',
  type: 'INNOVATION',
  state: 'RETURNED',
  reason: '消耗高',
  goal: '降低',
  plannedFrom: '2026-02-01',
  plannedUntil: '2026-10-31',
  returnedBecause: '请写明目标值',
};
const chains = [
  { type: 'INNOVATION', steps: [{ code: 'select-topic', title: '选择课题', phase: 'PLAN' }] },
  { type: 'PROBLEM_SOLVING_DIRECTIVE', steps: [{ code: 'argue-target', title: '目标可行性论证', phase: 'PLAN' }] },
];
let server: ReturnType<typeof stubFetch>;

beforeEach(() => {
  server = stubFetch({
    'GET /api/registration/standing': json({ person: 'li', waysToAct: [] }),
    'GET /api/registration/rules': json({ chains, today: '2026-11-21', now: '2026-11-21T04:00:00Z' }),
    'GET /api/registration/circles/c1': json({ circle: 'c1', name: '梦想小组', leader: 'li', members: ['li'], registrations: [] }),
    'GET /api/registration/topics/t1': json(returned),
    'PUT /api/registration/drafts/topic/c1': () => new Response(null, { status: 204, headers: { ETag: '"1"' } }),
    'PUT /api/registration/drafts/topic/t1': () => new Response(null, { status: 204, headers: { ETag: '"1"' } }),
  });
});

const open = (at: string) =>
  show(
    <Routes>
      <Route path="/registration/circles/:id/topic" element={<NewTopicPage />} />
      <Route path="/registration/topics/:id/application" element={<TopicAgainPage />} />
    </Routes>,
    at,
  );
const posted = (path: string) => server.requests.filter((one) => one.method === 'POST' && new URL(one.url).pathname === path);
const submit = async () => {
  await userEvent.click(screen.getByRole('button', { name: '提交申请' }));
  await userEvent.click(screen.getByRole('button', { name: '确认提交' }));
};

test('the steps are those of the chosen type', async () => {
  open('/registration/circles/c1/topic');
  await userEvent.selectOptions(await screen.findByLabelText('课题类型'), await screen.findByText('问题解决型（指令性目标）'));
  expect(screen.getByText('目标可行性论证')).toBeTruthy();
  expect(screen.queryByText('选择课题')).toBeNull();
});

test('with every field wrong every field says so, and nothing that was typed is lost', async () => {
  const fields = ['title', 'type', 'reason', 'goal', 'plannedFrom', 'plannedUntil'];
  const faults = fields.map((field) => ({ path: `/${field}`, message: `${field} 不对` }));
  server.answers.set('POST /api/registration/topics', problem(400, 'bad-input', '有 6 处需要改正', { faults }));
  open('/registration/circles/c1/topic');
  await userEvent.type(await screen.findByLabelText('目标'), '降低一成');
  await submit();
  for (const field of fields) expect(await screen.findByText(`${field} 不对`)).toBeTruthy();
  expect(document.querySelectorAll('[aria-invalid=true]')).toHaveLength(6);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('课题名称')));
  expect(screen.getByDisplayValue('降低一成')).toBeTruthy();
  expect(await posted('/api/registration/topics')[0]?.json()).toEqual({ circle: 'c1', title: '', reason: '', goal: '降低一成' });
});

test('one key for one intent: kept over a lost answer, new after a refusal', async () => {
  const path = '/api/registration/topics';
  server.answers.set(`POST ${path}`, () => {
    throw new TypeError('network');
  });
  open('/registration/circles/c1/topic');
  await screen.findByLabelText('目标');
  await submit();
  expect(await screen.findByText(/网络不通，没有提交/)).toBeTruthy();
  server.answers.set(`POST ${path}`, problem(409, 'topic.circle-not-registered', '小组本年度没有注册'));
  await submit();
  expect(await screen.findByText('没有提交：小组本年度没有注册')).toBeTruthy();
  await submit();
  await waitFor(() => expect(posted(path)).toHaveLength(3));
  const [lost, again, anew] = posted(path).map((one) => one.headers.get('Idempotency-Key'));
  expect(again).toBe(lost);
  expect(anew).not.toBe(lost);
});

test('a returned application says why, is mended and sent again', async () => {
  server.answers.set('POST /api/registration/topics/t1/application', json({ id: 't1', version: 3, position: '8' }));
  open('/registration/topics/t1/application');
  expect(await screen.findByText('请写明目标值')).toBeTruthy();
  const goal = await screen.findByLabelText('目标');
  expect(within(screen.getByRole('form')).getByDisplayValue('降低轧辊消耗')).toBeTruthy();
  await userEvent.type(goal, '一成');
  await submit();
  await waitFor(() => expect(screen.getByLabelText('address').textContent).toBe('/registration/topics/t1'));
  expect(await posted('/api/registration/topics/t1/application')[0]?.json()).toMatchObject({
    goal: '降低一成',
    plannedFrom: '2026-02-01',
  });
});

test('only the leader applies', async () => {
  server.answers.set('GET /api/registration/standing', json({ person: 'wang', waysToAct: [] }));
  open('/registration/circles/c1/topic');
  expect(await screen.findByText('课题由组长申请。')).toBeTruthy();
});

test('another circle’s page is not there', async () => {
  open('/registration/circles/c2/topic');
  expect(await screen.findByText('没有找到这一页')).toBeTruthy();
});
