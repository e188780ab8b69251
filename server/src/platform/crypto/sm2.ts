import { sm2 } from 'sm-crypto-v2';

/**
 * The identity that enters every signature (GM/T 0009 §10): the default where nothing else is agreed.
 * Node's own SM2 signs plain ECDSA or under an empty identity, which nobody else can verify.
 */
const USER_ID = '1234567812345678';

/** A key pair in hex: 64 digits, and 04 with both coordinates. */
export interface Sm2KeyPair {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** A new key pair. */
export function newSm2KeyPair(): Sm2KeyPair {
  return sm2.generateKeyPairHex();
}

/** The public key to a private one. */
export function sm2PublicKeyOf(privateKey: string): string {
  return sm2.getPublicKeyFromPrivateKey(privateKey);
}

/** SM2 with SM3 over `message` under the default identity, as a DER sequence of r and s. */
export function signSm2(message: Buffer, privateKey: string): Buffer {
  const options = { hash: true, userId: USER_ID };
  return encodePair(sm2.doSignature(Uint8Array.from(message), privateKey, options));
}

/** Whether `signature` is one over `message` by the holder of the private key; a broken one is not. */
export function verifySm2(message: Buffer, signature: Buffer, publicKey: string): boolean {
  const pair = decodePair(signature);
  if (pair === undefined) return false;
  const options = { hash: true, userId: USER_ID };
  return sm2.doVerifySignature(Uint8Array.from(message), pair, publicKey, options);
}

const DIGITS = 64;

/** SEQUENCE of two INTEGERs; the library would also read what only resembles one, so it is done here. */
function encodePair(pair: string): Buffer {
  const body = [pair.slice(0, DIGITS), pair.slice(DIGITS)].map(encodeInteger).join('');
  return Buffer.from(`30${lengthOf(body)}${body}`, 'hex');
}

function encodeInteger(digits: string): string {
  const bare = digits.replace(/^(00)+(?=..)/, '');
  const signed = /^[89a-f]/.test(bare) ? `00${bare}` : bare;
  return `02${lengthOf(signed)}${signed}`;
}

/** One byte is enough: a pair of numbers of 32 bytes takes 72 bytes at most. */
function lengthOf(digits: string): string {
  return (digits.length / 2).toString(16).padStart(2, '0');
}

/** r and s as 64 hex digits each; undefined unless the bytes are exactly what encoding gives. */
function decodePair(signature: Buffer): string | undefined {
  const lengthOfFirst = signature[3] ?? 0;
  const first = signature.subarray(4, 4 + lengthOfFirst);
  const second = signature.subarray(6 + lengthOfFirst);
  const pair = [first, second].map(digitsOf).join('');
  return pair.length === 2 * DIGITS && encodePair(pair).equals(signature) ? pair : undefined;
}

function digitsOf(integer: Buffer): string {
  return integer.toString('hex').replace(/^00/, '').padStart(DIGITS, '0');
}
