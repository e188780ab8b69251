import { withOwnCluster } from './own-cluster.ts';
import { raceCases } from './races.ts';
import { countIn } from './trial-arguments.ts';
import { report } from './verdicts.ts';

/** `npm run rel:race -- --cases 10000`: R05 on a PostgreSQL of its own. */
const out = (line: string) => void process.stdout.write(`${line}\n`);
const cases = countIn(process.argv.slice(2), 'cases', 10_000);
const TOLD_EVERY = 1_000;

await withOwnCluster(async ({ url, dataDir }) => {
  const onCase = (done: number) => {
    if (done % TOLD_EVERY === 0) out(`${done} cases`);
  };
  const { verdicts } = await raceCases({ url, dataDir, cases, onCase });
  process.exitCode = report(verdicts, out);
});
