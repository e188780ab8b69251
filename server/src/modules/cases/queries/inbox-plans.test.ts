import { listInbox } from '@banshi/contract/cases';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import {
  type Database,
  inSnapshot,
  inSnapshotByKeptPlans,
  openDatabase,
  type Reader,
} from '../../../platform/database/index.ts';
import { aReceivedCase } from '../../../testing/counter.ts';
import { houseIn, openHall } from '../../../testing/hall.ts';
import { sendRaw } from '../../../testing/raw.ts';
import { restarted } from '../../../testing/restart.ts';

/** Those of the inbox that this connection has prepared: its page and its counts. */
const INBOX = sql`statement like '%as "unclaimed"%' or statement like '%) strips%'`;

test('the statements of the inbox are planned once on a connection, whatever is asked for', async () => {
  const hall = await openHall();
  const db = openDatabase({ url: hall.ownerUrl, poolMax: 1 });
  const now = () => hall.clock.now;
  const house = houseIn(hall.folder, { db, now, cookie: { name: 'sid', secure: false } });
  const app = await restarted({ house, db });
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  for (let each = 0; each < 12; each += 1) {
    const { statusCode } = await sendRaw(app, reviewer, {
      method: listInbox.method,
      url: '/api/inbox?view=todo&limit=50',
    });
    expect(statusCode).toBe(200);
  }
  const { rows } = await sql<{ custom: number; kept: number }>`
    select custom_plans::int as custom, generic_plans::int as kept from pg_prepared_statements
    where ${INBOX}`.execute(db);
  expect(rows).toHaveLength(2);
  for (const { custom, kept } of rows) expect([custom, kept > 5]).toEqual([0, true]);
  await aReceivedCase(hall);
  await looksLarge(db);
  const statements = await statementsOf(db);
  expect(await inSnapshotByKeptPlans(db, (snapshot) => plansOf(snapshot, statements))).not.toMatch(
    /Bitmap|Gather/,
  );
  const control = await inSnapshot(db, (snapshot) => plansOf(snapshot, statements));
  expect(control, 'control').toMatch(/Bitmap/);
  await app.close();
  await house.close();
  await db.destroy();
  await hall.close();
});

/** As if tens of millions of cases stood on the pages that there are. */
async function looksLarge(db: Database): Promise<void> {
  await sql`
    update pg_class set reltuples = 20000000, relpages = 10 where oid = 'cases.cases'::regclass`.execute(
    db,
  );
}

async function statementsOf(db: Database): Promise<string[]> {
  const { rows } = await sql<{
    statement: string;
  }>`select statement from pg_prepared_statements where ${INBOX}`.execute(db);
  return rows.map(({ statement }) => statement);
}

/** How the server would read them without knowing any value. */
async function plansOf(db: Reader, statements: readonly string[]): Promise<string> {
  const lines: string[] = [];
  for (const statement of statements) {
    const explained = sql<{ 'QUERY PLAN': string }>`explain (generic_plan) ${sql.raw(statement)}`;
    lines.push(...(await explained.execute(db)).rows.map((row) => row['QUERY PLAN']));
  }
  return lines.join('\n');
}
