import type { Finding, Tree } from './tree.ts';

/** A thing with such a name has not been understood (STYLE.md). */
const BANNED = new Set(
  'utils util helpers helper misc common shared manager service base types constants v2 new old legacy temp deprecated'.split(
    ' ',
  ),
);
const CODE = /\.(ts|tsx|mjs|sql|css)$/;

/** A code file is named for what it holds, not for a drawer. */
export function fileNames(tree: Tree): Finding[] {
  return tree.paths
    .filter((path) => CODE.test(path))
    .flatMap((path) => {
      const name = path.slice(path.lastIndexOf('/') + 1).replace(CODE, '');
      const banned = name.split(/[-._]/).find((word) => BANNED.has(word));
      if (banned === undefined) return [];
      return [{ path, message: `"${banned}" is no name for a file. Name its main export.` }];
    });
}
