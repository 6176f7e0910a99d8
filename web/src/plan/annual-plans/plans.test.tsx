import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { beforeEach, expect, test } from 'vitest';
import { show } from '../../../test/render';
import { json, problem, signedIn, stubFetch } from '../../../test/stub';
import type { PlanItem, PlanStep } from '../client';
import { AnnualPlanPage } from './AnnualPlanPage';
import { NewPlanPage } from './EditPlanPage';
import { faultsOf, type TypedItem } from './typed';
import { compare } from './versions';

const item = (project: string, budgetFen: number): PlanItem => ({
  activity: 'QUALITY_CONTROL_CIRCLE',
  project,
  budgetFen,
  from: '2027-02-01',
  to: '2027-11-30',
});
const planOf = (status: string) => ({
  id: 'p1',
  organization: 'o1',
  year: 2027,
  direction: '降低断头率',
  items: [item('细纱', 100)],
  status,
  reason: null,
});
const step = (status: PlanStep['status'], by: string, items: PlanItem[] | null = null): PlanStep => ({
  status,
  by,
  at: '2026-11-01T00:00:00Z',
  direction: items ? '降低断头率' : null,
  items,
  reason: status === 'RETURNED' ? '预算过高' : null,
});
const history = [
  step('DRAFT', 'qian', [item('细纱', 200), item('粗纱', 300)]),
  step('SUBMITTED', 'qian'),
  step('RETURNED', 'zhou'),
  step('DRAFT', 'qian', [item('细纱', 100), item('并条', 50)]),
  step('SUBMITTED', 'qian'),
];
const receipt = json({ id: 'p1', version: 1, position: '9' }, { 'Qunzhi-Position': '9' });
const PLAN = 'GET /api/plan/annual-plans/p1';

let server: ReturnType<typeof stubFetch>;
beforeEach(() => {
  localStorage.clear();
  server = stubFetch({
    'GET /session': signedIn('wang', ['approve-plan'], [{ appointment: 'a1', organization: 'o1', unit: null, role: 'decision-maker' }]),
    [PLAN]: json(planOf('SUBMITTED')),
    [`${PLAN}/history`]: json({ items: history }),
    'PUT /api/plan/drafts/annual-plan/o1': () => new Response(null, { status: 204, headers: { ETag: '"1"' } }),
  });
});

const at = (address: string) =>
  show(
    <Routes>
      <Route path="/plan/annual-plans/new" element={<NewPlanPage />} />
      <Route path="/plan/annual-plans/:id" element={<AnnualPlanPage />} />
    </Routes>,
    address,
  );
const posts = (ending: string) => server.requests.filter((one) => one.method === 'POST' && new URL(one.url).pathname.endsWith(ending));

test('the last two versions stand side by side, with what changed said in words', async () => {
  at('/plan/annual-plans/p1');
  const table = within(await screen.findByRole('region', { name: '前一版本 · 后一版本' }));
  const rows = table.getAllByRole('row').map((row) => row.textContent);
  expect(rows.find((row) => row?.startsWith('细纱'))).toMatch(/2\.00 元.*1\.00 元.*改动$/);
  expect(rows.find((row) => row?.startsWith('粗纱'))).toMatch(/删去$/);
  expect(rows.find((row) => row?.startsWith('并条'))).toMatch(/新增$/);
  expect(rows.find((row) => row?.startsWith('总体方向'))).toMatch(/未改$/);
});

test('of two who approve at once the second is told, and sees it approved', async () => {
  server.answers.set('POST /api/plan/annual-plans/p1/approval', () => {
    server.answers.set(PLAN, json(planOf('APPROVED')));
    return problem(409, 'annual-plan.not-submitted', '该计划尚未提交，或者已经批准。')();
  });
  at('/plan/annual-plans/p1');
  await userEvent.click(await screen.findByRole('button', { name: '批准' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '批准' }));
  expect(within(await screen.findByRole('alert')).getByText('该计划尚未提交，或者已经批准。')).toBeTruthy();
  expect(await screen.findByText('已批准')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '批准' })).toBeNull();
});

test('who worked on it is not offered to approve it', async () => {
  server.answers.set('GET /session', signedIn('qian', ['approve-plan']));
  at('/plan/annual-plans/p1');
  expect(await screen.findByText(/您参与了编制/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '批准' })).toBeNull();
});

test('a form with every field wrong says so at each, and sends nothing', async () => {
  at('/plan/annual-plans/new');
  await userEvent.click(await screen.findByRole('button', { name: '建立计划' }));
  expect(screen.getByText('有 7 处需要改正。')).toBeTruthy();
  for (const name of ['年度', '总体方向', '项目名称', '活动类型', '预算（元）', '开始日期', '结束日期'])
    expect(screen.getByLabelText(name).getAttribute('aria-invalid')).toBe('true');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('年度')));
  expect(posts('/annual-plans')).toHaveLength(0);
});

test('what the service finds wrong stands at its field; money goes out in fen', async () => {
  server.answers.set(
    'POST /api/plan/annual-plans',
    problem(409, 'annual-plan.year-already-approved', '本单位 2027 年度已有批准的计划。', {
      faults: [{ path: '/year', code: 'annual-plan.year-already-approved', message: '本单位 2027 年度已有批准的计划。' }],
    }),
  );
  at('/plan/annual-plans/new');
  await userEvent.type(await screen.findByLabelText('年度'), '2027');
  await userEvent.type(screen.getByLabelText('总体方向'), '方向');
  await userEvent.type(screen.getByLabelText('项目名称'), '项目');
  await userEvent.selectOptions(screen.getByLabelText('活动类型'), '质量创新');
  await userEvent.type(screen.getByLabelText('预算（元）'), '1.15');
  await userEvent.type(screen.getByLabelText('开始日期'), '2027-02-01');
  await userEvent.type(screen.getByLabelText('结束日期'), '2027-02-02');
  await userEvent.click(screen.getByRole('button', { name: '建立计划' }));
  await waitFor(() => expect(screen.getByLabelText('年度').getAttribute('aria-invalid')).toBe('true'));
  expect(await posts('/annual-plans')[0]?.json()).toMatchObject({ year: 2027, items: [{ budgetFen: 115 }] });
  expect(screen.getByDisplayValue('1.15')).toBeTruthy();
});

test('a draft that was changed elsewhere is not overwritten', async () => {
  const theirs = { year: '2028', direction: '别处写的', items: [] };
  server.answers.set(
    'PUT /api/plan/drafts/annual-plan/o1',
    problem(409, 'changed-meanwhile', '', { current: { version: 3, savedAt: '', draft: { state: 'clear', value: theirs } } }),
  );
  at('/plan/annual-plans/new');
  await userEvent.type(await screen.findByLabelText('总体方向'), '本页写的');
  expect(await screen.findByText('这份草稿在别处改动过', {}, { timeout: 3000 })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '采用别处的' }));
  expect(await screen.findByDisplayValue('别处写的')).toBeTruthy();
});

test('submitting says what it means, and is told', async () => {
  server.answers.set(PLAN, json(planOf('DRAFT')));
  server.answers.set('POST /api/plan/annual-plans/p1/submission', receipt);
  at('/plan/annual-plans/p1');
  await userEvent.click(await screen.findByRole('button', { name: '提交审批' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '提交审批' }));
  expect(await screen.findByText('已办理：提交审批')).toBeTruthy();
  expect(posts('/submission')).toHaveLength(1);
});

const typed = (part: Partial<TypedItem>) => ({
  year: '2027',
  direction: '方向',
  items: [{ activity: 'GEMBA_LEAN', project: '项目', budget: '0', from: '2027-01-01', to: '2027-12-31', ...part }],
});
test.each([
  [{}, []],
  [{ budget: '-0.01' }, ['/items/0/budgetFen money']],
  [{ budget: '1.001' }, ['/items/0/budgetFen money']],
  [{ from: '2026-12-31' }, ['/items/0/from outside']],
  [{ to: '2028-01-01' }, ['/items/0/to outside']],
  [{ from: '2027-05-02', to: '2027-05-01' }, ['/items/0/to order']],
  [{ from: '2027-05-01', to: '2027-05-01' }, []],
])('%j is wrong at %j', (part, faults) => {
  expect(faultsOf(typed(part)).map(({ path, code }) => `${path} ${code}`)).toEqual(faults);
});

test('two projects of one name are two projects', () => {
  const rows = compare([item('甲', 1), item('甲', 2)], [item('甲', 1)]);
  expect(rows.map((row) => [row.before?.budgetFen, row.after?.budgetFen])).toEqual([
    [1, 1],
    [2, undefined],
  ]);
});
