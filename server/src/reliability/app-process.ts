import { readConfig } from '../config.ts';
import { openHouse } from '../open-house.ts';
import { APPLICATION_ROLE, type Database, openDatabase } from '../platform/database/index.ts';
import { createLog } from '../platform/log.ts';
import { createServer } from '../serve.ts';
import { openHastyDatabase } from './hasty-database.ts';
import { isStaging, READY, type Staging } from './staging.ts';
import { openUnguardedDatabase } from './unguarded-database.ts';

/**
 * One application process for trials: the server that `banshi start` runs, without its pages, on a
 * database that is there. It takes what to do from its arguments and says when it listens.
 */
async function main(): Promise<void> {
  const staging: unknown = JSON.parse(process.argv[2] ?? 'null');
  if (!isStaging(staging)) throw new Error('app-process is started by the trials');
  const { url, dataDir, port } = staging;
  const read = readConfig({ BANSHI_DATA: dataDir, PORT: String(port), LOG_LEVEL: 'error' });
  if (!read.ok) throw new Error(read.refusal.join(' '));
  const { config, secrets } = read.value;
  const db = databaseOf(staging, config.poolMax);
  const house = await openHouse(db, config);
  const log = createLog(config.logLevel);
  const webFolder = undefined;
  const app = await createServer({
    house,
    db,
    ownerUrl: url,
    config,
    secrets,
    log,
    version: 'trial',
    webFolder,
  });
  await app.listen({ host: config.host, port });
  process.stdout.write(`${READY}\n`);
  process.stdin.resume().on('end', () => process.exit());
  process.on('SIGTERM', () => {
    process.stdin.destroy();
    app.server.closeIdleConnections();
    void app.close().then(() => db.destroy());
  });
}

function databaseOf({ url, fault }: Staging, poolMax: number): Database {
  if (fault === 'acknowledge-before-commit') return openHastyDatabase(url, poolMax);
  if (fault === 'unguarded-write') return openUnguardedDatabase(url, poolMax);
  return openDatabase({ url, applicationRole: APPLICATION_ROLE, poolMax });
}

await main();
