import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killDatabase } from './database-kills.ts';
import { countIn } from './trial-arguments.ts';
import { report } from './verdicts.ts';

/** `npm run rel:kill-db -- --cycles 50`: R01. */
const out = (line: string) => void process.stdout.write(`${line}\n`);
const cycles = countIn(process.argv.slice(2), 'cycles', 50);
const dataDir = await mkdtemp(join(tmpdir(), 'banshi-trial-'));

try {
  const onCycle = (cycle: number) => {
    if (cycle % 10 === 0) out(`${cycle} kills`);
  };
  const { verdicts, speed } = await killDatabase({ dataDir, cycles, keys: 'kept', onCycle });
  process.exitCode = report([...verdicts, speed], out);
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
