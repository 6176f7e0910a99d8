/** Bytes, SHA-256 and Ed25519: by the browser itself where it offers them, by @noble/* where it does not. */
export type Bytes = Uint8Array<ArrayBuffer>;

export interface Digest {
  /** Who computes, for the page to say. */
  by: 'browser' | 'page';
  sha256(bytes: Bytes): Promise<Bytes>;
  verify(publicKey: Bytes, signature: Bytes, message: Bytes): Promise<boolean>;
}

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;

/** Throws where the bytes are not UTF-8. */
export const text = (bytes: Bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

export function concat(...parts: Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const same = (a: Bytes, b: Bytes) => a.length === b.length && a.every((byte, i) => byte === b[i]);

export const base64 = (bytes: Bytes) => btoa(String.fromCharCode(...bytes));

export const base64url = (bytes: Bytes) => base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** Standard base64 with padding and nothing else: there is one way to write some bytes. */
export function fromBase64(written: string): Bytes {
  const bytes = Uint8Array.from(atob(written), (c) => c.charCodeAt(0));
  let again = '';
  for (let i = 0; i < bytes.length; i += 3000) again += base64(bytes.subarray(i, i + 3000));
  if (again !== written) throw new Error('not strict base64');
  return bytes;
}

export const fromBase64url = (written: string) => {
  if (/[^A-Za-z0-9_-]/.test(written)) throw new Error('not base64url');
  return fromBase64(written.replaceAll('-', '+').replaceAll('_', '/') + '='.repeat((4 - (written.length % 4)) % 4));
};

export const browsers = (subtle: SubtleCrypto): Digest => ({
  by: 'browser',
  sha256: async (bytes) => new Uint8Array(await subtle.digest('SHA-256', bytes)),
  async verify(publicKey, signature, message) {
    const key = await subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    return subtle.verify('Ed25519', key, signature, message);
  },
});

/** A phone that reaches the platform by http://<address> is no secure context and has no crypto.subtle. */
export async function pages(): Promise<Digest> {
  const [{ sha256 }, { ed25519 }] = await Promise.all([import('@noble/hashes/sha2.js'), import('@noble/curves/ed25519.js')]);
  return {
    by: 'page',
    sha256: async (bytes) => sha256(bytes) as Bytes,
    async verify(publicKey, signature, message) {
      try {
        return ed25519.verify(signature, message, publicKey);
      } catch {
        return false;
      }
    },
  };
}

/** A key of RFC 8032 §7.1: a browser without Ed25519 refuses to import any. */
const known = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';

export async function digest(subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle): Promise<Digest> {
  if (!subtle) return pages();
  try {
    const key = Uint8Array.from(known.match(/../g) ?? [], (byte) => parseInt(byte, 16));
    await subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return browsers(subtle);
  } catch {
    return pages();
  }
}
