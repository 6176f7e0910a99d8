import { type Bytes, type Digest, base64url, fromBase64, fromBase64url, same, text, utf8 } from './digest';
import { type Note, parseCheckpoint, parseNote, signers, type VerifierKey } from './note';
import { consistencyRanges, continues, leafHash, rootFrom, tiles } from './tree';

/** A C2SP tlog-proof file with `qunzhi-proof/v1` as its extra: docs/receipts.md. */
export interface ProofFile {
  index: number;
  path: Bytes[];
  note: Note;
  entry: Bytes;
  disclosures: string[];
}

/** What the log has about an event: no content, only digests. */
export interface Entry {
  service: string;
  position: string;
  type: string;
  time: string;
  stream: string;
  counter: number;
  prev: string;
  sd: string[];
}

/** The checks in their order; what fails is called by its name. */
export const checks = ['readable', 'disclosed', 'said', 'included', 'signed', 'continued'] as const;
export type Check = (typeof checks)[number];

export interface Verdict {
  file: ProofFile;
  entry: Entry;
  fields: Map<string, unknown>;
  passed: Check[];
  failed: Check | null;
  size: number;
  root: string;
  by: VerifierKey[];
}

const HEAD = 'c2sp.org/tlog-proof@v1';
const EXTRA = 'qunzhi-proof/v1';

export function parseProof(file: string): ProofFile {
  const blank = file.indexOf('\n\n');
  const [head, extra, index, ...path] = file.slice(0, blank).split('\n');
  if (blank < 0 || head !== HEAD || !extra?.startsWith('extra ')) throw new Error('not a proof file of ours');
  if (!index || !/^index (0|[1-9][0-9]{0,15})$/.test(index) || path.length > 63) throw new Error('not a proof file');
  const proven = text(fromBase64(extra.slice(6)));
  const [format, entry, ...disclosures] = proven.slice(0, -1).split('\n');
  if (!proven.endsWith('\n') || format !== EXTRA || !entry) throw new Error(`not ${EXTRA}`);
  return {
    index: Number(index.slice(6)),
    path: path.map(fromBase64),
    note: parseNote(file.slice(blank + 2)),
    entry: utf8(entry),
    disclosures,
  };
}

/** RFC 8785: one way to write a value, so that nobody reads another entry than we do. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
}

function parseEntry(bytes: Bytes): Entry {
  const written = text(bytes);
  const entry = JSON.parse(written) as Entry & { v: number };
  if (canonical(entry) !== written || entry.v !== 1 || !Array.isArray(entry.sd)) throw new Error('not an entry of the log');
  return entry;
}

function opened(disclosure: string): [string, unknown] {
  const written = text(fromBase64url(disclosure));
  const parts = JSON.parse(written) as unknown;
  if (!Array.isArray(parts) || parts.length !== 3 || typeof parts[1] !== 'string' || canonical(parts) !== written)
    throw new Error('not a disclosure');
  return [parts[1], parts[2]];
}

/** What a file says, before anything of it is checked. */
export function contents(file: string): { type: string; fields: Map<string, unknown> } {
  const proof = parseProof(file);
  return { type: parseEntry(proof.entry).type, fields: new Map(proof.disclosures.map(opened)) };
}

export interface Expected {
  service: string;
  position: string;
  type: string;
  fields: Record<string, unknown>;
}

/**
 * Holds a file against what a page says and against the log's keys. Stops at the first check that fails: what comes after it
 * would be about nothing. `continued` is decided by {@link followed}, against a checkpoint from elsewhere.
 */
export async function verify(file: string, expected: Expected, keys: VerifierKey[], digest: Digest): Promise<Verdict> {
  const proof = parseProof(file);
  const entry = parseEntry(proof.entry);
  const checkpoint = parseCheckpoint(proof.note);
  const verdict: Verdict = {
    file: proof,
    entry,
    fields: new Map(),
    passed: ['readable'],
    failed: null,
    size: checkpoint.size,
    root: base64url(checkpoint.root),
    by: [],
  };
  const steps: [Check, () => Promise<boolean>][] = [
    [
      'disclosed',
      async () => {
        for (const disclosure of proof.disclosures) {
          if (!entry.sd.includes(base64url(await digest.sha256(utf8(disclosure))))) return false;
          const [name, value] = opened(disclosure);
          if (verdict.fields.has(name)) return false;
          verdict.fields.set(name, value);
        }
        return true;
      },
    ],
    [
      'said',
      async () =>
        entry.service === expected.service &&
        entry.position === expected.position &&
        entry.type === expected.type &&
        Object.entries(expected.fields).every(
          ([name, value]) => verdict.fields.has(name) && canonical(verdict.fields.get(name)) === canonical(value),
        ),
    ],
    [
      'included',
      async () => {
        const root = await rootFrom(proof.index, checkpoint.size, await leafHash(proof.entry, digest), proof.path, digest);
        return root !== null && same(root, checkpoint.root);
      },
    ],
    [
      'signed',
      async () => {
        verdict.by = (await signers(proof.note, keys, digest)).filter((key) => key.name === checkpoint.origin);
        return verdict.by.length > 0;
      },
    ],
  ];
  for (const [check, passes] of steps) {
    if (!(await passes())) return { ...verdict, failed: check };
    verdict.passed.push(check);
  }
  return verdict;
}

/** Whether `later` is signed and goes on from `earlier`; nodes come from the log's tiles and are believed only as far as they fit. */
export async function followed(
  earlier: Note,
  later: Note,
  keys: VerifierKey[],
  readTile: (path: string) => Promise<Bytes>,
  digest: Digest,
): Promise<boolean> {
  const [old, now] = [parseCheckpoint(earlier), parseCheckpoint(later)];
  if (old.origin !== now.origin) return false;
  for (const note of [earlier, later]) {
    const by = await signers(note, keys, digest);
    if (!by.some((key) => key.name === old.origin)) return false;
  }
  if (old.size > now.size) return followed(later, earlier, keys, readTile, digest);
  if (old.size === 0) return true;
  const tree = tiles(now.size, readTile, digest);
  const proof = await Promise.all(consistencyRanges(old.size, now.size).map(([from, to]) => tree.hash(from, to)));
  return continues(old.size, old.root, now.size, now.root, proof, digest);
}
