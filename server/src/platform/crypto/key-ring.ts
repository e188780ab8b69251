import type { KeyObject } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { nodeCrypto } from './provider.ts';

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

/** The key file is missing where it must be, or broken; the sentence is for the operator. */
export class KeyFileProblem extends Error {
  override readonly name = 'KeyFileProblem';
}

const Sm4Key = Type.String({ pattern: '^[0-9a-f]{32}$' });
const HmacKey = Type.String({ pattern: '^[0-9a-f]{64}$' });
const KeyFile = Type.Object(
  {
    version: Type.Literal(1),
    active: Type.Integer({ minimum: 1, maximum: 255 }),
    keys: Type.Array(
      Type.Object(
        { id: Type.Integer({ minimum: 1, maximum: 255 }), encryption: Sm4Key, seal: HmacKey },
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
  const text = readIfThere(path) ?? createKeyFile(path);
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new KeyFileProblem(`Key file ${path} is open to other accounts: run chmod 600 on it.`);
  }
  return toKeyRing(parseKeyFile(path, text), path);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return undefined;
    throw new KeyFileProblem(`Key file ${path} cannot be read: ${String(error)}.`);
  }
}

/** Written whole beside its place and linked there, so that nobody reads half a file or loses a race. */
function createKeyFile(path: string): string {
  const text = `${JSON.stringify(newKeyFile(), undefined, 2)}\n`;
  const draft = `${path}.${nodeCrypto.random(6).toString('hex')}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx', flush: true });
    return linkNew(draft, path) ? text : readFileSync(path, 'utf8');
  } catch (error) {
    throw new KeyFileProblem(`Key file ${path} cannot be created: ${String(error)}.`);
  }
}

function linkNew(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    syncDirectory(dirname(path));
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

function syncDirectory(path: string): void {
  const directory = openSync(path, 'r');
  fsyncSync(directory);
  closeSync(directory);
}

function newKeyFile(): KeyFile {
  const hex = (sizeBytes: number) => nodeCrypto.random(sizeBytes).toString('hex');
  return {
    version: 1,
    active: 1,
    keys: [{ id: 1, encryption: hex(16), seal: hex(32) }],
    index: hex(32),
  };
}

function parseKeyFile(path: string, text: string): KeyFile {
  const mend =
    'Put the right file back from its backup; what it encrypted cannot be read without it.';
  const content = parseJson(text);
  if (Value.Check(KeyFile, content)) return content;
  const first = Value.Errors(KeyFile, content).First();
  throw new KeyFileProblem(
    `Key file ${path} is broken at "${first?.path || '/'}": ${first?.message ?? 'not JSON'}. ${mend}`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
