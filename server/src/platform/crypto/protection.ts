import { timingSafeEqual } from 'node:crypto';
import type { EncryptionKey, KeyRing } from './key-ring.ts';
import { type CryptoProvider, nodeCrypto } from './provider.ts';
import { uuidOf } from './uuid.ts';

/** Keeps personal data unreadable in the database, yet findable by whoever knows the whole value. */
export interface Protection {
  /** The id of the key that encrypts now: the first byte of whatever it made. */
  readonly keyId: number;
  /**
   * Key id (1), seal (16), ciphertext as long as the text. `owner` is whose value it is: the bytes belong
   * to him, and are the same for the same text of the same owner only.
   */
  readonly encrypt: (clear: string, owner: string) => Buffer;
  /** Throws when a bit is wrong, the value is another owner's, or the key is not on the ring. */
  readonly decrypt: (sealed: Buffer, owner: string) => string;
  /** 16 bytes that are equal for equal values of one purpose and say nothing without the key. */
  readonly blindIndex: (value: string, purpose: string) => Buffer;
  /** The UUID of whoever holds this document: its blind index in the shape of a UUID. */
  readonly applicantIdOf: (idType: string, idNumber: string) => string;
}

const ID_BYTES = 1;
const SEAL_BYTES = 16;
const HEAD_BYTES = ID_BYTES + SEAL_BYTES;

/** A value whose owner was named longer than this would not be told apart from another's. */
const NAMED_BYTES_MAX = 255;

/**
 * Protection by a synthetic iv (RFC 5297) of the national algorithms: the seal, an HMAC-SM3 over key id,
 * owner and text, is the first counter under which SM4 encrypts the text.
 */
export function protectionOf(ring: KeyRing, provider: CryptoProvider = nodeCrypto): Protection {
  const blindIndex = (value: string, purpose: string) =>
    provider.hmacSm3(ring.index, named(purpose, Buffer.from(value, 'utf8'))).subarray(0, 16);
  return {
    keyId: ring.active.id,
    encrypt: (clear, owner) => encrypt(provider, ring.active, { text: Buffer.from(clear), owner }),
    decrypt: (sealed, owner) => decrypt(provider, ring, { sealed, owner }).toString('utf8'),
    blindIndex,
    applicantIdOf: (idType, idNumber) => uuidOf(blindIndex(`${idType}:${idNumber}`, 'applicant')),
  };
}

interface Owned {
  readonly text: Buffer;
  readonly owner: string;
}

function encrypt(provider: CryptoProvider, key: EncryptionKey, owned: Owned): Buffer {
  const seal = sealOf(provider, key, owned);
  const ciphertext = provider.ctrSm4(key.encryption, seal, owned.text);
  const sealed = Buffer.allocUnsafe(HEAD_BYTES + ciphertext.length);
  sealed.writeUInt8(key.id);
  seal.copy(sealed, ID_BYTES);
  ciphertext.copy(sealed, HEAD_BYTES);
  return sealed;
}

function decrypt(
  provider: CryptoProvider,
  ring: KeyRing,
  { sealed, owner }: { readonly sealed: Buffer; readonly owner: string },
): Buffer {
  if (sealed.length < HEAD_BYTES) {
    throw new Error(`Encrypted value of ${sealed.length} bytes is cut short.`);
  }
  const key = ring.keys.get(sealed.readUInt8(0));
  if (!key) throw new Error(`Encrypted value names key ${sealed.readUInt8(0)}, which is not here.`);
  const seal = sealed.subarray(ID_BYTES, HEAD_BYTES);
  const text = provider.ctrSm4(key.encryption, seal, sealed.subarray(HEAD_BYTES));
  // Nothing of the text leaves before its seal is checked, in constant time.
  if (!timingSafeEqual(sealOf(provider, key, { text, owner }), seal)) {
    throw new Error('Encrypted value has been changed: its seal does not match.');
  }
  return text;
}

function sealOf(provider: CryptoProvider, key: EncryptionKey, { text, owner }: Owned): Buffer {
  const said = named(owner, text, ID_BYTES);
  said.writeUInt8(key.id);
  return provider.hmacSm3(key.seal, said).subarray(0, SEAL_BYTES);
}

/**
 * Name and bytes, with `room` left before them. The length in front of the name keeps ("ab", "c") apart
 * from ("a", "bc").
 */
function named(name: string, bytes: Buffer, room = 0): Buffer {
  const sizeBytes = Buffer.byteLength(name, 'utf8');
  if (sizeBytes > NAMED_BYTES_MAX) throw new Error(`A name of ${sizeBytes} bytes is too long.`);
  const both = Buffer.allocUnsafe(room + 1 + sizeBytes + bytes.length);
  both.writeUInt8(sizeBytes, room);
  both.write(name, room + 1, 'utf8');
  bytes.copy(both, room + 1 + sizeBytes);
  return both;
}
