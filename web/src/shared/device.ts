import { draftOwner } from './draft';

/**
 * What this device keeps besides text: files, and what waits for the network. In IndexedDB, each under the person it belongs
 * to; a browser that has none (private windows) keeps it as long as the page.
 */
const NAME = 'qunzhi';
const STORE = 'kept';
const memory = new Map<string, unknown>();

const answer = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

let opened: Promise<IDBDatabase | null> | undefined;

function open() {
  opened ??= (async () => {
    try {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      return await answer(request);
    } catch {
      return null;
    }
  })();
  return opened;
}

const mine = (key: string) => `${draftOwner()}:${key}`;

async function store(mode: IDBTransactionMode) {
  const database = await open();
  return database?.transaction(STORE, mode).objectStore(STORE) ?? null;
}

export const device = {
  async get<T>(key: string): Promise<T | undefined> {
    const at = await store('readonly');
    return (at ? await answer(at.get(mine(key))) : memory.get(mine(key))) as T | undefined;
  },

  async put(key: string, value: unknown) {
    const at = await store('readwrite');
    if (at) await answer(at.put(value, mine(key)));
    else memory.set(mine(key), value);
  },

  async delete(key: string) {
    const at = await store('readwrite');
    if (at) await answer(at.delete(mine(key)));
    else memory.delete(mine(key));
  },

  /** Reads and writes in one go, of several windows one at a time; undefined leaves it as it is. */
  async update<T>(key: string, change: (now: T | undefined) => T | undefined): Promise<T | undefined> {
    const at = await store('readwrite');
    const next = change((at ? await answer(at.get(mine(key))) : memory.get(mine(key))) as T | undefined);
    if (next === undefined) return undefined;
    if (at) await answer(at.put(next, mine(key)));
    else memory.set(mine(key), next);
    return next;
  },

  async all<T>(prefix: string): Promise<T[]> {
    const from = mine(prefix);
    const at = await store('readonly');
    if (at) return (await answer(at.getAll(IDBKeyRange.bound(from, `${from}\uffff`)))) as T[];
    return [...memory].filter(([key]) => key.startsWith(from)).map(([, value]) => value as T);
  },

  /** On sign-out nothing of theirs stays on the device. */
  async forget() {
    const from = mine('');
    const at = await store('readwrite');
    if (at) await answer(at.delete(IDBKeyRange.bound(from, `${from}\uffff`)));
    for (const key of memory.keys()) if (key.startsWith(from)) memory.delete(key);
  },
};
