import { spawnSync } from 'node:child_process';
import type { Finding, Tree } from './tree.ts';

/** A committed file that a command prints. */
export interface Generated {
  readonly path: string;
  /** Arguments for node, run from the root; what it prints is the file. */
  readonly command: readonly string[];
}

/** What is generated and committed. Nobody edits these by hand. */
export const GENERATED: readonly Generated[] = [
  { path: 'docs/lifecycle.md', command: ['tools/src/documents/lifecycle.ts'] },
  { path: 'docs/permissions.md', command: ['tools/src/documents/permissions.ts'] },
  { path: 'docs/openapi.json', command: ['tools/src/documents/openapi.ts'] },
  {
    path: 'server/demo/half-year-2022.ndjson',
    command: ['server/src/demo/generate-half-year.ts'],
  },
];

/** A generated file is what its command prints today. */
export function generatedFiles(
  generated: readonly Generated[],
  print: (command: readonly string[]) => string = printed,
): (tree: Tree) => Finding[] {
  return (tree) =>
    generated.flatMap(({ path, command }) => {
      const current = tree.paths.includes(path) ? tree.read(path) : '';
      if (current === print(command)) return [];
      return [{ path, message: `Not current: run "node ${command.join(' ')} > ${path}".` }];
    });
}

function printed(command: readonly string[]): string {
  const run = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 });
  if (run.status !== 0) throw new Error(`node ${command.join(' ')} failed: ${run.stderr}`);
  return run.stdout;
}
