import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryFiles } from '../repository-files.ts';

/** The files that a check looks at: the repository, or a few lines in a test. */
export interface Tree {
  /** Every path, from the root, with `/`. */
  readonly paths: readonly string[];
  readonly read: (path: string) => string;
}

/** Something a check does not accept, and where. */
export interface Finding {
  readonly path: string;
  /** Counted from 1; absent when the whole file is meant. */
  readonly line?: number;
  readonly message: string;
}

/** A rule that no linter knows: reads a tree, returns what breaks it. */
export type Check = (tree: Tree) => readonly Finding[];

/** The files below `root`. */
export function treeAt(root: string): Tree {
  return {
    paths: repositoryFiles(root),
    read: (path) => readFileSync(join(root, path), 'utf8'),
  };
}

/** A tree that exists only in memory. */
export function treeOf(files: Readonly<Record<string, string>>): Tree {
  return { paths: Object.keys(files), read: (path) => files[path] ?? '' };
}

/** The finding on one line of text: `path:line: message`. */
export function sentenceOf({ path, line, message }: Finding): string {
  return `${path}${line === undefined ? '' : `:${line}`}: ${message}`;
}
