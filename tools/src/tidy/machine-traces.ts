import type { Finding, Tree } from './tree.ts';

const TEXT = /(\.(ts|tsx|mjs|js|json|md|sql|css|html|yml|yaml|sh|toml|txt)|\/run|\.env\.example)$/;
/** Written with a class each, so that this file is no finding of its own. */
const HOME = /(?<![\w.])\/([w]ork|[r]oot|[f]arm|[U]sers\/\w+|[h]ome\/\w+)\//;
const PUBLIC_REGISTRY = 'https://registry.npmjs.org/';

/** Nothing in the repository tells on which machine it was written, or from which mirror it came. */
export function machineTraces(tree: Tree): Finding[] {
  return tree.paths
    .filter((path) => TEXT.test(path) || path === '.npmrc')
    .flatMap((path) => {
      const lines = tree.read(path).split('\n');
      return path.endsWith('package-lock.json') ? mirrors(path, lines) : traces(path, lines);
    });
}

function mirrors(path: string, lines: readonly string[]): Finding[] {
  return lines.flatMap((text, index) => {
    const from = /"resolved": "(https?:[^"]+)"/.exec(text)?.[1];
    if (from === undefined || from.startsWith(PUBLIC_REGISTRY)) return [];
    return [{ path, line: index + 1, message: 'Resolved from a mirror; use the public registry.' }];
  });
}

function traces(path: string, lines: readonly string[]): Finding[] {
  return lines.flatMap((text, index) => {
    if (HOME.test(text)) {
      return [{ path, line: index + 1, message: "A path of somebody's machine stands here." }];
    }
    if (/\bregistry\s*=\s*http/.test(text)) {
      return [
        { path, line: index + 1, message: 'The choice of a registry is not ours to commit.' },
      ];
    }
    return [];
  });
}
