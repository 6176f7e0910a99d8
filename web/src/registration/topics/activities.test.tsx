import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { device } from '../../shared/device';
import { serverClock } from '../../shared/http';
import { show } from '../../../test/render';
import { json, problem, stubFetch } from '../../../test/stub';
import { OutboxBar } from './OutboxBar';
import { TopicPage } from './TopicPage';

const NOW = '2026-11-21T04:00:00Z';
const SEND = 'POST /api/registration/topics/t1/activities';
const FILE = 'POST /api/registration/attachments';
const topic = {
  topic: 't1',
  circle: 'c1',
  title: '降低轧辊消耗',
  type: 'INNOVATION',
  state: 'REGISTERED',
  number: '2026-KT-0001',
  registeredOn: '2026-03-02',
  plannedFrom: '2026-03-02',
  plannedUntil: '2026-12-31',
  reason: '消耗高',
  goal: '降低一成',
  returnedBecause: null as string | null,
  steps: ['select-topic', 'standardise'],
  activities: [] as unknown[],
  result: null,
};
const chains = [
  {
    type: 'INNOVATION',
    steps: [
      { code: 'select-topic', title: '选择课题', phase: 'PLAN' },
      { code: 'standardise', title: '标准化', phase: 'ACT' },
    ],
  },
];
const called = (id: string, value: string) => ({ id, name: { state: 'clear', value } });
let server: ReturnType<typeof stubFetch>;

beforeEach(() => {
  server = stubFetch({
    'GET /api/registration/standing': json({ person: 'li', waysToAct: [] }),
    'GET /api/registration/rules': json({ chains, today: '2026-11-21', now: NOW }),
    'GET /api/registration/topics/t1': json(topic),
    'GET /api/registration/circles/c1': json({
      circle: 'c1',
      name: '梦想小组',
      leader: 'li',
      members: ['li', 'wang'],
      registrations: [],
    }),
    'GET /api/plan/persons/names': json({ items: [called('li', '李四'), called('wang', '王五')] }),
    'PUT /api/registration/drafts/activity/t1': () => new Response(null, { status: 204, headers: { ETag: '"1"' } }),
    [SEND]: json({ id: 't1', version: 5, position: '9' }),
    [FILE]: json({ attachment: 'a1', bound: false, name: { state: 'clear', value: 'x' }, sha256: '', size: 1, type: 'image/jpeg' }),
  });
});
afterEach(async () => {
  await device.forget();
  vi.useRealTimers();
  serverClock.exact = false;
  serverClock.ahead = 0;
});

const open = (at = '/registration/topics/t1?record=') =>
  show(
    <>
      <OutboxBar />
      <Routes>
        <Route path="/registration/topics/:id" element={<TopicPage />} />
        <Route path="/elsewhere" element={<p>别的页</p>} />
      </Routes>
    </>,
    at,
  );
const sent = () => server.requests.filter((one) => `${one.method} ${new URL(one.url).pathname}` === SEND);
const offline = () => {
  throw new TypeError('network');
};

async function write() {
  await userEvent.type(await screen.findByLabelText('活动地点'), '班组园地');
  await userEvent.click(await screen.findByLabelText('王五'));
  await userEvent.type(screen.getByLabelText('活动内容'), '收集数据');
}
const submit = () => userEvent.click(screen.getByRole('button', { name: '提交记录' }));
const photo = (name: string, type: string) => new File(['x'], name, { type });

test('a record says the step, the day by the server, the place, who was there, what was done, and its photos', async () => {
  open();
  await write();
  await userEvent.upload(screen.getByLabelText('拍照'), photo('现场.jpg', 'image/jpeg'));
  expect(await screen.findByText('已上传')).toBeTruthy();
  await submit();
  expect(await screen.findByText('活动记录已记入课题。')).toBeTruthy();
  expect(await sent()[0]?.json()).toEqual({
    step: 'select-topic',
    heldOn: '2026-11-21',
    place: '班组园地',
    content: '收集数据',
    attendees: ['wang'],
    attachments: [{ attachment: 'a1', people: true }],
  });
  expect(screen.getByLabelText('活动地点').getAttribute('value')).toBe('');
});

test('a phone whose clock is a day wrong writes the server’s day, and is told', async () => {
  server.answers.set('GET /api/registration/rules', () =>
    Response.json({ chains, today: '', now: new Date(Date.now() + 86_400_000).toISOString() }),
  );
  open();
  const there = new Date(Date.now() + 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
  expect(await screen.findByText(/本机时钟与服务器不一致/)).toBeTruthy();
  expect(screen.getByLabelText('活动日期').getAttribute('max')).toBe(there);
  expect(screen.getByLabelText('活动日期').getAttribute('value')).toBe(there);
});

test('all faults stand at their fields, and what was typed is still there', async () => {
  const fields = ['step', 'heldOn', 'place', 'attendees', 'content', 'attachments'];
  const faults = fields.map((field) => ({ path: `/${field}`, message: `${field} 不对` }));
  server.answers.set(SEND, problem(400, 'bad-input', '有 6 处需要改正', { faults }));
  open();
  await write();
  await submit();
  for (const field of fields) expect(await screen.findByText(`${field} 不对`)).toBeTruthy();
  expect(within(screen.getByRole('group', { name: '出席人员' })).getByText('attendees 不对')).toBeTruthy();
  expect(screen.getByDisplayValue('班组园地')).toBeTruthy();
  expect(screen.queryByText(/待发送/)).toBeNull();
});

test('a renamed program is refused beside its name, and no record is sent with it', async () => {
  server.answers.set(FILE, problem(400, 'bad-input', '有误', { faults: [{ path: '/file', message: '文件类型不接受' }] }));
  open();
  await write();
  await userEvent.upload(screen.getByLabelText('拍照'), photo('照片.jpg', 'image/jpeg'));
  expect(await screen.findByText(/文件类型不接受/)).toBeTruthy();
  await submit();
  expect(within(screen.getByRole('group', { name: '照片和文件' })).getByText('有文件没有被接受，请先移除。')).toBeTruthy();
  expect(sent()).toHaveLength(0);
  await userEvent.click(screen.getByRole('button', { name: '移除 照片.jpg' }));
  await submit();
  await screen.findByText('活动记录已记入课题。');
});

test('without the network it waits on the device, over a reload, and is sent once when the network is back', async () => {
  server.answers.set(SEND, offline);
  server.answers.set(FILE, offline);
  const page = open();
  await write();
  await userEvent.upload(screen.getByLabelText('拍照'), photo('现场.jpg', 'image/jpeg'));
  await submit();
  expect(await screen.findByText('本机有 1 条活动记录待发送')).toBeTruthy();
  expect(screen.getByText(/已存在本机，联网后自动发送/)).toBeTruthy();
  page.unmount();

  const before = sent().length;
  server.answers.set(FILE, json({ attachment: 'a2' }));
  server.answers.set(SEND, offline);
  open('/elsewhere');
  await waitFor(() => expect(sent().length).toBe(before + 1));
  expect(await screen.findByText('本机有 1 条活动记录待发送')).toBeTruthy();
  server.answers.set(SEND, json({ id: 't1', version: 5, position: '9' }));
  window.dispatchEvent(new Event('online'));
  await waitFor(() => expect(screen.queryByText(/待发送/)).toBeNull());
  expect(new Set(sent().map((one) => one.headers.get('Idempotency-Key'))).size).toBe(1);
  expect(await sent().at(-1)?.json()).toMatchObject({ place: '班组园地', attachments: [{ attachment: 'a2', people: true }] });
  window.dispatchEvent(new Event('online'));
  expect(await device.all('outbox:')).toEqual([]);
});

test('what is refused later says why and is mended in the form', async () => {
  server.answers.set(SEND, offline);
  const page = open();
  await write();
  await submit();
  await screen.findByText('本机有 1 条活动记录待发送');
  page.unmount();
  server.answers.set(SEND, problem(400, 'bad-input', '有误', { faults: [{ path: '/heldOn', message: '早于注册日期' }] }));
  open('/elsewhere');
  expect(await screen.findByText('早于注册日期')).toBeTruthy();
  await userEvent.click(screen.getByRole('link', { name: '改正' }));
  expect(await screen.findByDisplayValue('班组园地')).toBeTruthy();
  expect(screen.getByLabelText('活动日期').getAttribute('aria-invalid')).toBe('true');
  expect(screen.queryByText(/待发送/)).toBeNull();
});

test('who is no member has the topic to read and nothing to write', async () => {
  server.answers.set('GET /api/registration/standing', json({ person: 'promoter', waysToAct: [] }));
  open();
  expect(await screen.findByText('2026-KT-0001')).toBeTruthy();
  await screen.findByRole('link', { name: '梦想小组' });
  expect(screen.queryByRole('button', { name: '提交记录' })).toBeNull();
});

test('a result is handed in once every step has its record', async () => {
  const { unmount } = open('/registration/topics/t1');
  expect(await screen.findByText(/还没有记录的步骤：选择课题、标准化/)).toBeTruthy();
  expect(screen.queryByRole('link', { name: '提交成果' })).toBeNull();
  unmount();
  const record = (step: string) => ({
    record: step,
    step,
    heldOn: '2026-03-09',
    place: '',
    content: '',
    attendees: [],
    attachments: [],
  });
  server.answers.set('GET /api/registration/topics/t1', json({ ...topic, activities: topic.steps.map(record) }));
  open('/registration/topics/t1');
  expect((await screen.findByRole('link', { name: '提交成果' })).getAttribute('href')).toBe('/registration/topics/t1/result');
});
