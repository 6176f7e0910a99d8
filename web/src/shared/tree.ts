import { type Bytes, type Digest, concat, same } from './digest';

/** RFC 6962 §2.1 and the verification of RFC 9162 §2.1.3.2 and §2.1.4.2. Indexes stay below 2^53, so no BigInt. */
export const leafHash = (entry: Bytes, digest: Digest) => digest.sha256(concat(Uint8Array.of(0), entry));

export const nodeHash = (left: Bytes, right: Bytes, digest: Digest) => digest.sha256(concat(Uint8Array.of(1), left, right));

const half = (n: number) => Math.floor(n / 2);
const odd = (n: number) => n % 2 === 1;

/** The root to which the path leads, or nothing where its length cannot be that of such a leaf. */
export async function rootFrom(index: number, size: number, leaf: Bytes, path: Bytes[], digest: Digest): Promise<Bytes | null> {
  if (index < 0 || index >= size) return null;
  let fn = index;
  let sn = size - 1;
  let root = leaf;
  for (const node of path) {
    if (sn === 0 || node.length !== 32) return null;
    if (odd(fn) || fn === sn) {
      root = await nodeHash(node, root, digest);
      while (!odd(fn) && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else root = await nodeHash(root, node, digest);
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 ? root : null;
}

/** Whether the log of `size` entries goes on from that of `old` (at least one) without having changed any. */
export async function continues(old: number, oldRoot: Bytes, size: number, root: Bytes, proof: Bytes[], digest: Digest) {
  if (old < 1 || old > size) return false;
  if (old === size) return proof.length === 0 && same(oldRoot, root);
  let power = 1;
  while (power < old) power *= 2;
  const [first, ...rest] = power === old ? [oldRoot, ...proof] : proof;
  if (!first) return false;
  let fn = old - 1;
  let sn = size - 1;
  while (odd(fn)) {
    fn = half(fn);
    sn = half(sn);
  }
  let fr = first;
  let sr = first;
  for (const node of rest) {
    if (sn === 0) return false;
    if (odd(fn) || fn === sn) {
      fr = await nodeHash(node, fr, digest);
      sr = await nodeHash(node, sr, digest);
      while (!odd(fn) && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else sr = await nodeHash(sr, node, digest);
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && same(fr, oldRoot) && same(sr, root);
}

const split = (n: number) => {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
};

/** `SUBPROOF` of RFC 6962 §2.1.2, as ranges of leaves whose hashes are asked for. */
export function consistencyRanges(old: number, size: number): [number, number][] {
  const below = (m: number, from: number, to: number, whole: boolean): [number, number][] => {
    if (m === to - from) return whole ? [] : [[from, to]];
    const k = split(to - from);
    return m <= k ? [...below(m, from, from + k, whole), [from + k, to]] : [...below(m - k, from + k, to, false), [from, from + k]];
  };
  return old === size ? [] : below(old, 0, size, true);
}

/** C2SP tlog-tiles: reads tiles of a log of this size and computes the hash of any range that is a node of its tree. */
export function tiles(size: number, read: (path: string) => Promise<Bytes>, digest: Digest) {
  const kept = new Map<string, Promise<Bytes>>();
  const tilePath = (level: number, index: number) => {
    const width = Math.min(256, Math.floor(size / 256 ** level) - index * 256);
    const digits = String(index).padStart(3 * Math.ceil(String(index).length / 3), '0');
    const groups = digits.match(/.../g) ?? [];
    const name = groups.map((g, i) => (i < groups.length - 1 ? `x${g}` : g)).join('/');
    return `${level}/${name}${width < 256 ? `.p/${width}` : ''}`;
  };
  const stored = async (level: number, at: number) => {
    const path = tilePath(level, Math.floor(at / 256));
    if (!kept.has(path)) kept.set(path, read(path));
    const tile = (await kept.get(path)) as Bytes;
    const hash = tile.slice((at % 256) * 32, (at % 256) * 32 + 32);
    if (hash.length !== 32) throw new Error(`tile ${path} is too short`);
    return hash;
  };
  const hash = async (from: number, to: number): Promise<Bytes> => {
    const n = to - from;
    for (let level = 6; level >= 0; level--) if (n === 256 ** level) return stored(level, from / n);
    const k = split(n);
    return nodeHash(await hash(from, from + k), await hash(from + k, to), digest);
  };
  return { hash };
}
