import { isSource } from './sources.ts';
import { isTextTable } from './text-tables.ts';
import type { Finding, Tree } from './tree.ts';

const LINES_MAX = 300;

/** A file over the limit has grown a second purpose. Tables of text are data and may be longer. */
export function fileLength(tree: Tree): Finding[] {
  return tree.paths
    .filter((path) => isSource(path) && !isTextTable(path))
    .flatMap((path) => {
      const lines = tree.read(path).replace(/\n$/, '').split('\n').length;
      if (lines <= LINES_MAX) return [];
      return [{ path, message: `${lines} lines; at most ${LINES_MAX}. Split it by purpose.` }];
    });
}
