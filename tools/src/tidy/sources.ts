import type { Tree } from './tree.ts';

/** TypeScript of ours that people write: no fixtures, nothing generated. */
export function isSource(path: string): boolean {
  return /\.tsx?$/.test(path) && !path.endsWith('.gen.ts') && !/(^|\/)fixtures\//.test(path);
}

/** A test, or something that only tests import. */
export function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path) || /(^|\/)testing\//.test(path);
}

/** The sources below a folder that ship: no tests. */
export function shippedSources(tree: Tree, folder: string): string[] {
  return tree.paths.filter((path) => path.startsWith(folder) && isSource(path) && !isTest(path));
}
