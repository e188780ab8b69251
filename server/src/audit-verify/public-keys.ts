import { sm2 } from 'sm-crypto-v2';
import type { CheckpointLine } from './dump-lines.ts';
import { saidIn, sm3Hex } from './signed-words.ts';

/** Whether a checkpoint is signed by one of the keys that were given. */
export type IsSigned = (checkpoint: CheckpointLine) => boolean;

/** RFC 5480: what stands before the point of a public key on the curve SM2. */
const KEY_HEAD = '3059301306072a8648ce3d020106082a811ccf5501822d034200';
const KEY_DIGITS = KEY_HEAD.length + 2 * 65;
const BLOCK = /-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----/g;
/** GM/T 0009, section 10. */
const USER_ID = '1234567812345678';

/** Verifies with the public keys of a PEM file; nothing when there is no SM2 key in it. */
export function signedBy(pem: string): IsSigned | undefined {
  const keys = new Map<string, string>();
  for (const [, block = ''] of pem.matchAll(BLOCK)) {
    const digits = Buffer.from(block, 'base64').toString('hex');
    if (!digits.startsWith(KEY_HEAD) || digits.length !== KEY_DIGITS) return undefined;
    const point = digits.slice(KEY_HEAD.length);
    keys.set(sm3Hex(Buffer.from(point, 'hex')).slice(0, 16), point);
  }
  if (keys.size === 0) return undefined;
  return (checkpoint) => {
    const key = keys.get(checkpoint.keyId);
    const pair = pairIn(checkpoint.signature);
    if (key === undefined || pair === undefined) return false;
    const digest = Uint8Array.from(Buffer.from(sm3Hex(saidIn(checkpoint)), 'hex'));
    return sm2.doVerifySignature(digest, pair, key, { hash: true, userId: USER_ID });
  };
}

/** SEQUENCE of two INTEGERs as 64 digits each; nothing unless written as DER demands. */
function pairIn(der: string): string | undefined {
  const bytes = Buffer.from(der, 'hex');
  const sizeOfFirst = bytes[3] ?? 0;
  const integers = [bytes.subarray(4, 4 + sizeOfFirst), bytes.subarray(6 + sizeOfFirst)];
  const digits = integers.map((one) => one.toString('hex').replace(/^00/, '').padStart(64, '0'));
  const pair = digits.join('');
  return pair.length === 128 && derOf(digits) === der ? pair : undefined;
}

function derOf(digits: readonly string[]): string {
  const body = digits
    .map((one) => one.replace(/^(00)+(?=..)/, ''))
    .map((bare) => (/^[89a-f]/.test(bare) ? `00${bare}` : bare))
    .map((bare) => `02${lengthOf(bare)}${bare}`)
    .join('');
  return `30${lengthOf(body)}${body}`;
}

function lengthOf(digits: string): string {
  return (digits.length / 2).toString(16).padStart(2, '0');
}
