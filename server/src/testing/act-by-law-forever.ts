import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import type { Instant } from '../kernel/instant.ts';
import { parseInstant } from '../kernel/instant-text.ts';
import { openDatabase } from '../platform/database/index.ts';
import { deliverAll } from '../platform/outbox.ts';
import { houseIn } from './hall.ts';

/**
 * Does at each moment that it reads what the standing duties do then, says so when nothing is left, and waits for the
 * next, until it is killed: `node act-by-law-forever.ts URL FOLDER`.
 */
const [, , url = '', folder = ''] = process.argv;
const db = openDatabase({ url, applicationRole: 'banshi_app', poolMax: 2 });
let moment = 0 as Instant;
const now = () => moment;
const house = houseIn(folder, { db, now, cookie: { name: 'sid', secure: false } });
const onFailure = (error: unknown) => {
  throw error;
};

async function progress(): Promise<number | undefined> {
  const { rows } = await sql<{ n: number }>`
    select ((select count(*) from cases.journal) + (select count(*) from supervision.alert_journal)
      + (select count(*) from notices.notices))::integer as n`.execute(db);
  return rows[0]?.n;
}

for await (const line of createInterface({ input: process.stdin })) {
  moment = parseInstant(line) ?? moment;
  let before: number | undefined;
  do {
    before = await progress();
    await house.actByLaw();
    await deliverAll({ db, now, onFailure }, house.subscriptions);
    await house.supervise();
  } while ((await progress()) !== before);
  process.stdout.write('done\n');
}
