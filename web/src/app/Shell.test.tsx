import { QueryClient } from '@tanstack/react-query';
import { act, renderHook, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { show } from '../../test/render';
import { json, problem, stubFetch } from '../../test/stub';
import { useDraft } from '../shared/draft';
import { acting } from '../shared/http';
import { speak } from '../shared/text';
import { Pages } from './main';

const ways = [
  { appointment: 'a1', organization: 'o1', organizationName: '示范省质量协会', unit: null, role: 'secretary' },
  { appointment: 'a2', organization: 'o2', organizationName: '首钢长钢', unit: '炼铁厂', role: 'promoter' },
];
const session = (more: object = {}) => ({
  signedIn: true,
  name: '王敏',
  person: 'p1',
  now: '2026-11-21T01:00:00Z',
  actsFor: null,
  waysToAct: ways,
  may: [],
  ...more,
});
const gone = vi.fn();

beforeEach(() => {
  gone.mockClear();
  vi.spyOn(location, 'assign').mockImplementation(gone);
});

test('who is not signed in goes to sign in and comes back to the same address', async () => {
  stubFetch({ 'GET /session': json({ signedIn: false, now: '2026-11-21T01:00:00Z' }) });
  window.history.replaceState(null, '', '/review/scoring/e1?x=1');
  show(<Pages />, '/home');
  await waitFor(() => expect(gone).toHaveBeenCalledWith('/oauth2/authorization/qunzhi?next=%2Freview%2Fscoring%2Fe1%3Fx%3D1'));
});

test('who holds several appointments chooses first, and the choice stands on the page and goes with every request', async () => {
  const { answers, requests } = stubFetch({
    'GET /session': json(session()),
    'PUT /session/acting': () => new Response(null, { status: 204 }),
  });
  document.cookie = 'XSRF-TOKEN=t0k3n';
  show(<Pages />, '/home');
  expect(await screen.findByRole('heading', { name: '您代表谁办理？' })).toBeTruthy();
  answers.set('GET /session', json(session({ actsFor: 'a2', may: [] })));
  await userEvent.click(screen.getByRole('button', { name: '推进者 · 首钢长钢 · 炼铁厂' }));
  expect(await screen.findByRole('heading', { name: '王敏，您好' })).toBeTruthy();
  expect((screen.getByRole('combobox', { name: '代表' }) as HTMLSelectElement).value).toBe('a2');
  const put = requests.find((request) => request.method === 'PUT');
  expect(await put?.json()).toEqual({ appointment: 'a2' });
  expect(put?.headers.get('X-XSRF-TOKEN')).toBe('t0k3n');
  expect(requests.at(-1)?.headers.get('Qunzhi-On-Behalf-Of')).toBe('a2');
});

test('a choice whose appointment has ended is asked for again', async () => {
  acting.set('ended');
  stubFetch({ 'GET /session': json(session()) });
  show(<Pages />, '/home');
  expect(await screen.findByRole('heading', { name: '您代表谁办理？' })).toBeTruthy();
});

test('what one person chose in this tab is not the choice of who signs in after them', async () => {
  stubFetch({ 'GET /session': json(session()), 'PUT /session/acting': () => new Response(null, { status: 204 }) });
  const before = show(<Pages />, '/home');
  await userEvent.click(await screen.findByRole('button', { name: '本人' }));
  expect(await screen.findByRole('heading', { name: '王敏，您好' })).toBeTruthy();
  before.unmount();
  stubFetch({ 'GET /session': json(session({ person: 'p2', name: '李四' })) });
  show(<Pages />, '/home');
  expect(await screen.findByRole('heading', { name: '您代表谁办理？' })).toBeTruthy();
});

test('a page that was read for somebody else is loaded anew, and nothing typed by them is sent', async () => {
  const anew = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const { answers } = stubFetch({ 'GET /session': json(session({ waysToAct: [] })) });
  show(<Pages />, '/home', queries);
  expect(await screen.findByRole('heading', { name: '王敏，您好' })).toBeTruthy();
  const sent: string[] = [];
  const { result } = renderHook(() => useDraft<string>('sheet', async (draft) => sent.push(draft)));
  act(() => result.current.keep('王敏写的'));
  answers.set('GET /session', json(session({ waysToAct: [], person: 'p2', name: '李四' })));
  void queries.invalidateQueries({ queryKey: ['session'] });
  await waitFor(() => expect(anew).toHaveBeenCalled());
  await act(() => result.current.flush());
  expect(sent).toEqual([]);
  expect(localStorage.getItem('qunzhi:draft:p1:sheet')).toBe('"王敏写的"');
  expect(screen.queryByText(/李四/)).toBeNull();
});

test('who has one way to act is not asked, and sees for whom', async () => {
  stubFetch({ 'GET /session': json(session({ waysToAct: ways.slice(0, 1), actsFor: 'a1' })) });
  show(<Pages />, '/home');
  expect(await screen.findByText('赛事秘书 · 示范省质量协会')).toBeTruthy();
});

test('signing out forgets the drafts of this device and goes where the gateway says', async () => {
  stubFetch({ 'GET /session': json(session({ waysToAct: [] })), 'POST /logout': json({ next: 'https://issuer/end' }) });
  localStorage.setItem('qunzhi:draft:p1:score:e1', '{}');
  localStorage.setItem('qunzhi:draft:p2:score:e1', '{}');
  show(<Pages />, '/home');
  await userEvent.click(await screen.findByRole('button', { name: '退出' }));
  await waitFor(() => expect(gone).toHaveBeenCalledWith('https://issuer/end'));
  expect(localStorage.getItem('qunzhi:draft:p1:score:e1')).toBeNull();
  expect(localStorage.getItem('qunzhi:draft:p2:score:e1')).toBe('{}');
});

test('who could not be signed out is told so, and keeps what they typed', async () => {
  stubFetch({
    'GET /session': json(session({ waysToAct: [] })),
    'POST /logout': problem(503, 'service-unavailable', '服务暂时不可用。'),
  });
  localStorage.setItem('qunzhi:draft:p1:score:e1', '{}');
  show(<Pages />, '/home');
  await userEvent.click(await screen.findByRole('button', { name: '退出' }));
  expect(await screen.findByText('没有办成：服务暂时不可用。')).toBeTruthy();
  expect(localStorage.getItem('qunzhi:draft:p1:score:e1')).toBe('{}');
  expect(gone).not.toHaveBeenCalled();
});

test('an unknown address is a page that says so, with the frame around it', async () => {
  stubFetch({ 'GET /session': json(session({ waysToAct: [] })) });
  show(<Pages />, '/review/nothing');
  expect(await screen.findByText('没有找到这一页')).toBeTruthy();
  expect(within(screen.getByRole('navigation', { name: '主菜单' })).getByRole('link', { name: '首页' })).toBeTruthy();
});

test('without the gateway the page says so and is asked again', async () => {
  const { answers } = stubFetch({ 'GET /session': problem(503, 'service-unavailable', '服务暂时不可用，请稍后再试。') });
  show(<Pages />, '/home');
  expect(await screen.findByText(/服务暂时不可用/)).toBeTruthy();
  answers.set('GET /session', json(session({ waysToAct: [] })));
  await userEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(await screen.findByRole('heading', { name: '王敏，您好' })).toBeTruthy();
});

test('the language changes every text at once and is kept', async () => {
  stubFetch({ 'GET /session': json(session({ waysToAct: [] })) });
  show(<Pages />, '/home');
  await userEvent.click(await screen.findByRole('button', { name: 'English' }));
  expect(await screen.findByRole('heading', { name: 'Hello, 王敏' })).toBeTruthy();
  expect(document.documentElement.lang).toBe('en');
  expect(localStorage.getItem('qunzhi:language')).toBe('en');
  await speak('zh-CN');
});
