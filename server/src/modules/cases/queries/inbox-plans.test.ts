import { listInbox } from '@banshi/contract/cases';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../platform/database/index.ts';
import { houseIn, openHall } from '../../../testing/hall.ts';
import { sendRaw } from '../../../testing/raw.ts';
import { restarted } from '../../../testing/restart.ts';

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
    where statement like '%as "unclaimed"%' or statement like '%) strips%'`.execute(db);
  expect(rows).toHaveLength(2);
  for (const { custom, kept } of rows) expect([custom, kept > 5]).toEqual([0, true]);
  await app.close();
  await house.close();
  await db.destroy();
  await hall.close();
});
