import type { Finding, Tree } from './tree.ts';

const COMMAND = /^server\/src\/modules\/[^/]+\/commands\/[^/]+(?<!\.test)\.ts$/;

/** Every command has its test beside it. */
export function commandTests(tree: Tree): Finding[] {
  const present = new Set(tree.paths);
  return tree.paths
    .filter((path) => COMMAND.test(path) && !present.has(path.replace(/\.ts$/, '.test.ts')))
    .map((path) => ({ path, message: 'A command needs its test beside it.' }));
}
