import {
  type Cipheriv,
  createCipheriv,
  createSecretKey,
  hash,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/**
 * The primitives that everything else here is built from. A deployment with a certified module gives
 * another implementation; ours is software and not certified.
 */
export interface CryptoProvider {
  /** 32 bytes. */
  readonly sm3: (data: Buffer) => Buffer;
  /** 32 bytes. */
  readonly hmacSm3: (key: KeyObject, data: Buffer) => Buffer;
  /** SM4 in counter mode, which encrypts and decrypts by the same steps; key and counter of 16 bytes. */
  readonly ctrSm4: (key: KeyObject, counter: Buffer, data: Buffer) => Buffer;
  readonly random: (sizeBytes: number) => Buffer;
  /** A key in the form that the provider works with; made once, used for every value. */
  readonly keyOf: (bytes: Buffer) => KeyObject;
}

/** SM3, HMAC-SM3 and SM4-CTR of the OpenSSL inside Node, which has no SM4 in an authenticated mode. */
export const nodeCrypto: CryptoProvider = {
  sm3,
  hmacSm3,
  ctrSm4,
  random: randomBytes,
  // Node prepares a key object once and raw bytes at every call, which took five times as long.
  keyOf: createSecretKey,
};

/** The SM3 digest (GB/T 32905), 32 bytes; text is hashed as UTF-8. */
export function sm3(data: Buffer | string): Buffer {
  // As a text the digest leaves OpenSSL in half the time that a buffer of its own takes.
  return Buffer.from(hash('sm3', data, 'binary'), 'binary');
}

const HASH_BLOCK_BYTES = 64;
const CIPHER_BLOCK_BYTES = 16;

/** The two beginnings that HMAC (RFC 2104) makes of a key. */
interface Pads {
  readonly inner: Buffer;
  readonly outer: Buffer;
}

const pads = new WeakMap<KeyObject, Pads>();

/** Two digests, as RFC 2104 has it; the object that Node makes for each value took twice as long. */
function hmacSm3(key: KeyObject, data: Buffer): Buffer {
  const { inner, outer } = padsOf(key);
  return sm3(Buffer.concat([outer, sm3(Buffer.concat([inner, data]))]));
}

function padsOf(key: KeyObject): Pads {
  const known = pads.get(key);
  if (known) return known;
  const bytes = key.export();
  const block = Buffer.alloc(HASH_BLOCK_BYTES);
  (bytes.length > HASH_BLOCK_BYTES ? sm3(bytes) : bytes).copy(block);
  const made = {
    inner: Buffer.from(block.map((byte) => byte ^ 0x36)),
    outer: Buffer.from(block.map((byte) => byte ^ 0x5c)),
  };
  pads.set(key, made);
  return made;
}

const blockCiphers = new WeakMap<KeyObject, Cipheriv>();

/** Counters are encrypted block by block, so that one cipher serves all values of its key. */
function ctrSm4(key: KeyObject, counter: Buffer, data: Buffer): Buffer {
  const mask = blockCipherOf(key).update(countersFrom(counter, data.length));
  for (let at = 0; at < data.length; at += 1) mask[at] = (mask[at] ?? 0) ^ (data[at] ?? 0);
  return mask.subarray(0, data.length);
}

function blockCipherOf(key: KeyObject): Cipheriv {
  const known = blockCiphers.get(key);
  if (known) return known;
  const made = createCipheriv('sm4-ecb', key, null).setAutoPadding(false);
  blockCiphers.set(key, made);
  return made;
}

/** As many counters as cover `sizeBytes`, each one more than that before it. */
function countersFrom(first: Buffer, sizeBytes: number): Buffer {
  const blocks = Math.ceil(sizeBytes / CIPHER_BLOCK_BYTES);
  const counters = Buffer.allocUnsafe(blocks * CIPHER_BLOCK_BYTES);
  first.copy(counters);
  for (let at = CIPHER_BLOCK_BYTES; at < counters.length; at += CIPHER_BLOCK_BYTES) {
    counters.copy(counters, at, at - CIPHER_BLOCK_BYTES, at);
    increment(counters.subarray(at, at + CIPHER_BLOCK_BYTES));
  }
  return counters;
}

function increment(counter: Buffer): void {
  for (let at = counter.length - 1; at >= 0; at -= 1) {
    counter[at] = ((counter[at] ?? 0) + 1) & 0xff;
    if (counter[at] !== 0) return;
  }
}
