import { APPLICATION_ROLE, openDatabase } from '../platform/database/index.ts';
import { makeAuditDump } from './audit-dump.ts';
import { withOwnCluster } from './own-cluster.ts';
import { tamperInEveryWay } from './tamper-with-dump.ts';
import { countIn } from './trial-arguments.ts';
import { report } from './verdicts.ts';

/** `npm run rel:audit-tamper -- --tamperings 10000`: R23 on the dump of a PostgreSQL of its own. */
const out = (line: string) => void process.stdout.write(`${line}\n`);
const tamperings = countIn(process.argv.slice(2), 'tamperings', 10_000);

await withOwnCluster(async ({ url, dataDir }) => {
  const db = openDatabase({ url, applicationRole: APPLICATION_ROLE, poolMax: 2 });
  try {
    const made = await makeAuditDump(db, dataDir);
    process.exitCode = report(await tamperInEveryWay(made, tamperings), out);
  } finally {
    await db.destroy();
  }
});
