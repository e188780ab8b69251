import { timingSafeEqual } from 'node:crypto';
import type { EncryptionKey, KeyRing } from './key-ring.ts';
import { type CryptoProvider, nodeCrypto } from './provider.ts';
import { uuidOf } from './uuid.ts';

/** Keeps personal data unreadable in the database, yet findable by whoever knows the whole value. */
export interface Protection {
  /** Key id (1), iv (16), ciphertext, seal (16); the same text never gives the same bytes twice. */
  readonly encrypt: (clear: string) => Buffer;
  /** Throws when a bit is wrong or the key is not on the ring. */
  readonly decrypt: (sealed: Buffer) => string;
  /** 16 bytes that are equal for equal values of one purpose and say nothing without the key. */
  readonly blindIndex: (value: string, purpose: string) => Buffer;
  /** The UUID of whoever holds this document: its blind index in the shape of a UUID. */
  readonly applicantIdOf: (idType: string, idNumber: string) => string;
}

const ID_BYTES = 1;
const IV_BYTES = 16;
const BLOCK_BYTES = 16;
const SEAL_BYTES = 16;
const HEAD_BYTES = ID_BYTES + IV_BYTES;

/** Protection by SM4-CBC, then HMAC-SM3 over all of it (encrypt-then-MAC). */
export function protectionOf(ring: KeyRing, provider: CryptoProvider = nodeCrypto): Protection {
  const blindIndex = (value: string, purpose: string) =>
    provider.hmacSm3(ring.index, encodePair(purpose, value)).subarray(0, 16);
  return {
    encrypt: (clear) => seal(provider, ring.active, Buffer.from(clear, 'utf8')),
    decrypt: (sealed) => open(provider, ring, sealed).toString('utf8'),
    blindIndex,
    applicantIdOf: (idType, idNumber) => uuidOf(blindIndex(`${idType}:${idNumber}`, 'applicant')),
  };
}

function seal(provider: CryptoProvider, key: EncryptionKey, clear: Buffer): Buffer {
  const iv = provider.random(IV_BYTES);
  const ciphertext = provider.encryptSm4(key.encryption, iv, clear);
  const body = Buffer.concat([Buffer.of(key.id), iv, ciphertext]);
  return Buffer.concat([body, sealOf(provider, key, body)]);
}

function open(provider: CryptoProvider, ring: KeyRing, sealed: Buffer): Buffer {
  if (sealed.length < HEAD_BYTES + BLOCK_BYTES + SEAL_BYTES) {
    throw new Error(`Encrypted value of ${sealed.length} bytes is cut short.`);
  }
  const key = ring.keys.get(sealed.readUInt8(0));
  if (!key) throw new Error(`Encrypted value names key ${sealed.readUInt8(0)}, which is not here.`);
  const body = sealed.subarray(0, -SEAL_BYTES);
  // The seal is checked before anything is decrypted, and in constant time.
  if (!timingSafeEqual(sealOf(provider, key, body), sealed.subarray(-SEAL_BYTES))) {
    throw new Error('Encrypted value has been changed: its seal does not match.');
  }
  const iv = body.subarray(ID_BYTES, HEAD_BYTES);
  return provider.decryptSm4(key.encryption, iv, body.subarray(HEAD_BYTES));
}

function sealOf(provider: CryptoProvider, key: EncryptionKey, body: Buffer): Buffer {
  return provider.hmacSm3(key.seal, body).subarray(0, SEAL_BYTES);
}

/** The length in front keeps ("ab", "c") apart from ("a", "bc"). */
function encodePair(first: string, second: string): Buffer {
  const head = Buffer.from(first, 'utf8');
  return Buffer.concat([Buffer.of(head.length), head, Buffer.from(second, 'utf8')]);
}
