import { useCallback, useEffect, useRef, useState } from 'react';
import { isFinal, Problem } from './http';
import { defineText } from './text';

export type Saving = 'clean' | 'saving' | 'saved' | 'offline' | 'refused' | 'conflict';

/** The state of saving is always said in words. */
export const useSavingText = defineText('draft', {
  'zh-CN': {
    clean: '自动保存',
    saving: '正在保存…',
    saved: '已保存',
    offline: '已存本机，待联网',
    refused: '草稿未被接受',
    conflict: '别处已改动，请核对',
  },
  en: {
    clean: 'Saves by itself',
    saving: 'Saving…',
    saved: 'Saved',
    offline: 'Kept on this device, waiting for the network',
    refused: 'Draft not accepted',
    conflict: 'Changed elsewhere, please compare',
  },
});

const PREFIX = 'qunzhi:draft:';
let owner = '';

/** Whose drafts this device shows from now on: on a shared phone everybody has their own. */
export const draftsOf = (person: string) => {
  owner = person;
};

export const draftOwner = () => owner;

/** On sign-out nothing typed stays on the device. */
export function forgetDrafts() {
  for (const key of Object.keys(localStorage)) if (key.startsWith(`${PREFIX}${owner}:`)) localStorage.removeItem(key);
}

function store(key: string, draft: unknown) {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A full or forbidden store: the server's copy is the only one then.
  }
}

function stored<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

const AGAIN_MS = 5000;

/** Whose version the next save follows. */
export interface Followed {
  follows: () => string | null;
  goOnFrom: (version: string | null) => void;
}

/**
 * Keeps what is typed: at once on this device, a moment later on the server; the device's copy goes when the server has it.
 * `send` rejects with a {@link Problem} where the server refuses (409: somebody changed it meanwhile, nothing is overwritten).
 * What another visit left here goes out at once, as a change of the version of `kept` that it was typed over, not of today's.
 */
export function useDraft<T>(name: string, send: (draft: T) => Promise<unknown>, kept?: Followed) {
  const key = `${PREFIX}${owner}:${name}`;
  const over = `${key}:over`;
  const [saving, setSaving] = useState<Saving>('clean');
  const [problem, setProblem] = useState<Problem | null>(null);
  const timer = useRef(0);
  const busy = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef<T | null>(null);
  const stopped = useRef(false);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    // One at a time and in order: a slow older save must never overwrite a newer one.
    busy.current = busy.current.then(async () => {
      const draft = latest.current;
      // Typed by somebody else than who is signed in by now: it waits for them.
      if (draft === null || !key.startsWith(`${PREFIX}${owner}:`)) return;
      setSaving('saving');
      try {
        await send(draft);
        if (latest.current === draft) {
          latest.current = null;
          localStorage.removeItem(key);
          localStorage.removeItem(over);
        } else if (kept) store(over, kept.follows());
        setProblem(null);
        setSaving('saved');
      } catch (error) {
        const refused = isFinal(error);
        setProblem(error instanceof Problem ? error : null);
        setSaving(refused ? (error.status === 409 ? 'conflict' : 'refused') : 'offline');
        if (!refused && !stopped.current) timer.current = window.setTimeout(() => window.dispatchEvent(new Event('online')), AGAIN_MS);
      }
    });
    return busy.current;
  }, [key, over, send, kept]);

  const keep = useCallback(
    (draft: T) => {
      if (kept && latest.current === null) store(over, kept.follows());
      latest.current = draft;
      store(key, draft);
      clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), 800);
    },
    [key, over, flush, kept],
  );

  /** Gives up what this device has, for the server's version. */
  const drop = useCallback(() => {
    clearTimeout(timer.current);
    latest.current = null;
    localStorage.removeItem(key);
    localStorage.removeItem(over);
    setProblem(null);
    setSaving('clean');
  }, [key, over]);

  const unsent = useCallback((): T | null => stored<T>(key), [key]);
  useEffect(() => {
    const left = unsent();
    if (!kept || left === null || latest.current !== null) return;
    kept.goOnFrom(stored<string>(over));
    latest.current = left;
    void flush();
  }, [kept, over, unsent, flush]);

  useEffect(() => {
    stopped.current = false;
    const again = () => void flush();
    const hidden = () => document.visibilityState === 'hidden' && void flush();
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      stopped.current = true;
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', hidden);
      void flush();
    };
  }, [flush]);

  return { keep, flush, drop, saving, problem, unsent };
}

/** What is typed into a short form: kept on this device alone, so that a reload or an ended session loses nothing. */
export function useOnDevice<T extends object>(name: string, empty: T) {
  const key = `${PREFIX}${owner}:${name}`;
  const [typed, setTyped] = useState<T>(() => {
    try {
      return { ...empty, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<T>) };
    } catch {
      return empty;
    }
  });
  const change = (next: T) => {
    setTyped(next);
    store(key, next);
  };
  const done = () => {
    localStorage.removeItem(key);
    setTyped(empty);
  };
  return [typed, change, done] as const;
}
