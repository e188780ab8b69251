import { Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { assert } from '../../kernel/assert.ts';
import { sm3 } from './provider.ts';
import { KeyFileProblem, readOrCreateKeyFile } from './secret-file.ts';
import { newSm2KeyPair, signSm2, sm2PublicKeyOf, verifySm2 } from './sm2.ts';

/** A signature and the key or certificate that made it. */
export interface Signature {
  readonly keyId: string;
  readonly value: Buffer;
}

/** Signs digests for the authority: the site's service of seals, or the local signer. */
export interface SigningService {
  readonly sign: (digest: Buffer) => Promise<Signature>;
  /** Whether the signature is one over `digest` by a key that this service knows. */
  readonly verify: (digest: Buffer, signature: Signature) => Promise<boolean>;
  /** The public keys, each as a block of PEM, with which anybody else may verify. */
  readonly publicKeys: () => Promise<string>;
}

const SigningKeyFile = Type.Object(
  {
    version: Type.Literal(1),
    privateKeys: Type.Array(Type.String({ pattern: '^[0-9a-f]{64}$' }), { minItems: 1 }),
  },
  { additionalProperties: false },
);

/**
 * A signer with the SM2 keys in the JSON file at `path`, which is made when it is missing: software
 * for tests, demos and places without a service of seals. The last key signs, the others still verify.
 * Throws {@link KeyFileProblem}.
 */
export function loadLocalSigner(path: string): SigningService {
  const privateKeys = privateKeysIn(path);
  let known: readonly SigningKey[] | undefined;
  /** A public key takes a tenth of a second, which a start need not wait for. */
  const keys = () => {
    known ??= privateKeys.map(signingKeyOf);
    return known;
  };
  return {
    sign: async (digest) => {
      const active = keys().at(-1);
      assert(active, 'the key file holds a key');
      return { keyId: active.keyId, value: signSm2(digest, active.privateKey) };
    },
    verify: async (digest, { keyId, value }) => {
      const key = keys().find((one) => one.keyId === keyId);
      return key !== undefined && verifySm2(digest, value, key.publicKey);
    },
    publicKeys: async () =>
      keys()
        .map(({ publicKey }) => pemOf(publicKey))
        .join(''),
  };
}

interface SigningKey {
  readonly privateKey: string;
  readonly publicKey: string;
  readonly keyId: string;
}

function signingKeyOf(privateKey: string): SigningKey {
  const publicKey = sm2PublicKeyOf(privateKey);
  return { privateKey, publicKey, keyId: keyIdOf(publicKey) };
}

function privateKeysIn(path: string): readonly string[] {
  const content = readOrCreateKeyFile(path, () => ({
    version: 1,
    privateKeys: [newSm2KeyPair().privateKey],
  }));
  if (Value.Check(SigningKeyFile, content)) return content.privateKeys;
  throw new KeyFileProblem(
    `Key file ${path} is broken. Put the right file back from its backup; without it older signatures cannot be verified.`,
  );
}

/** The first 16 hex digits of the SM3 of the public key: short enough to print, told by the key. */
function keyIdOf(publicKey: string): string {
  return sm3(Buffer.from(publicKey, 'hex')).toString('hex').slice(0, 16);
}

/** What RFC 5480 puts before the point of a key on the curve SM2. */
const PUBLIC_KEY_HEAD = '3059301306072a8648ce3d020106082a811ccf5501822d034200';
const PEM_LINE = /.{1,64}/g;

function pemOf(publicKey: string): string {
  const lines = Buffer.from(PUBLIC_KEY_HEAD + publicKey, 'hex')
    .toString('base64')
    .match(PEM_LINE);
  return ['-----BEGIN PUBLIC KEY-----', ...(lines ?? []), '-----END PUBLIC KEY-----', ''].join(
    '\n',
  );
}
