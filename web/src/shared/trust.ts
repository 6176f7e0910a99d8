import type { Digest } from './digest';
import { fetchBytes, fetchText } from './http';
import { cosignatures, parseCheckpoint, parseKey, parseNote, parseWitnessKey, signers, type Note, type VerifierKey } from './note';
import { followed } from './proof';

/**
 * Where the key comes from that a proof is held against. The first time it can only come from the platform itself; this browser
 * then remembers it, with the newest checkpoint that it has seen.
 */
export type Source = 'given' | 'remembered' | 'first' | 'changed';

export interface LogState {
  keys: VerifierKey[];
  source: Source;
  note: Note;
  size: number;
  root: string;
  /** Signed by a key of `keys`. */
  signed: boolean;
  /** Goes on from what this browser saw before; null where it saw nothing yet. */
  continued: boolean | null;
  seen: { size: number; at: string } | null;
}

interface Memory {
  keys: string[];
  note: string;
  at: string;
}

const BASE = '/api/audit/public';
const MEMORY = 'qunzhi:log';
const GIVEN = 'qunzhi:log-key';

const kept = (): Memory | null => {
  try {
    return JSON.parse(localStorage.getItem(MEMORY) ?? 'null') as Memory | null;
  } catch {
    return null;
  }
};

export const given = {
  get: () => localStorage.getItem(GIVEN) ?? '',
  set(key: string) {
    if (key) localStorage.setItem(GIVEN, key);
    else localStorage.removeItem(GIVEN);
  },
};

/** From now on the platform's present key counts, as on a first visit. */
export const forgetLog = () => localStorage.removeItem(MEMORY);

export const readTile = (path: string) => fetchBytes(`${BASE}/tile/${path}`);

/** Reads the newest checkpoint and holds it against what this browser knows of the log. Remembers it where all is well. */
export async function look(digest: Digest, at: string): Promise<LogState> {
  const [named, fresh] = await Promise.all([fetchText(`${BASE}/keys`), fetchText(`${BASE}/checkpoint`)]);
  const offered = await Promise.all(
    named
      .trim()
      .split('\n')
      .map((key) => parseKey(key, digest)),
  );
  const note = parseNote(fresh);
  const { size, origin } = parseCheckpoint(note);
  const memory = kept();
  const own = given.get();
  const { keys, source } = own
    ? { keys: [await parseKey(own, digest)], source: 'given' as const }
    : await choose(memory, offered, note, digest);
  const signed = (await signers(note, keys, digest)).some((key) => key.name === origin);
  const seen = memory && source !== 'changed' ? parseNote(memory.note) : null;
  const continued = seen && signed ? await followed(seen, note, await all(memory, keys, digest), readTile, digest) : null;
  const state: LogState = {
    keys,
    source,
    note,
    size,
    root: note.text.split('\n')[2] ?? '',
    signed,
    continued,
    seen: seen && memory ? { size: parseCheckpoint(seen).size, at: memory.at } : null,
  };
  if (signed && continued !== false && source !== 'changed') remember({ keys: keys.map((key) => key.written), note: fresh, at });
  return state;
}

/** `right`: this witness signed a checkpoint that the log signed too, and of which the log seen now is the continuation. */
export type Watched = { name: string; key: string } & (
  { state: 'right'; size: number; at: string } | { state: 'wrong' } | { state: 'none' }
);

/** The newest checkpoint that a witness has cosigned, each cosignature computed here; the witnesses' keys are those that the platform names. */
export async function watched(
  named: { name: string; vkey: string; cosignedAt: string | null }[],
  log: LogState,
  digest: Digest,
): Promise<Watched[]> {
  if (!named.some((one) => one.cosignedAt)) return named.map(({ name, vkey }) => ({ name, key: vkey, state: 'none' }));
  const note = parseNote(await fetchText(`${BASE}/checkpoint/cosigned`));
  const { size } = parseCheckpoint(note);
  const same = await followed(note, log.note, log.keys, readTile, digest);
  return Promise.all(
    named.map(async ({ name, vkey }): Promise<Watched> => {
      const found = await cosignatures(note, [await parseWitnessKey(vkey, digest)], digest);
      const first = found[0];
      if (!first) return { name, key: vkey, state: 'none' };
      if (!same || found.some((one) => !one.right)) return { name, key: vkey, state: 'wrong' };
      return { name, key: vkey, state: 'right', size, at: new Date(first.time * 1000).toISOString() };
    }),
  );
}

/** A key that is new counts only where one that was known has signed beside it: docs/log.md, change of keys. */
async function choose(
  memory: Memory | null,
  offered: VerifierKey[],
  note: Note,
  digest: Digest,
): Promise<{ keys: VerifierKey[]; source: Source }> {
  if (!memory) return { keys: offered, source: 'first' };
  const known = offered.filter((key) => memory.keys.includes(key.written));
  const vouched = known.length > 0 && (await signers(note, known, digest)).length > 0;
  return vouched ? { keys: offered, source: 'remembered' } : { keys: offered, source: 'changed' };
}

const all = async (memory: Memory | null, keys: VerifierKey[], digest: Digest) => {
  const old = await Promise.all((memory?.keys ?? []).map((key) => parseKey(key, digest)));
  return [...keys, ...old.filter((key) => !keys.some((one) => one.written === key.written))];
};

function remember(memory: Memory) {
  try {
    localStorage.setItem(MEMORY, JSON.stringify(memory));
  } catch {
    // Without a memory every visit is a first one.
  }
}
