import { isSource } from './sources.ts';
import type { Finding, Tree } from './tree.ts';

const MARK = /(?:\/\/|\/?\*|--).*\b(?:[T]ODO|[F]IXME|[H]ACK)\b/;
const WITH_ISSUE = /\bTODO\(#\d+\): \S/;

/** Work left over names its issue, or does not exist. */
export function todoForm(tree: Tree): Finding[] {
  return tree.paths
    .filter((path) => isSource(path) || path.endsWith('.sql'))
    .flatMap((path) =>
      tree
        .read(path)
        .split('\n')
        .flatMap((text, index) => {
          if (!MARK.test(text) || WITH_ISSUE.test(text)) return [];
          return [
            { path, line: index + 1, message: 'Write "TODO(#123): …" with an issue, or do it.' },
          ];
        }),
    );
}
