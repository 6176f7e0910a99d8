import { ed25519 } from '@noble/curves/ed25519.js';
import { beforeAll, expect, test } from 'vitest';
import season from '../../test/season.json';
import { type Bytes, base64, concat, type Digest, digest, utf8 } from './digest';
import { cosignatures, parseKey, parseNote, parseWitnessKey } from './note';

let by: Digest;
beforeAll(async () => {
  by = await digest();
});

const secret = new Uint8Array(32).fill(7);
const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** As C2SP tlog-cosignature writes a key and a line: not by the code that is tested. */
async function witness(name: string, type = 4) {
  const typed = concat(Uint8Array.of(type) as Bytes, ed25519.getPublicKey(secret) as Bytes);
  const id = (await by.sha256(concat(utf8(`${name}\n`), typed))).slice(0, 4);
  const line = (text: string, time: number, over = `cosignature/v1\ntime ${time}\n${text}`) => {
    const stamp = new Uint8Array(8);
    new DataView(stamp.buffer).setBigUint64(0, BigInt(time));
    return `— ${name} ${base64(concat(id, stamp, ed25519.sign(utf8(over), secret) as Bytes))}\n`;
  };
  return { vkey: `${name}+${hex(id)}+${base64(typed)}`, line };
}

const text = season.checkpoint.slice(0, season.checkpoint.lastIndexOf('\n\n') + 1);
const TIME = 1_790_000_000;

test('a cosignature is verified over the checkpoint and its time', async () => {
  const { vkey, line } = await witness('union.example/w');
  const keys = [await parseWitnessKey(vkey, by)];
  const [found] = await cosignatures(parseNote(season.checkpoint + line(text, TIME)), keys, by);
  expect(found).toMatchObject({ time: TIME, right: true });
});

test.each([
  ['another time', (w: Awaited<ReturnType<typeof witness>>) => w.line(text, TIME, `cosignature/v1\ntime ${TIME - 1}\n${text}`)],
  ['another checkpoint', (w: Awaited<ReturnType<typeof witness>>) => w.line(`${text}x\n`, TIME)],
  ['no kind of signature', (w: Awaited<ReturnType<typeof witness>>) => w.line(text, TIME, text)],
])('a cosignature over %s is wrong', async (_, made) => {
  const one = await witness('union.example/w');
  const found = await cosignatures(parseNote(season.checkpoint + made(one)), [await parseWitnessKey(one.vkey, by)], by);
  expect(found.map(({ right }) => right)).toEqual([false]);
});

test('one too short is wrong, one of nobody known is none', async () => {
  const one = await witness('union.example/w');
  const other = await witness('other.example/w');
  const keys = [await parseWitnessKey(one.vkey, by)];
  const short = parseNote(season.checkpoint + one.line(text, TIME));
  short.signatures.forEach((signature) => (signature.signature = signature.signature.slice(0, 64) as Bytes));
  expect((await cosignatures(short, keys, by)).map(({ right }) => right)).toEqual([false]);
  expect(await cosignatures(parseNote(season.checkpoint + other.line(text, TIME)), keys, by)).toEqual([]);
});

test('a log’s key is no witness’s, and a witness’s no log’s', async () => {
  const log = await witness('log.example', 1);
  const { vkey } = await witness('union.example/w');
  await expect(parseWitnessKey(log.vkey, by)).rejects.toThrow('not a key');
  await expect(parseKey(vkey, by)).rejects.toThrow('not a key');
});
