import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { beforeEach, expect, test } from 'vitest';
import { show } from '../../../test/render';
import { json, problem, stubFetch } from '../../../test/stub';
import { AmendCirclePage } from './AmendCirclePage';
import { CirclePage } from './CirclePage';
import { FoundCirclePage } from './FoundCirclePage';

const colleague = (id: string, value: string) => ({ id, name: { state: 'clear', value }, organization: 'mill', unit: 'mill/shop' });
const people = [colleague('li', '李四'), colleague('wang', '王五'), colleague('zhao', '赵六')];
const self = { id: 'li', holder: null, name: { state: 'clear', value: '李四' }, phone: null };
const works = [{ organization: 'mill', unit: 'mill/shop', from: '2024-07-01', to: null as string | null }];
const DRAFT = '/api/registration/drafts/circle/mill';
const circle = {
  circle: 'c1',
  organization: 'mill',
  unit: 'mill/shop',
  name: '梦想小组',
  leader: 'li',
  members: ['li', 'wang', 'zhao'],
  registrations: [{ year: 2026, state: 'RETURNED', number: null as string | null, reason: '请补一名组员' as string | null }],
};
let server: ReturnType<typeof stubFetch>;

beforeEach(() => {
  server = stubFetch({
    'GET /api/registration/standing': json({ person: 'li', waysToAct: [] }),
    'GET /api/registration/rules': json({
      fewestMembers: 3,
      mostMembers: 10,
      firstYear: 2026,
      lastYear: 2027,
      chains: [],
      today: '2026-11-21',
      now: '2026-11-21T04:00:00Z',
    }),
    'GET /api/plan/persons/li': json({ ...self, employments: works }),
    'GET /api/plan/persons/colleagues': json({ items: people }),
    'GET /api/plan/persons/names': json({ items: people }),
    'GET /api/plan/public/organizations/mill': json({ id: 'mill', name: '示范钢厂' }),
    'PUT /api/registration/drafts/circle/c1': () => new Response(null, { status: 204, headers: { ETag: '"1"' } }),
    [`PUT ${DRAFT}`]: () => new Response(null, { status: 204, headers: { ETag: '"1"' } }),
    'GET /api/registration/circles/c1': json(circle),
    'GET /api/registration/topics': json({ items: [], next: null, counts: {}, total: 0, now: '2026-11-21T04:00:00Z' }),
  });
});

const open = (at: string) =>
  show(
    <Routes>
      <Route path="/registration/circles/new" element={<FoundCirclePage />} />
      <Route path="/registration/circles/:id" element={<CirclePage />} />
      <Route path="/registration/circles/:id/amendment" element={<AmendCirclePage />} />
    </Routes>,
    at,
  );
const asked = (method: string, path: string) =>
  server.requests.filter((one) => one.method === method && new URL(one.url).pathname === path);

async function submit() {
  await userEvent.click(screen.getByRole('button', { name: '组建小组' }));
  await userEvent.click(await screen.findByRole('button', { name: '确认组建' }));
}

test('members are found by name, the leader is one of them, and the circle is formed with them', async () => {
  server.answers.set('POST /api/registration/circles', json({ id: 'c1', version: 1, position: '5' }));
  open('/registration/circles/new');
  await userEvent.type(await screen.findByLabelText('小组名称'), '梦想小组');
  await userEvent.click(await screen.findByRole('button', { name: '+ 王五' }));
  await userEvent.click(await screen.findByRole('button', { name: '+ 赵六' }));
  await userEvent.click(await screen.findByRole('radio', { name: '王五 任组长' }));
  await submit();
  await waitFor(() => expect(screen.getByLabelText('address').textContent).toBe('/registration/circles/c1'));
  expect(await asked('POST', '/api/registration/circles')[0]?.json()).toEqual({
    organization: 'mill',
    unit: 'mill/shop',
    name: '梦想小组',
    leader: 'wang',
    members: ['li', 'wang', 'zhao'],
  });
});

test('all faults stand at their fields at once, what has none above, and the first has the focus', async () => {
  server.answers.set(
    'POST /api/registration/circles',
    problem(400, 'bad-input', '有 3 处需要改正', {
      faults: [
        { path: '/name', message: '请填写小组名称' },
        { path: '/members/0', message: '小组需要 3 至 10 人' },
        { path: '/organization', message: '没有这个单位' },
      ],
    }),
  );
  open('/registration/circles/new');
  const name = await screen.findByLabelText('小组名称');
  await submit();
  expect(await screen.findByText('请填写小组名称')).toBeTruthy();
  expect(within(screen.getByRole('group', { name: '组员' })).getByText('小组需要 3 至 10 人')).toBeTruthy();
  expect(within(screen.getByRole('alert')).getByText('没有这个单位')).toBeTruthy();
  expect(name.getAttribute('aria-invalid')).toBe('true');
  await userEvent.type(name, '梦');
  expect(screen.queryByText('请填写小组名称')).toBeNull();
  expect(screen.getByText('小组需要 3 至 10 人')).toBeTruthy();
});

test('of two tabs that write one draft neither overwrites the other', async () => {
  const theirs = { name: '别处的', unit: '', leader: 'li', members: ['li', 'zhao'] };
  const current = { version: 7, savedAt: '', draft: { state: 'clear', value: theirs } };
  server.answers.set(`PUT ${DRAFT}`, problem(409, 'changed-meanwhile', '已改动', { current }));
  open('/registration/circles/new');
  await userEvent.type(await screen.findByLabelText('小组名称'), '这里的');
  const both = within(await screen.findByRole('alert'));
  expect(both.getByText('这里的')).toBeTruthy();
  await userEvent.click(both.getByRole('button', { name: '采用别处的' }));
  expect(await screen.findByDisplayValue('别处的')).toBeTruthy();
});

test('a draft that was handed in elsewhere is gone, and is nothing to choose from', async () => {
  server.answers.set(`GET ${DRAFT}`, json({ version: 3, savedAt: '', draft: { state: 'clear', value: { name: '旧' } } }));
  server.answers.set(`PUT ${DRAFT}`, () => {
    server.answers.set(`PUT ${DRAFT}`, () => new Response(null, { status: 204, headers: { ETag: '"1"' } }));
    return problem(409, 'changed-meanwhile', '已改动', { current: null })() as Response;
  });
  open('/registration/circles/new');
  await userEvent.type(await screen.findByDisplayValue('旧'), '新');
  await screen.findByText('已保存');
  expect(asked('PUT', DRAFT).at(-1)?.headers.get('If-None-Match')).toBe('*');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('who works nowhere today is told why there is no form', async () => {
  server.answers.set('GET /api/plan/persons/li', json({ ...self, employments: [{ ...works[0], to: '2026-11-21' }] }));
  open('/registration/circles/new');
  expect(await screen.findByText(/没有任职单位/)).toBeTruthy();
  expect(screen.queryByLabelText('小组名称')).toBeNull();
});

test('a returned registration says why and is applied for again', async () => {
  server.answers.set('POST /api/registration/circles/c1/registration', json({ id: 'c1', version: 4, position: '9' }));
  open('/registration/circles/c1');
  expect(await screen.findByText('请补一名组员')).toBeTruthy();
  await userEvent.click(await screen.findByRole('button', { name: '再次申请 2026 年度注册' }));
  await userEvent.click(screen.getByRole('button', { name: '提交申请' }));
  await waitFor(() => expect(asked('POST', '/api/registration/circles/c1/registration')).toHaveLength(1));
  expect(await asked('POST', '/api/registration/circles/c1/registration')[0]?.json()).toEqual({ year: 2026 });
  expect(screen.getByRole('button', { name: '申请 2027 年度注册' })).toBeTruthy();
});

test('what was returned is mended in the form of the circle, with the reason before the eyes', async () => {
  server.answers.set('POST /api/registration/circles/c1/amendment', json({ id: 'c1', version: 4, position: '9' }));
  open('/registration/circles/c1');
  await userEvent.click(await screen.findByRole('link', { name: '修改小组' }));
  expect(await screen.findByText('请补一名组员')).toBeTruthy();
  const name = await screen.findByDisplayValue('梦想小组');
  await userEvent.clear(name);
  await userEvent.type(name, '理想小组');
  await userEvent.click(await screen.findByRole('button', { name: '移除 赵六' }));
  await userEvent.click(screen.getByRole('button', { name: '保存修改' }));
  await userEvent.click(await screen.findByRole('button', { name: '确认修改' }));
  await waitFor(() => expect(screen.getByLabelText('address').textContent).toBe('/registration/circles/c1'));
  expect(await asked('POST', '/api/registration/circles/c1/amendment')[0]?.json()).toEqual({
    name: '理想小组',
    unit: 'mill/shop',
    leader: 'li',
    members: ['li', 'wang'],
  });
});

test.each([
  ['applied for again', [...circle.registrations, { year: 2027, state: 'APPLIED', number: null, reason: null }], 'li'],
  ['never returned', [{ year: 2026, state: 'REGISTERED', number: '2026-QC-0001', reason: null }], 'li'],
  ['of another leader', circle.registrations, 'wang'],
])('a circle that is %s cannot be amended, and the page says so', async (_, registrations, person) => {
  server.answers.set('GET /api/registration/standing', json({ person, waysToAct: [] }));
  server.answers.set('GET /api/registration/circles/c1', json({ ...circle, registrations }));
  open('/registration/circles/c1/amendment');
  expect(await screen.findByText(/^现在不能修改/)).toBeTruthy();
  expect(screen.queryByLabelText('小组名称')).toBeNull();
});

test('a circle that is registered stays in its unit', async () => {
  const registered = { year: 2025, state: 'REGISTERED', number: '2025-QC-0001', reason: null };
  server.answers.set('GET /api/registration/circles/c1', json({ ...circle, registrations: [registered, ...circle.registrations] }));
  open('/registration/circles/c1/amendment');
  await screen.findByDisplayValue('梦想小组');
  expect(screen.queryByLabelText('部门')).toBeNull();
});

test('a year that was not taken says why', async () => {
  server.answers.set('POST /api/registration/circles/c1/registration', problem(409, 'circle.already-applied', '这一年度已经申请'));
  open('/registration/circles/c1');
  await userEvent.click(await screen.findByRole('button', { name: '申请 2027 年度注册' }));
  await userEvent.click(screen.getByRole('button', { name: '提交申请' }));
  expect(await screen.findByText('没有提交：这一年度已经申请')).toBeTruthy();
});

test('a member sees who belongs to it, and nothing that only the leader may do', async () => {
  server.answers.set('GET /api/registration/standing', json({ person: 'zhao', waysToAct: [] }));
  open('/registration/circles/c1');
  expect(await screen.findByText('王五')).toBeTruthy();
  expect(screen.getByText('由组长申请注册。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /年度注册/ })).toBeNull();
});

test('too few people are said to be too few beside whatever else is wrong', async () => {
  server.answers.set(
    'POST /api/registration/circles',
    problem(400, 'bad-input', '请改正', { faults: [{ path: '/name', message: '不得为空白。' }] }),
  );
  open('/registration/circles/new');
  await screen.findByLabelText('小组名称');
  await submit();
  expect(await screen.findByText('不得为空白。')).toBeTruthy();
  expect(screen.getByText('小组须有 3 至 10 人，现有 1 人。')).toBeTruthy();
  // What the service says about it stands alone.
  server.answers.set(
    'POST /api/registration/circles',
    problem(422, 'circle.wrong-size', '人数不符', { faults: [{ path: '/members', message: '小组有 1 人。' }] }),
  );
  await submit();
  expect(await screen.findByText('小组有 1 人。')).toBeTruthy();
  expect(screen.queryByText('小组须有 3 至 10 人，现有 1 人。')).toBeNull();
});
