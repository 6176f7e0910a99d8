import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { speak } from '../../shared/text';
import { ScoreSheetPage } from './ScoreSheetPage';

const item = (code: string, title: string, max: number) => ({ code, title, min: 0, max, step: 1 });
const mine = {
  scoring: 's1',
  round: 'r1',
  roundName: '发布赛评审',
  entry: 'e1',
  topicTitle: '降低供水管网漏损率',
  scoringUntil: '2099-11-21T01:00:00Z',
  state: 'OPEN',
  draft: false,
  own: null as unknown,
  sheet: { edition: 'problem-solving-cpe-2022', title: '', items: [item('theme', '选题', 1500), item('effect', '效果', 2000)] },
};
const sealed = {
  sheetId: 'x',
  marks: { state: 'clear', value: { points: { theme: 1450, effect: 1800 } } },
  comment: { state: 'clear', value: '数据充分' },
  receipt: { log: { service: 'review', position: '17', proof: '/api/audit/public/proofs/review/17' }, sealed: { marks: 'abc' } },
};

const SEAL = 'POST /api/review/scorings/s1/sheets';
const READ = 'GET /api/review/drafts/score-sheet/s1';
const SAVE = 'PUT /api/review/drafts/score-sheet/s1';
const answers = new Map<string, () => Response>();
const requests: Request[] = [];
const asked = () => requests.map((request) => `${request.method} ${new URL(request.url).pathname}`);
const refusal = (status: number, body: object) =>
  Response.json({ title: '', status, ...body }, { status, headers: { 'Content-Type': 'application/problem+json' } });

beforeEach(() => {
  localStorage.clear();
  requests.length = 0;
  answers.clear();
  answers.set('GET /api/review/my-scorings/s1', () => Response.json(mine));
  answers.set(READ, () => new Response(null, { status: 204 }));
  answers.set(SAVE, () => new Response(null, { status: 204, headers: { ETag: '"1"' } }));
  vi.stubGlobal('fetch', async (request: Request) => {
    requests.push(request.clone());
    return answers.get(`${request.method} ${new URL(request.url).pathname}`)?.() ?? refusal(404, { code: 'not-found' });
  });
});

const show = (address = '/review/scorings/s1') =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter initialEntries={[address]}>
        <Routes>
          <Route path="/review/scorings/:scoring" element={<ScoreSheetPage />} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );

const seal = async () => {
  await userEvent.click(screen.getByRole('button', { name: '封存评分' }));
  await userEvent.click(await screen.findByRole('button', { name: '确认封存' }));
};

test('every fault that the service names stands at its field', async () => {
  answers.set(SEAL, () =>
    refusal(422, {
      detail: '有 2 处需要改正',
      faults: [
        { path: '/points/theme', code: 'outside-range', message: '「选题」最高 15.00 分' },
        { path: '/points/effect', code: 'missing-item', message: '「效果」未评分' },
      ],
    }),
  );
  show();
  await userEvent.type(await screen.findByLabelText('选题 得分'), '15.01');
  await seal();
  expect(await screen.findByText('「选题」最高 15.00 分')).toBeTruthy();
  expect(screen.getByText('「效果」未评分')).toBeTruthy();
  expect(screen.getByText('没有封存：有 2 处需要改正')).toBeTruthy();
});

test('in English the items have English names, and one without keeps the one of its sheet', async () => {
  const own = { ...mine, sheet: { ...mine.sheet, items: [...mine.sheet.items, item('own', '本单位自定', 500)] } };
  answers.set('GET /api/review/my-scorings/s1', () => Response.json(own));
  await speak('en');
  show();
  expect(await screen.findByRole('heading', { name: 'Choice of the topic' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: '本单位自定' })).toBeTruthy();
  await speak('zh-CN');
});

test('a first draft begins one, the next follows its version', async () => {
  show();
  const field = await screen.findByLabelText('选题 得分');
  await userEvent.type(field, '14.5');
  await waitFor(() => expect(asked().filter((one) => one === SAVE)).toHaveLength(1), { timeout: 3000 });
  const first = requests.find((request) => request.method === 'PUT');
  expect(first?.headers.get('If-None-Match')).toBe('*');
  expect(await first?.json()).toMatchObject({ points: { theme: 1450 } });
  await screen.findByText('已保存');
  await userEvent.type(screen.getByLabelText('评语'), '好');
  await waitFor(() => expect(asked().filter((one) => one === SAVE)).toHaveLength(2), { timeout: 3000 });
  expect(requests.at(-1)?.headers.get('If-Match')).toBe('"1"');
});

test('the draft of another device is there', async () => {
  answers.set(READ, () =>
    Response.json({ version: 4, savedAt: '', draft: { state: 'clear', value: { points: { theme: 1200 }, comment: '' } } }),
  );
  show();
  expect(await screen.findByDisplayValue('12.00')).toBeTruthy();
});

test('of two drafts neither is overwritten before the expert chooses', async () => {
  const theirs = { version: 7, savedAt: '', draft: { state: 'clear', value: { points: { theme: 900 }, comment: '别处写的' } } };
  answers.set(SAVE, () => refusal(409, { code: 'changed-meanwhile', current: theirs }));
  show();
  await userEvent.type(await screen.findByLabelText('选题 得分'), '14.5');
  const both = within(await screen.findByRole('alert', {}, { timeout: 3000 }));
  expect(both.getByText('14.50')).toBeTruthy();
  expect(both.getByText('9.00')).toBeTruthy();
  answers.set(SAVE, () => new Response(null, { status: 204, headers: { ETag: '"8"' } }));
  await userEvent.click(both.getByRole('button', { name: '保留本页的' }));
  await waitFor(() => expect(requests.at(-1)?.headers.get('If-Match')).toBe('"7"'), { timeout: 3000 });
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('the other draft can be taken instead', async () => {
  const theirs = { version: 7, savedAt: '', draft: { state: 'clear', value: { points: { theme: 900 }, comment: '' } } };
  answers.set(SAVE, () => refusal(409, { code: 'changed-meanwhile', current: theirs }));
  show();
  await userEvent.type(await screen.findByLabelText('选题 得分'), '14.5');
  await userEvent.click(await screen.findByRole('button', { name: '采用别处的' }, { timeout: 3000 }));
  expect(await screen.findByDisplayValue('9.00')).toBeTruthy();
});

test('sealed, it shows the receipt and no field', async () => {
  answers.set(SEAL, () => {
    answers.set('GET /api/review/my-scorings/s1', () => Response.json({ ...mine, own: sealed }));
    return Response.json({ id: 's1', version: 1, position: '17' }, { status: 201, headers: { 'Qunzhi-Position': '17' } });
  });
  show();
  await userEvent.type(await screen.findByLabelText('选题 得分'), '14.5');
  await seal();
  expect(await screen.findByText('评审表已封存')).toBeTruthy();
  expect(screen.getByText('abc')).toBeTruthy();
  expect(screen.getByText('32.50')).toBeTruthy();
  expect(screen.queryByLabelText('选题 得分')).toBeNull();
  const body = await requests.find((request) => request.method === 'POST')?.json();
  expect(body).toEqual({ points: { theme: 1450 }, comment: '' });
});

test('sealing over a lost answer is the same intent, and a sheet that was changed is another', async () => {
  const keys = () => requests.filter((one) => one.method === 'POST').map((one) => one.headers.get('Idempotency-Key'));
  answers.set(SEAL, () => {
    throw new TypeError('network');
  });
  show();
  const field = await screen.findByLabelText('选题 得分');
  await userEvent.type(field, '14');
  for (let i = 1; i <= 2; i++) {
    await seal();
    await waitFor(() => expect(keys()).toHaveLength(i));
    expect(await screen.findByText(/网络不通，没有封存/)).toBeTruthy();
  }
  await userEvent.type(field, '.5');
  await seal();
  await waitFor(() => expect(keys()).toHaveLength(3));
  expect(keys()[1]).toBe(keys()[0]);
  expect(keys()[2]).not.toBe(keys()[0]);
});

test('sealed on another device, the sheet is shown as it is', async () => {
  answers.set(SEAL, () => {
    answers.set('GET /api/review/my-scorings/s1', () => Response.json({ ...mine, own: sealed }));
    return refusal(409, { code: 'scoring.already-scored', detail: '已经封存' });
  });
  show();
  await userEvent.type(await screen.findByLabelText('选题 得分'), '14.5');
  await seal();
  expect(await screen.findByText('评审表已封存')).toBeTruthy();
});

test('without the network what was typed stays on the device and is there again', async () => {
  answers.set(SAVE, () => {
    throw new TypeError('network');
  });
  const page = show();
  await userEvent.type(await screen.findByLabelText('选题 得分'), '14.5');
  expect(await screen.findByText('已存本机，待联网', {}, { timeout: 3000 })).toBeTruthy();
  page.unmount();
  show();
  expect(await screen.findByDisplayValue('14.50')).toBeTruthy();
});

test('somebody else’s scoring is no page', async () => {
  show('/review/scorings/s2');
  expect(await screen.findByText('没有找到这一页')).toBeTruthy();
});
