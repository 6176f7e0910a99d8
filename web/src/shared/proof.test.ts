import { describe, expect, test, vi } from 'vitest';
import season from '../../test/season.json';
import { base64, base64url, browsers, digest, fromBase64, fromBase64url, pages, text, utf8 } from './digest';
import { parseKey, parseNote } from './note';
import { checks, followed, parseProof, verify } from './proof';

// What a season really answered: docs/receipts.md says what stands in it.
const row = season.awards.items[0] as (typeof season.awards.items)[number];
const file = season.proofs['award/52'];
const conferred = {
  service: 'award',
  position: '52',
  type: 'org.qunzhi.award.award-conferred.v1',
  fields: { award: row.award, entry: row.entry, contest: season.awards.contest, tier: row.tier, place: row.place },
};
const own = browsers(crypto.subtle);
const keys = await Promise.all(
  season.keys
    .trim()
    .split('\n')
    .map((key) => parseKey(key, own)),
);

const lines = (f: string) => f.split('\n');
const withExtra = (change: (extra: string) => string) =>
  lines(file)
    .map((line) => (line.startsWith('extra ') ? `extra ${base64(utf8(change(text(fromBase64(line.slice(6))))))}` : line))
    .join('\n');
const failure = async (forged: string, expected = conferred) => (await verify(forged, expected, keys, own)).failed;

describe.each([
  ['the browser', own],
  ['the page', await pages()],
])('computed by %s', (_, by) => {
  test('an award of the season is proven, check by check', async () => {
    const verdict = await verify(file, conferred, keys, by);
    expect(verdict.failed).toBeNull();
    expect(verdict.passed).toEqual(checks.slice(0, 5));
    expect(verdict.fields.get('tier')).toBe('first');
    expect(verdict.by.map((key) => key.name)).toEqual(['localhost/qunzhi']);
    expect(verdict.size).toBe(1390);
  });

  test('the signature of RFC 8032 is right, and with one bit changed it is not', async () => {
    const hex = (h: string) => Uint8Array.from(h.match(/../g) ?? [], (b) => parseInt(b, 16));
    const key = hex('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
    const signature = hex(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    );
    expect(await by.verify(key, signature, hex('72'))).toBe(true);
    expect(await by.verify(key, signature, hex('73'))).toBe(false);
    signature[0] = (signature[0] as number) ^ 1;
    expect(await by.verify(key, signature, hex('72'))).toBe(false);
  });
});

test('without a secure context the page computes itself', async () => {
  vi.stubGlobal('crypto', {});
  expect((await digest()).by).toBe('page');
});

test('a browser that has no Ed25519 leaves it to the page', async () => {
  const without = { importKey: () => Promise.reject(new DOMException('no', 'NotSupportedError')) } as unknown as SubtleCrypto;
  expect((await digest(without)).by).toBe('page');
});

test('another tier disclosed than was committed to: disclosed', async () => {
  const forged = withExtra((extra) => {
    const tier = parseProof(file).disclosures.at(-1) as string;
    return extra.replace(tier, base64url(utf8(text(fromBase64url(tier)).replace('first', 'grand'))));
  });
  expect(await failure(forged)).toBe('disclosed');
});

test.each([
  ['another award', { fields: { ...conferred.fields, award: 'f712bd33-3037-3381-8f91-a9f0cd4ef935' } }],
  ['another tier', { fields: { ...conferred.fields, tier: 'second' } }],
  ['a field that is not disclosed', { fields: { ...conferred.fields, prize: 1 } }],
  ['the proof of another position', { position: '53' }],
  ['the proof of another decision', { type: 'org.qunzhi.award.award-proposed.v1' }],
])('the page says %s: said', async (_, said) => {
  expect(await failure(file, { ...conferred, ...said })).toBe('said');
});

test('an entry changed after the fact: included', async () => {
  expect(await failure(withExtra((extra) => extra.replace('"counter":14', '"counter":15')))).toBe('included');
});

test('an entry passed off at another index: included', async () => {
  expect(await failure(file.replace('index 1375', 'index 1374'))).toBe('included');
});

test('a node of the path changed: included', async () => {
  expect(await failure(file.replace('m7AiRCyv', 'm7AiRCyw'))).toBe('included');
});

test('a checkpoint that nobody signed: signed', async () => {
  const checkpoint = file.indexOf('\n\n') + 2;
  const forged = file.slice(0, checkpoint) + file.slice(checkpoint).replace('\n\n', '\nextension\n\n');
  expect(await failure(forged)).toBe('signed');
});

test('the signature of a key that is not the log’s: signed', async () => {
  const other = await parseKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', own);
  expect((await verify(file, conferred, [other], own)).failed).toBe('signed');
});

test('a signature by a key that is known, with one bit changed: signed', async () => {
  const signature = /— localhost\/qunzhi (\S+)\n$/.exec(file)?.[1] as string;
  const bytes = fromBase64(signature);
  bytes[20] = (bytes[20] as number) ^ 1;
  expect(await failure(file.replace(signature, base64(bytes)))).toBe('signed');
});

test.each([
  ['an entry that is not canonical', withExtra((extra) => extra.replace('"v":1}', '"v": 1}'))],
  ['another format', withExtra((extra) => extra.replace('qunzhi-proof/v1', 'qunzhi-proof/v2'))],
  ['no signature', file.slice(0, file.lastIndexOf('\n— ') + 1)],
  ['something else', '<!doctype html>'],
])('%s is not readable', async (_, forged) => {
  await expect(verify(forged, conferred, keys, own)).rejects.toThrow();
});

test('a key whose id is not its own is none', async () => {
  await expect(parseKey(season.keys.trim().replace('+8e4850e6+', '+8e4850e7+'), own)).rejects.toThrow('key id');
});

describe('a log that was seen before', () => {
  const tile = async (path: string) => fromBase64((season.tiles as Record<string, string>)[path] as string);
  const [earlier, later] = [parseNote(season.earlier), parseNote(season.checkpoint)];

  test('goes on from what was seen', async () => {
    expect(await followed(earlier, later, keys, tile, own)).toBe(true);
    expect(await followed(later, earlier, keys, tile, own)).toBe(true);
    expect(await followed(later, later, keys, tile, own)).toBe(true);
  });

  test('is caught when its tiles tell another past', async () => {
    const other = async (path: string) => (await tile(path)).map((byte) => byte ^ 1);
    expect(await followed(earlier, later, keys, other, own)).toBe(false);
  });

  test('is caught when what was seen was signed by nobody we know', async () => {
    const forged = parseNote(season.earlier.replace('\n1387\n', '\n1386\n'));
    expect(await followed(forged, later, keys, tile, own)).toBe(false);
  });
});
