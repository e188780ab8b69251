import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this repository. */
export const REPOSITORY_ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

/** Folders that hold nothing of ours, wherever they stand. */
const FOREIGN_NAMES = new Set(['node_modules', '.git', 'dist', 'coverage']);
/** Folders that a running system or a journey fills. */
const FILLED = new Set(['data', 'e2e/screenshots']);

/**
 * Every file of the tree under `root`, as paths from it with `/`, in order. It walks the disk, so
 * that it needs no git and sees a file before it is committed.
 */
export function repositoryFiles(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (FOREIGN_NAMES.has(entry.name) || FILLED.has(path)) return [];
      if (entry.isDirectory()) return repositoryFiles(root, path);
      return entry.isFile() ? [path] : [];
    });
}
