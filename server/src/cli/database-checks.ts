import { formatInstant } from '../kernel/instant-text.ts';
import { isCountedToTheEnd, lastStockCheck, type StockCheck } from '../modules/statistics/index.ts';
import {
  assertUsable,
  type Database,
  joinEmbeddedServer,
  openDatabase,
  pendingMigrations,
  readMigrations,
} from '../platform/database/index.ts';
import { OperatorError } from '../platform/operator-error.ts';
import type { Finding } from './finding.ts';
import type { Settings } from './session.ts';

/** Whether the database answers, is new enough, and is at this version. */
export async function databaseChecks({ config, secrets }: Settings): Promise<Finding[]> {
  try {
    if (secrets.databaseUrl !== undefined) return await look(secrets.databaseUrl, 'DATABASE_URL');
    const server = await joinEmbeddedServer({ dataDir: config.dataDir });
    try {
      return await look(server.url, `the embedded server under ${config.dataDir}`);
    } finally {
      await server.leave();
    }
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    return [{ check: 'database', state: 'fault', sentence: error.message }];
  }
}

async function look(url: string, place: string): Promise<Finding[]> {
  const version = await assertUsable(url);
  const pending = await pendingMigrations(url, await readMigrations());
  return [
    { check: 'database', state: 'ok', sentence: `PostgreSQL ${version}, ${place}.` },
    ...(pending.length === 0 ? await totalsFinding(url) : []),
    pending.length === 0
      ? { check: 'migrations', state: 'ok', sentence: 'the database is at this version.' }
      : {
          check: 'migrations',
          state: 'warning',
          sentence: `${pending.length} to apply; run "npx banshi migrate", or start Banshi, which does it.`,
        },
  ];
}

/** Whether the totals hold everything that is counted, and balanced when they were checked last. */
async function totalsFinding(url: string): Promise<Finding[]> {
  const db = openDatabase({ url, poolMax: 1 });
  try {
    return [...(await countedFinding(db)), stockFinding(await lastStockCheck(db))];
  } finally {
    await db.destroy();
  }
}

/** Totals that were kept before a measure was counted hold nothing of it. */
async function countedFinding(db: Database): Promise<Finding[]> {
  if (await isCountedToTheEnd(db)) return [];
  const sentence = 'some measures were not counted from the start; run "npx banshi recount".';
  return [{ check: 'totals', state: 'warning', sentence }];
}

/** What a running server found of the stock identity. */
export function stockFinding({ checkedAt, compared, breaches }: StockCheck): Finding {
  const check = 'figures';
  if (checkedAt === undefined) {
    const sentence =
      'whether they balance was not checked yet; a running server does it each hour.';
    return { check, state: 'ok', sentence };
  }
  const at = formatInstant(checkedAt);
  const [first] = breaches;
  if (!first) {
    return { check, state: 'ok', sentence: `${compared} accounts balanced at ${at}.` };
  }
  return {
    check,
    state: 'fault',
    sentence: `${breaches.length} of ${compared} accounts did not balance at ${at}, the first is ${first.key}: ${first.told} where ${first.expected} is due; run "npx banshi verify", then "npx banshi recount".`,
  };
}
