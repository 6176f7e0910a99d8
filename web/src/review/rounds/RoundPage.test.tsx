import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { expect, test } from 'vitest';
import { show } from '../../../test/render';
import { json, problem, signedIn, stubFetch } from '../../../test/stub';
import { RoundPage } from './RoundPage';

const path = '/api/review/rounds/r1';
const seats = ['a', 'b', 'c'].map((seat) => ({ seat, expert: { state: 'clear', value: `expert-${seat}` } }));
const entry = (id: string, more: object = {}) => ({
  scoring: `s-${id}`,
  entry: id,
  organization: 'mill',
  organizationName: '钢铁公司',
  circleName: '攻关小组',
  topicTitle: `课题 ${id}`,
  type: 'INNOVATION',
  state: 'OPEN',
  sheets: 0,
  sheetsFrom: [],
  recused: [],
  missing: [],
  ...more,
});
const round = (state: string, entries: object[], more: object = {}) => ({
  round: 'r1',
  contest: 'c1',
  organizer: 'city',
  name: '发表评审',
  sheet: 'sheet-1',
  policy: 'policy-1',
  scoringUntil: '2026-12-01T10:00:00Z',
  now: '2026-11-21T10:00:00Z',
  state,
  seats,
  entries,
  ...more,
});
const policy = { edition: 'policy-1', title: '取平均', fewestExperts: 3, mostExperts: 30, source: '', verified: 'no' };

function open(view: object, may: string[] = ['manage-rounds']) {
  const stub = stubFetch({
    [`GET ${path}`]: json(view),
    'GET /session': signedIn('p', may),
    'GET /api/review/editions': json({ sheets: [{ edition: 'sheet-1', title: '发表评审表' }], policies: [policy] }),
    'GET /api/plan/appointments/experts': json({
      items: ['a', 'b', 'c', 'd'].map((one) => ({
        person: `expert-${one}`,
        name: { state: 'clear', value: `专家${one}` },
        from: '',
        until: null,
      })),
      next: null,
    }),
  });
  show(
    <Routes>
      <Route path="/review/rounds/:round" element={<RoundPage />} />
    </Routes>,
    '/review/rounds/r1',
  );
  return stub;
}
const writes = (requests: Request[]) => requests.filter((request) => request.method !== 'GET');

test('scoring does not start with too few experts, and it says why', async () => {
  open(round('PREPARING', [entry('e1')], { seats: seats.slice(0, 2) }));
  expect(await screen.findByText('还不能开始：至少要 3 位评审专家，现有 2 位。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '开始评分' })).toBeNull();
});

test('an expert who sits already is not offered, and a refusal stands at its field', async () => {
  const { answers, requests } = open(round('PREPARING', [entry('e1')]));
  answers.set(
    `POST ${path}/experts`,
    problem(422, 'round.not-an-expert', '不是本协会的专家', { faults: [{ path: '/expert', message: '不是本协会的专家。' }] }),
  );
  const choice = await screen.findByRole('combobox', { name: '评审专家' });
  expect(within(choice).queryByRole('option', { name: '专家a' })).toBeNull();
  await userEvent.selectOptions(choice, '专家d');
  await userEvent.click(screen.getByRole('button', { name: '加入评审组' }));
  expect(await screen.findByText('不是本协会的专家。')).toBeTruthy();
  expect(choice.getAttribute('aria-invalid')).toBe('true');
  expect(await writes(requests)[0]?.json()).toEqual({ expert: 'expert-d' });
});

test('who has handed in is told for each entry and expert, with the recusals and why', async () => {
  const recused = [
    { seat: 'b', reason: 'SAME_EMPLOYER', explanation: { state: 'clear', value: '由平台按任职记录认定' } },
    { seat: 'c', reason: 'DECIDED', explanation: { state: 'clear', value: '曾任该组顾问' } },
  ];
  open(round('SCORING', [entry('e1', { sheets: 1, sheetsFrom: ['a'], recused }), entry('e2')]));
  expect(await screen.findByText(/应交 4 份，已交 1 份，待交 3 份，回避 2 份/)).toBeTruthy();
  const row = (await screen.findAllByRole('row', { name: /课题 e1/ })).at(-1) as HTMLElement;
  expect(within(row).getByTitle('已交')).toBeTruthy();
  expect(within(row).getAllByTitle('回避')).toHaveLength(2);
  expect(screen.getByText('在申报项的单位任职（平台自动）')).toBeTruthy();
  expect(screen.getByText('曾任该组顾问')).toBeTruthy();
});

test('a recusal without seat and explanation has both faults at their fields', async () => {
  const { answers, requests } = open(round('SCORING', [entry('e1')]));
  answers.set(
    'POST /api/review/scorings/s-e1/recusals',
    problem(400, 'bad-input', '填写有误', {
      faults: [
        { path: '/seat', message: '不能为空。' },
        { path: '/explanation', message: '须写明理由。' },
      ],
    }),
  );
  await userEvent.click(await screen.findByRole('button', { name: '列入回避' }));
  const dialog = screen.getByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: '列入回避' }));
  expect(await within(dialog).findByText('须写明理由。')).toBeTruthy();
  expect(within(dialog).getByRole('combobox', { name: '评审专家' }).getAttribute('aria-invalid')).toBe('true');
  expect(within(dialog).getByRole('textbox', { name: '理由说明' }).getAttribute('aria-invalid')).toBe('true');
  expect(await writes(requests)[0]?.json()).toEqual({ seat: '', reason: 'DECLARED', explanation: '' });
});

test('of two secretaries the second is told, and sees the new state', async () => {
  const { answers } = open(round('SCORING', [entry('e1')]));
  await userEvent.click(await screen.findByRole('button', { name: '截止评分' }));
  expect(screen.getByText(/还有 3 份评分表未交/)).toBeTruthy();
  answers.set(`POST ${path}/closing`, problem(409, 'round.not-being-scored', '该轮次不在评分中。'));
  answers.set(`GET ${path}`, json(round('CLOSED', [entry('e1', { state: 'ENDED' })])));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '截止评分' }));
  expect(await screen.findByText('没有办理：已有人先办理了')).toBeTruthy();
  expect(await screen.findByText('评分已截止，可由赛事秘书或评审组长开封。')).toBeTruthy();
});

test('what is only missing is not told as if somebody had been first', async () => {
  const { answers } = open(round('SCORING', [entry('e1')]));
  await userEvent.click(await screen.findByRole('button', { name: '截止评分' }));
  answers.set(`POST ${path}/closing`, problem(409, 'round.scorings-not-ended', '还有评分没有结束。'));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '截止评分' }));
  expect(await screen.findByText(/还有评分没有结束/)).toBeTruthy();
  expect(screen.queryByText('没有办理：已有人先办理了')).toBeNull();
});

test('the chair reveals, after a dialog that says what becomes public', async () => {
  const { answers, requests } = open(round('CLOSED', [entry('e1', { state: 'ENDED', sheetsFrom: ['a', 'b'] })]), ['reveal']);
  answers.set(`POST ${path}/reveal`, json({ id: 'r1', position: '1', version: 1 }));
  await userEvent.click(await screen.findByRole('button', { name: '开封' }));
  expect(screen.getByText(/2 份密封评分表将同时开封，不能撤回/)).toBeTruthy();
  expect(writes(requests)).toHaveLength(0);
  answers.set(`GET ${path}`, json(round('REVEALED', [entry('e1', { state: 'SCORED' })])));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '开封' }));
  expect(await screen.findByRole('link', { name: '查看排名' })).toBeTruthy();
  expect(writes(requests)[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
  expect(screen.queryByRole('button', { name: '列入回避' })).toBeNull();
});

test('until every scoring has ended nothing is revealed', async () => {
  open(round('CLOSED', [entry('e1', { state: 'ENDED' }), entry('e2')]));
  expect(await screen.findByText(/评分正在逐项结束（1／2）/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '开封' })).toBeNull();
});

test('a sheet that cannot be opened is left out with a reason', async () => {
  const missing = [{ sheetId: 'sheet-x', approvals: [{ by: 'q', role: 'CHAIR', reason: '密钥已失' }], excluded: false }];
  const { answers, requests } = open(round('REVEALED', [entry('e1', { state: 'HALTED', missing })]));
  const exclusion = '/api/review/scorings/s-e1/sheets/sheet-x/exclusion';
  answers.set(`POST ${exclusion}`, problem(400, 'bad-input', '填写有误', { faults: [{ path: '/reason', message: '须写明理由。' }] }));
  expect(await screen.findByText('已同意（评审组长）：密钥已失')).toBeTruthy();
  await userEvent.click(await screen.findByRole('button', { name: '同意排除' }));
  const dialog = screen.getByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: '同意排除' }));
  expect(await within(dialog).findByText('须写明理由。')).toBeTruthy();
  answers.set(`POST ${exclusion}`, json({ id: 's-e1', position: '2', version: 2 }));
  await userEvent.type(within(dialog).getByRole('textbox'), '密钥已失，两人核对');
  await userEvent.click(within(dialog).getByRole('button', { name: '同意排除' }));
  expect(await writes(requests).at(-1)?.json()).toEqual({ reason: '密钥已失，两人核对' });
});

test('a round that is not theirs to see is not there', async () => {
  const { answers } = open({});
  answers.delete(`GET ${path}`);
  expect(await screen.findByText('没有找到这一页')).toBeTruthy();
});
