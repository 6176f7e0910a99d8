import { expect, test } from 'vitest';
import { json, problem, stubFetch } from '../../test/stub';
import { acting, fetchJson, fieldOf, Problem, sendJson, serverClock } from './http';

test('a read waits for what this tab saw of that service, and of no other', async () => {
  const { answers, requests } = stubFetch();
  answers.set('POST /api/review/x', json({}, { 'Qunzhi-Position': '9' }));
  answers.set('POST /api/review/y', json({}, { 'Qunzhi-Position': '10' }));
  answers.set('GET /api/review/x', json({}, { 'Qunzhi-Position': '8' }));
  answers.set('GET /api/plan/x', json({}));
  await sendJson('POST', '/api/review/x', {});
  await sendJson('POST', '/api/review/y', {});
  await fetchJson('/api/review/x');
  await fetchJson('/api/review/x');
  await fetchJson('/api/plan/x');
  expect(requests.slice(2).map((request) => request.headers.get('Qunzhi-At-Least'))).toEqual(['10', '10', null]);
});

test('for whom this tab acts goes with calls of services only', async () => {
  const { answers, requests } = stubFetch();
  answers.set('GET /api/plan/x', json({}));
  answers.set('POST /logout', json({}));
  acting.set('a1');
  await fetchJson('/api/plan/x');
  await sendJson('POST', '/logout');
  expect(requests.map((request) => request.headers.get('Qunzhi-On-Behalf-Of'))).toEqual(['a1', null]);
});

test('a refusal has its faults; an unreadable one its status', async () => {
  stubFetch({
    'GET /api/plan/x': problem(422, 'plan.incomplete', '有 1 处需要改正', { faults: [{ path: '/title', message: '必填' }] }),
    'GET /api/plan/y': () => new Response('<html>', { status: 502 }),
  });
  const faulty = await fetchJson('/api/plan/x').catch((error: unknown) => error as Problem);
  expect(faulty).toBeInstanceOf(Problem);
  expect(faulty).toMatchObject({ status: 422, code: 'plan.incomplete', message: '有 1 处需要改正' });
  expect((faulty as Problem).faults).toEqual([{ path: '/title', message: '必填' }]);
  await expect(fetchJson('/api/plan/y')).rejects.toMatchObject({ status: 502, code: 'unreadable-answer', faults: [] });
});

test('a JSON pointer becomes the name of a field', () => {
  expect(fieldOf('/points/cause~1effect')).toEqual(['points', 'cause/effect']);
  expect(fieldOf('/a~01')).toEqual(['a~1']);
  expect(fieldOf('')).toEqual([]);
});

test('a phone whose clock is a day wrong knows the server’s time', () => {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  serverClock.told(tomorrow);
  expect(Math.abs(serverClock.now() - Date.parse(tomorrow))).toBeLessThan(1000);
});
