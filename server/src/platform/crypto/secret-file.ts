import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { OperatorError } from '../operator-error.ts';
import { nodeCrypto } from './provider.ts';

/** A file of keys is missing where it must be, or broken; the sentence is for the operator. */
export class KeyFileProblem extends OperatorError {}

/**
 * What the JSON file at `path` holds; undefined when it is no JSON. A missing file is created with
 * `fresh` content, readable by its owner only; an existing one is never written. Throws
 * {@link KeyFileProblem}, also when others may read it.
 */
export function readOrCreateKeyFile(path: string, fresh: () => object): unknown {
  const text = readIfThere(path) ?? create(path, `${JSON.stringify(fresh(), undefined, 2)}\n`);
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new KeyFileProblem(`Key file ${path} is open to other accounts: run chmod 600 on it.`);
  }
  return parseJson(text);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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
function create(path: string, text: string): string {
  const draft = `${path}.${nodeCrypto.random(6).toString('hex')}.new`;
  try {
    makeFolder(dirname(path));
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx', flush: true });
    return linkNew(draft, path) ? text : readFileSync(path, 'utf8');
  } catch (error) {
    throw new KeyFileProblem(`Key file ${path} cannot be created: ${String(error)}.`);
  }
}

/**
 * Puts `content` in the place of the JSON file at `path`, whole or not at all. Throws
 * {@link KeyFileProblem}, also when another process is about it or has died over it.
 */
export function replaceKeyFile(path: string, content: object): void {
  const draft = `${path}.rotating`;
  try {
    writeFileSync(draft, `${JSON.stringify(content, undefined, 2)}\n`, {
      mode: 0o600,
      flag: 'wx',
      flush: true,
    });
    renameSync(draft, path);
    syncDirectory(dirname(path));
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'EEXIST') {
      throw new KeyFileProblem(`Key file ${path} cannot be written: ${String(error)}.`);
    }
    throw new KeyFileProblem(
      `Key file ${path} is being changed by another command; if none runs, remove ${draft}.`,
    );
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

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
