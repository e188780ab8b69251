import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project; the paths of sources begin there. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * A digest over the names and contents of files and of everything in folders, so that what is built
 * of them is built again exactly when they change. A source that is not there counts as empty.
 */
export function fingerprintOf(
  sources: readonly string[],
  isPart: (path: string) => boolean = () => true,
): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const path of filesUnder(source).filter(isPart)) {
      hash.update(`${path}\n`).update(readFileSync(join(ROOT, path)));
    }
  }
  return hash.digest('hex');
}

function filesUnder(source: string): string[] {
  try {
    const entries = readdirSync(join(ROOT, source), { withFileTypes: true });
    return entries
      .flatMap((entry) => {
        const path = `${source}/${entry.name}`;
        return entry.isDirectory() ? filesUnder(path) : [path];
      })
      .sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return [source];
    if (code === 'ENOENT') return [];
    throw error;
  }
}
