import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { draftsOf, useDraft } from './draft';
import { Problem } from './http';

const KEY = 'qunzhi:draft:p1:sheet';
const later = () => {
  let done = () => {};
  let fail: (error: Error) => void = () => {};
  const promise = new Promise<void>((resolve, reject) => {
    done = resolve;
    fail = reject;
  });
  return { promise, done, fail };
};

beforeEach(() => draftsOf('p1'));

test('what is typed is on the device at once and leaves it when the server has it', async () => {
  const sent = later();
  const send = () => sent.promise;
  const { result } = renderHook(() => useDraft<string>('sheet', send));
  act(() => result.current.keep('a'));
  expect(localStorage.getItem(KEY)).toBe('"a"');
  act(() => void result.current.flush());
  await waitFor(() => expect(result.current.saving).toBe('saving'));
  expect(localStorage.getItem(KEY)).toBe('"a"');
  sent.done();
  await waitFor(() => expect(result.current.saving).toBe('saved'));
  expect(localStorage.getItem(KEY)).toBeNull();
});

test('saves go one at a time and in order, and what was typed meanwhile stays on the device', async () => {
  const calls: { draft: string; answer: ReturnType<typeof later> }[] = [];
  const send = (draft: string) => {
    const answer = later();
    calls.push({ draft, answer });
    return answer.promise;
  };
  const { result } = renderHook(() => useDraft<string>('sheet', send));
  act(() => result.current.keep('a'));
  act(() => void result.current.flush());
  await waitFor(() => expect(calls).toHaveLength(1));
  act(() => result.current.keep('b'));
  act(() => void result.current.flush());
  expect(calls).toHaveLength(1);
  calls[0]?.answer.done();
  await waitFor(() => expect(calls).toHaveLength(2));
  expect(localStorage.getItem(KEY)).toBe('"b"');
  calls[1]?.answer.done();
  await waitFor(() => expect(localStorage.getItem(KEY)).toBeNull());
  expect(calls.map((call) => call.draft)).toEqual(['a', 'b']);
});

test('without a network it waits on the device and goes out when the network is back', async () => {
  let online = false;
  const got: string[] = [];
  const send = async (draft: string) => {
    if (!online) throw new TypeError('Failed to fetch');
    got.push(draft);
  };
  const { result } = renderHook(() => useDraft<string>('sheet', send));
  act(() => result.current.keep('a'));
  await act(() => result.current.flush());
  expect(result.current.saving).toBe('offline');
  expect(result.current.unsent()).toBe('a');
  online = true;
  act(() => void window.dispatchEvent(new Event('online')));
  await waitFor(() => expect(result.current.saving).toBe('saved'));
  expect(got).toEqual(['a']);
});

test('an expired session is not a refusal: nothing typed is lost', async () => {
  const send = async () => {
    throw new Problem(401, {});
  };
  const { result } = renderHook(() => useDraft<string>('sheet', send));
  act(() => result.current.keep('a'));
  await act(() => result.current.flush());
  expect(result.current.saving).toBe('offline');
  expect(localStorage.getItem(KEY)).toBe('"a"');
});

test('a draft that somebody changed meanwhile is a conflict, and nothing is overwritten', async () => {
  const send = async () => {
    throw new Problem(409, { code: 'changed-meanwhile' });
  };
  const { result } = renderHook(() => useDraft<string>('sheet', send));
  act(() => result.current.keep('mine'));
  await act(() => result.current.flush());
  expect(result.current.saving).toBe('conflict');
  expect(result.current.problem?.code).toBe('changed-meanwhile');
  expect(result.current.unsent()).toBe('mine');
  act(() => result.current.drop());
  expect(result.current.unsent()).toBeNull();
});

test('on a shared phone nobody is shown the draft of somebody else', () => {
  const send = async () => {};
  localStorage.setItem(KEY, '"of p1"');
  draftsOf('p2');
  const { result } = renderHook(() => useDraft<string>('sheet', send));
  expect(result.current.unsent()).toBeNull();
});

const following = (version: string | null) => ({
  follows: () => version,
  goOnFrom: (other: string | null) => {
    version = other;
  },
});

test('what another visit left here goes out as a change of the version that it was typed over', async () => {
  const yesterday = following('"3"');
  const offline = renderHook(() => useDraft<string>('sheet', () => Promise.reject(new TypeError('Failed to fetch')), yesterday));
  act(() => offline.result.current.keep('mine'));
  await act(() => offline.result.current.flush());
  offline.unmount();

  const today = following('"4"');
  const followed: (string | null)[] = [];
  const send = async () => {
    followed.push(today.follows());
    throw new Problem(409, { code: 'changed-meanwhile' });
  };
  const { result } = renderHook(() => useDraft<string>('sheet', send, today));
  await waitFor(() => expect(result.current.saving).toBe('conflict'));
  expect(followed[0]).toBe('"3"');
  expect(result.current.unsent()).toBe('mine');
  act(() => result.current.drop());
  expect(localStorage.getItem(`${KEY}:over`)).toBeNull();
});

test('typing on while a save is under way follows what that save made', async () => {
  const kept = following('"1"');
  const sent = later();
  const send = () => sent.promise.then(() => kept.goOnFrom('"2"'));
  const { result } = renderHook(() => useDraft<string>('sheet', send, kept));
  act(() => result.current.keep('a'));
  expect(localStorage.getItem(`${KEY}:over`)).toBe(JSON.stringify('"1"'));
  act(() => void result.current.flush());
  await waitFor(() => expect(result.current.saving).toBe('saving'));
  act(() => result.current.keep('ab'));
  sent.done();
  await waitFor(() => expect(localStorage.getItem(`${KEY}:over`)).toBe(JSON.stringify('"2"')));
});
