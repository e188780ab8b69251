import type { Finding, Tree } from './tree.ts';

const FOLDER = 'server/migrations/';
const NAME = /^(\d{4})_[a-z0-9_]+\.sql$/;
const REASON = /^-- \S+( \S+){2,}/;

/** Migrations are numbered without a gap, and each begins with its reason. */
export function migrations(tree: Tree): Finding[] {
  return tree.paths
    .filter((path) => path.startsWith(FOLDER))
    .sort()
    .flatMap((path, index) => [...misnumbered(path, index + 1), ...unexplained(tree, path)]);
}

function misnumbered(path: string, expected: number): Finding[] {
  const number = NAME.exec(path.slice(FOLDER.length))?.[1];
  if (number !== undefined && Number(number) === expected) return [];
  const wanted = `${String(expected).padStart(4, '0')}_name.sql`;
  return [{ path, message: `A migration is named in sequence; here stands ${wanted}.` }];
}

function unexplained(tree: Tree, path: string): Finding[] {
  if (REASON.test(tree.read(path))) return [];
  return [{ path, line: 1, message: 'Begin with a comment that gives the reason.' }];
}
