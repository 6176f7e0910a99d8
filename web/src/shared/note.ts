import { type Bytes, type Digest, base64, concat, fromBase64, same, utf8 } from './digest';

/** C2SP signed-note v1.0.0 and tlog-checkpoint v1.0.0, as docs/log.md has them. */
export interface Note {
  text: string;
  signatures: { name: string; id: Bytes; signature: Bytes }[];
}

export interface VerifierKey {
  name: string;
  id: Bytes;
  publicKey: Bytes;
  written: string;
}

export interface Checkpoint {
  origin: string;
  size: number;
  root: Bytes;
}

const ED25519 = 1;
/** C2SP tlog-cosignature: a witness signs with a kind of key of its own, so that no signature of a log passes for one. */
const COSIGNATURE = 4;

export function parseNote(note: string): Note {
  const blank = note.lastIndexOf('\n\n');
  if (blank < 0 || !note.endsWith('\n') || blank + 2 === note.length) throw new Error('not a signed note');
  const lines = note.slice(blank + 2, -1).split('\n');
  const signatures = lines.map((line) => {
    const [, name, written] = /^— ([^\s+]+) (\S+)$/u.exec(line) ?? [];
    if (!name || !written) throw new Error('not a signature line');
    const bytes = fromBase64(written);
    if (bytes.length < 5) throw new Error('a signature too short');
    return { name, id: bytes.slice(0, 4), signature: bytes.slice(4) };
  });
  return { text: note.slice(0, blank + 1), signatures };
}

/** `<name>+<key id>+<base64>`; the key id is part of the name's promise, so it is computed again. */
export const parseKey = (written: string, digest: Digest) => keyOf(ED25519, written, digest);

export const parseWitnessKey = (written: string, digest: Digest) => keyOf(COSIGNATURE, written, digest);

async function keyOf(type: number, written: string, digest: Digest): Promise<VerifierKey> {
  const [, name, hex, key] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(written.trim()) ?? [];
  if (!name || !hex || !key) throw new Error('not a verifier key');
  const typed = fromBase64(key);
  if (typed[0] !== type || typed.length !== 33) throw new Error('not a key of Ed25519 of that kind');
  const id = (await digest.sha256(concat(utf8(`${name}\n`), typed))).slice(0, 4);
  if (
    !same(
      id,
      Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16)),
    )
  )
    throw new Error('the key id is not that of the key');
  return { name, id, publicKey: typed.slice(1), written: written.trim() };
}

/** The keys that signed; none where one that is known signed wrongly. */
export async function signers(note: Note, keys: VerifierKey[], digest: Digest): Promise<VerifierKey[]> {
  const found: VerifierKey[] = [];
  for (const { name, id, signature } of note.signatures) {
    const key = keys.find((k) => k.name === name && same(k.id, id));
    if (!key) continue;
    if (signature.length !== 64 || !(await digest.verify(key.publicKey, signature, utf8(note.text)))) return [];
    found.push(key);
  }
  return found;
}

export interface Cosignature {
  key: VerifierKey;
  /** Seconds since 1970, by the witness's clock: signed with the checkpoint. */
  time: number;
  right: boolean;
}

/** What those witnesses signed of a checkpoint (cosignature/v1): eight bytes of time, then Ed25519 over the time and the text. */
export async function cosignatures(note: Note, keys: VerifierKey[], digest: Digest): Promise<Cosignature[]> {
  const found: Cosignature[] = [];
  for (const { name, id, signature } of note.signatures) {
    const key = keys.find((k) => k.name === name && same(k.id, id));
    if (!key) continue;
    const formed = signature.length === 72;
    const time = formed ? Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0)) : 0;
    const signed = utf8(`cosignature/v1\ntime ${time}\n${note.text}`);
    const right = formed && (await digest.verify(key.publicKey, signature.slice(8), signed));
    found.push({ key, time, right });
  }
  return found;
}

export function parseCheckpoint(note: Note): Checkpoint {
  const [origin, size, root] = note.text.split('\n');
  if (!origin || !size || !root || !/^(0|[1-9][0-9]{0,15})$/.test(size)) throw new Error('not a checkpoint');
  const bytes = fromBase64(root);
  if (bytes.length !== 32 || !Number.isSafeInteger(Number(size))) throw new Error('not a checkpoint');
  return { origin, size: Number(size), root: bytes };
}

export const rootOf = (checkpoint: Checkpoint) => base64(checkpoint.root);
