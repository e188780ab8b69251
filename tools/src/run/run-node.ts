import { spawn } from 'node:child_process';
import { REPOSITORY_ROOT } from '../repository-files.ts';

/** How a program ended, and all that it said. */
export interface Ended {
  readonly code: number;
  readonly output: string;
  readonly seconds: number;
}

/** Runs a script with this node from the root of the repository and keeps what it says. */
export function runNode(args: readonly string[]): Promise<Ended> {
  const begun = performance.now();
  const { promise, resolve, reject } = Promise.withResolvers<Ended>();
  const child = spawn(process.execPath, args, { cwd: REPOSITORY_ROOT });
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.on('error', reject);
  child.on('close', (code) => {
    resolve({ code: code ?? 1, output, seconds: (performance.now() - begun) / 1000 });
  });
  return promise;
}
