import { loseAnswers } from './lost-answers.ts';
import { withOwnCluster } from './own-cluster.ts';
import { countIn } from './trial-arguments.ts';
import { report } from './verdicts.ts';

/** `npm run rel:idem -- --submissions 10000`: R07 on a PostgreSQL of its own. */
const out = (line: string) => void process.stdout.write(`${line}\n`);
const submissions = countIn(process.argv.slice(2), 'submissions', 10_000);
const TOLD_EVERY = 1_000;

await withOwnCluster(async ({ url, dataDir }) => {
  const onSubmission = (done: number) => {
    if (done % TOLD_EVERY === 0) out(`${done} submissions`);
  };
  const { verdicts } = await loseAnswers({ url, dataDir, submissions, onSubmission });
  process.exitCode = report(verdicts, out);
});
