import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show } from '../../../test/render';
import { json, problem, stubFetch } from '../../../test/stub';
import { KeyUsesPage } from './KeyUsesPage';
import { purposeOf } from './purpose';
import { StatePage } from './StatePage';

const services = ['plan', 'registration', 'review', 'award', 'audit'];
const state = {
  size: 1390,
  checkpointAt: '2026-11-21T00:00:00Z',
  entries: { plan: 254, registration: 666, review: 402, award: 62, audit: 6 },
  waiting: { plan: 0, registration: 3, review: 0, award: 0, audit: 0 },
  standing: true,
  witnesses: [],
  watched: [],
};
const answers = (change: object = {}) => ({
  'GET /api/audit/public/supervision': json({ ...state, ...change }),
  ...Object.fromEntries(services.map((service) => [`GET /api/${service}/parked`, json({ items: [] })])),
});
const parked = { stream: '/qunzhi/plan|o1', sequence: 4, topic: 't', fault: 'X at a.B', since: '2026-11-20T00:00:00Z', behind: 2 };

test('the state of the log stands in words and numbers', async () => {
  stubFetch(answers());
  show(<StatePage />);
  expect(await screen.findByText('正常')).toBeTruthy();
  expect(screen.getByText('1,390')).toBeTruthy();
  expect(await screen.findByText('没有停住的事件流。')).toBeTruthy();
  expect(screen.getByRole('row', { name: '小组注册 666 3' })).toBeTruthy();
});

test('a log that does not go on says so', async () => {
  stubFetch(answers({ standing: false, checkpointAt: null }));
  show(<StatePage />);
  expect(await screen.findByText(/^已停止/)).toBeTruthy();
  expect(screen.getByText('还没有检查点')).toBeTruthy();
});

test('a parked stream says where, why, since when and what waits behind it', async () => {
  stubFetch({ ...answers(), 'GET /api/review/parked': json({ items: [parked] }) });
  show(<StatePage />);
  expect(await screen.findByRole('heading', { name: '/qunzhi/plan|o1' })).toBeTruthy();
  expect(screen.getByText('停在第 4 个事件')).toBeTruthy();
  expect(screen.getByText('X at a.B')).toBeTruthy();
  expect(screen.getByText('2 个')).toBeTruthy();
});

test('half a list is not shown as a whole one', async () => {
  stubFetch({ ...answers(), 'GET /api/award/parked': problem(503, 'service-unavailable', '服务暂时不可用。') });
  show(<StatePage />);
  expect(await screen.findByText(/服务暂时不可用/)).toBeTruthy();
  expect(screen.queryByText('没有停住的事件流。')).toBeNull();
});

test('without the right there is no such page', async () => {
  stubFetch({ 'GET /api/audit/key-uses': problem(404, 'not-found', '没有这个地址。') });
  show(<KeyUsesPage />);
  expect(await screen.findByText('没有找到这一页')).toBeTruthy();
});

test('a purpose is read as it was written down, and what is not known stays', () => {
  expect(purposeOf('history of circle c1, by a1@0')).toEqual({ of: 'history', kind: 'circle', id: 'c1', authority: 'a1' });
  expect(purposeOf('bundle, entries 0 to 255, by a1@2')).toEqual({ of: 'bundle', from: '0', to: '255', authority: 'a1' });
  expect(purposeOf('something else')).toEqual({ of: 'other', text: 'something else', authority: null });
});
