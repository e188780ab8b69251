import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT, repositoryFiles } from '../repository-files.ts';

/** Tries all properties, and what people do at random, on examples that no run has met, so many times: `npm run explore -- 20`. */
const USUAL_TIMES = 10;
const times = Number(process.argv[2] ?? USUAL_TIMES);
if (!Number.isSafeInteger(times) || times < 1) {
  process.stderr.write('How many times? A whole number from 1: npm run explore -- 20\n');
  process.exit(2);
}

const files = repositoryFiles(REPOSITORY_ROOT).filter(
  (path) => /\.test\.tsx?$/.test(path) && hasProperties(path),
);
const failed: number[] = [];
for (let round = 1; round <= times; round += 1) {
  const seed = randomInt(2 ** 31);
  process.stdout.write(`Round ${round} of ${times}, SEED=${seed}\n`);
  if (!(await holds(seed))) failed.push(seed);
}
process.stdout.write(
  failed.length === 0
    ? `All properties held in ${times} rounds.\n`
    : failed.map((seed) => `Fails again with: SEED=${seed} npx vitest run\n`).join(''),
);
process.exitCode = failed.length === 0 ? 0 : 1;

function hasProperties(path: string): boolean {
  const text = readFileSync(join(REPOSITORY_ROOT, path), 'utf8');
  return text.includes('fc.assert(') || text.includes("process.env['SEED']");
}

async function holds(seed: number): Promise<boolean> {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', ...files];
  const env = { ...process.env, SEED: String(seed) };
  const child = spawn(process.execPath, args, { cwd: REPOSITORY_ROOT, env, stdio: 'inherit' });
  const [code] = await once(child, 'close');
  return code === 0;
}
