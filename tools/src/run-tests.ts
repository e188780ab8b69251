import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from './repository-files.ts';
import { sumOf, type Tally, tallyOf } from './run/tally.ts';

/** The journeys come last: they need the machine for themselves. */
const RUNS = [
  { name: 'unit and integration', config: 'vitest.config.ts' },
  { name: 'journeys', config: 'e2e/vitest.config.ts' },
] as const;

const reports = mkdtempSync(join(tmpdir(), 'banshi-tests-'));

async function run({ name, config }: (typeof RUNS)[number]): Promise<Tally> {
  const report = join(reports, `${name.replaceAll(' ', '-')}.json`);
  const args = ['node_modules/vitest/vitest.mjs', 'run', `--config=${config}`];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const child = spawn(process.execPath, [...args, ...reporters], {
    cwd: REPOSITORY_ROOT,
    stdio: 'inherit',
  });
  const [code] = await once(child, 'close');
  const tally = tallyOf(
    name,
    existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined,
  );
  if (code === 0 || tally.failed.length > 0) return tally;
  return { ...tally, failed: [`${name}: vitest ended with ${code}.`] };
}

const tallies: Tally[] = [];
for (const each of RUNS) tallies.push(await run(each));
rmSync(reports, { recursive: true });

const { passed, failed } = sumOf(tallies);
for (const each of failed)
  process.stdout.write(`failed: ${each.replace(`${REPOSITORY_ROOT}/`, '')}\n`);
process.stdout.write(`${passed} passed, ${failed.length} failed\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
