import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Bytes, browsers, concat, same, utf8 } from './digest';
import { consistencyRanges, continues, leafHash, rootFrom, tiles } from './tree';

/** RFC 6962 §2.1 as it is written, by Node's own hash: what the browser's code is held against. */
const sha = (...parts: Uint8Array[]) => new Uint8Array(createHash('sha256').update(Buffer.concat(parts)).digest()) as Bytes;
const half = (n: number) => 2 ** (Math.ceil(Math.log2(n)) - 1);
const mth = (d: Bytes[]): Bytes =>
  d.length === 0
    ? sha()
    : d.length === 1
      ? sha(Uint8Array.of(0), d[0] as Bytes)
      : sha(Uint8Array.of(1), mth(d.slice(0, half(d.length))), mth(d.slice(half(d.length))));
const path = (m: number, d: Bytes[]): Bytes[] => {
  if (d.length === 1) return [];
  const k = half(d.length);
  return m < k ? [...path(m, d.slice(0, k)), mth(d.slice(k))] : [...path(m - k, d.slice(k)), mth(d.slice(0, k))];
};
const leaves = Array.from({ length: 33 }, (_, i) => utf8(`entry ${i}`));
const digest = browsers(crypto.subtle);

test('every path of every tree of up to 33 entries leads to its root, and to no other', async () => {
  for (let size = 1; size <= 33; size++) {
    const d = leaves.slice(0, size);
    const root = mth(d);
    for (let m = 0; m < size; m++) {
      const leaf = await leafHash(d[m] as Bytes, digest);
      const proof = path(m, d);
      expect(same((await rootFrom(m, size, leaf, proof, digest)) as Bytes, root)).toBe(true);
      const other = await rootFrom((m + 1) % size, size, leaf, proof, digest);
      if (size > 1) expect(other !== null && same(other, root)).toBe(false);
      expect(await rootFrom(m, size, leaf, [...proof, root], digest)).toBeNull();
      if (proof.length > 0) expect(await rootFrom(m, size, leaf, proof.slice(1), digest)).toBeNull();
    }
  }
});

test('an index beyond the tree leads nowhere', async () => {
  expect(await rootFrom(1, 1, mth(leaves.slice(0, 1)), [], digest)).toBeNull();
});

test('a log that goes on is told from one whose past was changed', async () => {
  for (let size = 1; size <= 33; size++) {
    const d = leaves.slice(0, size);
    for (let old = 1; old <= size; old++) {
      const proof = consistencyRanges(old, size).map(([from, to]) => mth(d.slice(from, to)));
      expect(await continues(old, mth(d.slice(0, old)), size, mth(d), proof, digest)).toBe(true);
      const forged = [utf8('another past'), ...d.slice(1)];
      expect(await continues(old, mth(forged.slice(0, old)), size, mth(d), proof, digest)).toBe(false);
      if (old < size) expect(await continues(old, mth(d.slice(0, old)), size, mth(forged), proof, digest)).toBe(false);
      if (old < size) expect(await continues(old, mth(d.slice(0, old)), size, mth(d), [], digest)).toBe(false);
    }
  }
});

test('tiles give the hash of every range that is a node, across the bounds of tiles', async () => {
  const many = Array.from({ length: 600 }, (_, i) => utf8(`${i}`));
  const hashes = many.map((e) => sha(Uint8Array.of(0), e));
  const asked: string[] = [];
  const read = async (name: string) => {
    asked.push(name);
    const [, level, tile, width] = /^(\d)\/(\d{3})(?:\.p\/(\d+))?$/.exec(name) ?? [];
    const n = Number(width ?? 256);
    const from = Number(tile) * 256;
    if (level === '0') return concat(...hashes.slice(from, from + n));
    return concat(...Array.from({ length: n }, (_, i) => mth(many.slice((from + i) * 256, (from + i + 1) * 256))));
  };
  const tree = tiles(600, read, digest);
  for (const [from, to] of [
    [0, 1],
    [256, 512],
    [0, 512],
    [512, 600],
    [599, 600],
    [0, 600],
  ] as const)
    // prettier-ignore
    expect(same(await tree.hash(from, to), mth(many.slice(from, to)))).toBe(true);
  expect(asked.sort()).toEqual(['0/000', '0/002.p/88', '1/000.p/2']);
});
