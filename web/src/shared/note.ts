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
export async function parseKey(written: string, digest: Digest): Promise<VerifierKey> {
  const [, name, hex, key] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(written.trim()) ?? [];
  if (!name || !hex || !key) throw new Error('not a verifier key');
  const typed = fromBase64(key);
  if (typed[0] !== ED25519 || typed.length !== 33) throw new Error('not a log key of Ed25519');
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

export function parseCheckpoint(note: Note): Checkpoint {
  const [origin, size, root] = note.text.split('\n');
  if (!origin || !size || !root || !/^(0|[1-9][0-9]{0,15})$/.test(size)) throw new Error('not a checkpoint');
  const bytes = fromBase64(root);
  if (bytes.length !== 32 || !Number.isSafeInteger(Number(size))) throw new Error('not a checkpoint');
  return { origin, size: Number(size), root: bytes };
}

export const rootOf = (checkpoint: Checkpoint) => base64(checkpoint.root);
