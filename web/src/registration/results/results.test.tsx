import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { device } from '../../shared/device';
import { show } from '../../../test/render';
import { json, problem, stubFetch } from '../../../test/stub';
import { FeedbackPage } from './FeedbackPage';
import { ResultPage } from './ResultPage';

const RESULT = 'POST /api/registration/topics/t1/result';
const result = { summary: '旧总结', effect: '旧效果', benefitFen: 123456, returnedBecause: '请附财务证明', attachments: [] };
const topic = {
  topic: 't1',
  circle: 'c1',
  title: '降低轧辊消耗',
  state: 'REGISTERED',
  steps: [],
  activities: [],
  result: null as unknown,
};
let server: ReturnType<typeof stubFetch>;

beforeEach(() => {
  server = stubFetch({
    'GET /api/registration/topics/t1': json(topic),
    'PUT /api/registration/drafts/result/t1': () => new Response(null, { status: 204, headers: { ETag: '"1"' } }),
    [RESULT]: json({ id: 't1', version: 9, position: '9' }),
  });
});
afterEach(() => device.forget());

const open = (page: string) =>
  show(
    <Routes>
      <Route path="/registration/topics/:id/result" element={<ResultPage />} />
      <Route path="/registration/topics/:id/feedback" element={<FeedbackPage />} />
    </Routes>,
    `/registration/topics/t1/${page}`,
  );
const sent = () => server.requests.filter((one) => `${one.method} ${new URL(one.url).pathname}` === RESULT);
const submit = async () => {
  await userEvent.click(screen.getByRole('button', { name: '提交成果' }));
  await userEvent.click(await screen.findByRole('button', { name: '确认提交' }));
};

test('a benefit typed in yuan is handed in as whole fen, and the dialog repeats it', async () => {
  open('result');
  await userEvent.type(await screen.findByLabelText('成果总结'), '研制成功');
  await userEvent.type(screen.getByLabelText('效果'), '达到目标');
  await userEvent.type(screen.getByLabelText('经济效益（元）'), '35000.05');
  await userEvent.click(screen.getByRole('button', { name: '提交成果' }));
  expect(await screen.findByText('经济效益 35,000.05 元')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '确认提交' }));
  await waitFor(() => expect(screen.getByLabelText('address').textContent).toBe('/registration/topics/t1'));
  expect(await sent()[0]?.json()).toEqual({ summary: '研制成功', effect: '达到目标', benefitFen: 3500005, attachments: [] });
});

test('all faults at once, each at its field', async () => {
  const faults = ['summary', 'effect', 'benefitFen', 'attachments'].map((field) => ({ path: `/${field}`, message: `${field} 不对` }));
  server.answers.set(RESULT, problem(400, 'bad-input', '有 4 处需要改正', { faults }));
  open('result');
  await screen.findByLabelText('成果总结');
  await submit();
  for (const { message } of faults) expect(await screen.findByText(message)).toBeTruthy();
  expect(screen.getByLabelText('经济效益（元）').getAttribute('aria-invalid')).toBe('true');
});

test('a returned result says why and begins with what it said', async () => {
  server.answers.set('GET /api/registration/topics/t1', json({ ...topic, state: 'RESULT_RETURNED', result }));
  open('result');
  expect(await screen.findByText('请附财务证明')).toBeTruthy();
  expect(await screen.findByDisplayValue('旧总结')).toBeTruthy();
  expect(screen.getByDisplayValue('1234.56')).toBeTruthy();
});

test('without a right to hand in there is no form', async () => {
  server.answers.set('GET /api/registration/topics/t1', json({ ...topic, state: 'ACCEPTED' }));
  open('result');
  expect(await screen.findByText('这个课题现在不能提交成果。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '提交成果' })).toBeNull();
});

const clear = (value: unknown) => ({ state: 'clear', value });
const decision = (name: string, index: number, fields: object) => ({
  title: name,
  name,
  index,
  service: 'review',
  position: index,
  at: '2026-09-20T10:00:00Z',
  proof: `/api/audit/public/proofs/review/${index}`,
  fields,
});
const sheet = (id: string, total: number, comment: object) => ({
  sheet: id,
  standing: clear('REVEALED'),
  points: clear({ effect: total - 1000, theme: 1000 }),
  total: clear(total),
  comment,
});
const scored = { scoring: clear('s1'), score: clear(8420), entry: clear('e1'), dropped: clear(['x2']), excluded: clear([]) };
const entry = (decisions: object[], sheets: object[]) => ({
  decisions,
  state: {
    id: 'e1',
    contest: clear('k1'),
    returnedFor: { state: 'unknown' },
    award: clear('a1'),
    scorings: [{ scoring: 's1', sheets }],
  },
});

test('what was not entered has no scores', async () => {
  server.answers.set('GET /api/audit/history/topic/t1', json({ decisions: [], state: { entries: [] } }));
  open('feedback');
  expect(await screen.findByText(/还没有申报参加评选/)).toBeTruthy();
});

test('before the reveal there is no score, and after it every sheet, whether it counts, and the proofs', async () => {
  server.answers.set('GET /api/audit/history/topic/t1', json({ decisions: [], state: { entries: ['e1'] } }));
  server.answers.set('GET /api/audit/history/entry/e1', json(entry([decision('entry-admitted', 3, {})], [])));
  const page = open('feedback');
  expect(await screen.findByText(/还没有开封/)).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
  page.unmount();

  const sheets = [sheet('x1', 8400, clear('数据充分')), sheet('x2', 9900, { state: 'unknown' })];
  const decisions = [decision('entry-scored', 1200, scored), decision('award-conferred', 1300, {})];
  server.answers.set('GET /api/audit/history/entry/e1', json(entry(decisions, sheets)));
  open('feedback');
  expect(await screen.findByText('得分 84.20')).toBeTruthy();
  expect(screen.getAllByRole('row').at(1)?.textContent).toContain('选题');
  expect(screen.getAllByRole('row').at(-1)?.textContent).toBe('是否采用采用去除');
  expect(screen.getByText('数据充分')).toBeTruthy();
  expect(screen.getByRole('link', { name: '日志记录 1,200 的证明' }).getAttribute('href')).toBe('/api/audit/public/proofs/review/1200');
  expect(screen.getByRole('link', { name: '奖项和它的证明' }).getAttribute('href')).toBe('/public/contests/k1/awards/a1');
});

test('another’s topic is not there', async () => {
  server.answers.set('GET /api/registration/topics/t1', problem(404, 'topic.unknown', '没有这个课题'));
  open('feedback');
  expect(await screen.findByText('没有找到这一页')).toBeTruthy();
});
