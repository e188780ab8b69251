import type { KeyObject } from 'node:crypto';
import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { nodeCrypto } from './provider.ts';
import { KeyFileProblem, readOrCreateKeyFile, replaceKeyFile } from './secret-file.ts';

/** A key that encrypts, and the one that seals what it encrypted; `id` stands in every ciphertext. */
export interface EncryptionKey {
  readonly id: number;
  readonly encryption: KeyObject;
  readonly seal: KeyObject;
}

/** All keys of an installation. New data use the active key; older keys only open what they closed. */
export interface KeyRing {
  readonly active: EncryptionKey;
  readonly keys: ReadonlyMap<number, EncryptionKey>;
  /** Never rotated: a new one would move every hashed number. */
  readonly index: KeyObject;
}

/** A key id is one byte, and not zero. */
const KEYS_MAX = 255;
const Sm4Key = Type.String({ pattern: '^[0-9a-f]{32}$' });
const HmacKey = Type.String({ pattern: '^[0-9a-f]{64}$' });
const KeyFile = Type.Object(
  {
    version: Type.Literal(1),
    active: Type.Integer({ minimum: 1, maximum: KEYS_MAX }),
    keys: Type.Array(
      Type.Object(
        { id: Type.Integer({ minimum: 1, maximum: KEYS_MAX }), encryption: Sm4Key, seal: HmacKey },
        { additionalProperties: false },
      ),
      { minItems: 1 },
    ),
    index: HmacKey,
  },
  { additionalProperties: false },
);
type KeyFile = Static<typeof KeyFile>;

/**
 * The keys in the JSON file at `path`. A missing file is created with new keys, readable by its owner
 * only; an existing one is never written. Throws {@link KeyFileProblem}.
 */
export function loadKeyRing(path: string): KeyRing {
  return toKeyRing(checkedKeyFile(path, readOrCreateKeyFile(path, newKeyFile)), path);
}

/**
 * Adds a new key to the file at `path` and makes it the active one; the older ones stay, for what they
 * closed. Gives the id of the new key. Throws {@link KeyFileProblem}, also when there is no file.
 */
export function rotateKeys(path: string): number {
  const none = () => {
    throw new KeyFileProblem(`There is no key file ${path}: put it back, or set KEY_FILE.`);
  };
  const file = checkedKeyFile(path, readOrCreateKeyFile(path, none));
  const active = Math.max(...file.keys.map(({ id }) => id)) + 1;
  if (active > KEYS_MAX) {
    throw new KeyFileProblem(`Key file ${path} has had all ${KEYS_MAX} keys that an id can name.`);
  }
  replaceKeyFile(path, { ...file, active, keys: [...file.keys, newKey(active)] });
  return active;
}

function newKeyFile(): KeyFile {
  return { version: 1, active: 1, keys: [newKey(1)], index: newHex(32) };
}

function newKey(id: number): KeyFile['keys'][number] {
  return { id, encryption: newHex(16), seal: newHex(32) };
}

function newHex(sizeBytes: number): string {
  return nodeCrypto.random(sizeBytes).toString('hex');
}

function checkedKeyFile(path: string, content: unknown): KeyFile {
  const mend =
    'Put the right file back from its backup; what it encrypted cannot be read without it.';
  if (Value.Check(KeyFile, content)) return content;
  const first = Value.Errors(KeyFile, content).First();
  throw new KeyFileProblem(
    `Key file ${path} is broken at "${first?.path || '/'}": ${first?.message ?? 'not JSON'}. ${mend}`,
  );
}

function toKeyRing(file: KeyFile, path: string): KeyRing {
  const keys = new Map(
    file.keys.map(({ id, encryption, seal }) => [
      id,
      { id, encryption: keyOf(encryption), seal: keyOf(seal) },
    ]),
  );
  const active = keys.get(file.active);
  if (!active)
    throw new KeyFileProblem(`Key file ${path} has no key ${file.active}, the active one.`);
  if (keys.size < file.keys.length)
    throw new KeyFileProblem(`Key file ${path} has one key id twice.`);
  return { active, keys, index: keyOf(file.index) };
}

function keyOf(hex: string): KeyObject {
  return nodeCrypto.keyOf(Buffer.from(hex, 'hex'));
}
