import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { OperatorError } from '../platform/operator-error.ts';
import { fingerprintOf, ROOT } from './fingerprint.ts';

/** Where the built pages lie. */
export const WEB_DIST = join(ROOT, 'web/dist');

/** What the pages are made of; when one of these changes, they are built again. */
const SOURCES = [
  'web/src',
  'web/public',
  'web/build',
  'web/index.html',
  'web/vite.config.ts',
  'contract/src',
  'package-lock.json',
];
const LINES_OF_COMPLAINT = 5;

/** What is built of which sources, and into which folder. */
export interface Building {
  readonly sources: readonly string[];
  readonly dist: string;
  readonly build: () => Promise<void>;
}

/**
 * Builds the web pages when their sources are not those of the last build, and says whether it did.
 * @throws OperatorError when the build fails.
 */
export function ensureWebBuilt(): Promise<'built' | 'current'> {
  return ensureBuilt({ sources: SOURCES, dist: WEB_DIST, build });
}

/** Builds what is not there yet, or is there of other sources; a build that fails leaves no mark. */
export async function ensureBuilt(what: Building): Promise<'built' | 'current'> {
  const wanted = fingerprintOf(what.sources);
  const mark = join(what.dist, '.sources');
  if ((await readFile(mark, 'utf8').catch(noMark)) === wanted) return 'current';
  await what.build();
  await writeFile(mark, wanted);
  return 'built';
}

async function build(): Promise<void> {
  const fromWeb = createRequire(join(ROOT, 'web/package.json'));
  const vite = join(dirname(fromWeb.resolve('vite/package.json')), 'bin/vite.js');
  const run = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(ROOT, 'web'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [run.stdout, run.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
  }
  const status = await new Promise((done, fail) => run.on('error', fail).on('close', done));
  if (status === 0) return;
  const complaint = said.trim().split('\n').slice(-LINES_OF_COMPLAINT).join(' ');
  throw new OperatorError(`The web pages could not be built from web/src: ${complaint}`);
}

function noMark(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
