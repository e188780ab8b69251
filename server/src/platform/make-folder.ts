import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Only the account that runs this may enter. */
const PRIVATE = 0o700;

/**
 * Makes a folder and those above it that are missing, level by level: Node's own way of making several
 * never comes back where the system makes none, such as below `/proc`. Throws the system's error.
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: PRIVATE });
  } catch (error) {
    if (isCode(error, 'EEXIST') && isFolder(path)) return;
    const above = dirname(path);
    if (!isCode(error, 'ENOENT') || above === path || isFolder(above)) throw error;
    makeFolder(above);
    makeFolder(path);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
