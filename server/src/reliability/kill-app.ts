import { killApps } from './app-kills.ts';
import { withOwnCluster } from './own-cluster.ts';
import { countIn } from './trial-arguments.ts';
import { report } from './verdicts.ts';

/** `npm run rel:kill-app -- --cycles 100`: R02 on a PostgreSQL of its own. */
const out = (line: string) => void process.stdout.write(`${line}\n`);
const cycles = countIn(process.argv.slice(2), 'cycles', 100);

await withOwnCluster(async ({ url, dataDir }) => {
  const onCycle = (cycle: number) => {
    if (cycle % 10 === 0) out(`${cycle} kills`);
  };
  const { verdicts, speed } = await killApps({ url, dataDir, cycles, onCycle });
  process.exitCode = report([...verdicts, speed], out);
});
