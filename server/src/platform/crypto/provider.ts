import {
  createCipheriv,
  createDecipheriv,
  createHmac,
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
  /** SM4-CBC with PKCS#7 padding; key and iv of 16 bytes. */
  readonly encryptSm4: (key: KeyObject, iv: Buffer, clear: Buffer) => Buffer;
  readonly decryptSm4: (key: KeyObject, iv: Buffer, sealed: Buffer) => Buffer;
  readonly random: (sizeBytes: number) => Buffer;
  /** A key in the form that the provider works with; made once, used for every value. */
  readonly keyOf: (bytes: Buffer) => KeyObject;
}

/** SM3, HMAC-SM3 and SM4-CBC of the OpenSSL inside Node, which has no SM4 in an authenticated mode. */
export const nodeCrypto: CryptoProvider = {
  sm3,
  hmacSm3: (key, data) => createHmac('sm3', key).update(data).digest(),
  encryptSm4: (key, iv, clear) => {
    const cipher = createCipheriv('sm4-cbc', key, iv);
    return Buffer.concat([cipher.update(clear), cipher.final()]);
  },
  decryptSm4: (key, iv, sealed) => {
    const decipher = createDecipheriv('sm4-cbc', key, iv);
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  },
  random: pooledRandom,
  // Node prepares a key object once and raw bytes at every call, which took five times as long.
  keyOf: createSecretKey,
};

/** The SM3 digest (GB/T 32905), 32 bytes; text is hashed as UTF-8. */
export function sm3(data: Buffer | string): Buffer {
  return hash('sm3', data, 'buffer');
}

const POOL_BYTES = 8192;
let pool: Buffer = Buffer.alloc(0);

/** A call to the system for each value costs more than encrypting it; no byte is given out twice. */
function pooledRandom(sizeBytes: number): Buffer {
  if (sizeBytes > POOL_BYTES) return randomBytes(sizeBytes);
  if (pool.length < sizeBytes) pool = randomBytes(POOL_BYTES);
  const taken = Buffer.from(pool.subarray(0, sizeBytes));
  pool = pool.subarray(sizeBytes);
  return taken;
}
