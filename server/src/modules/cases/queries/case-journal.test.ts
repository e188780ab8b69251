import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../platform/database/index.ts';
import { aReceivedCase } from '../../../testing/counter.ts';
import { openHall } from '../../../testing/hall.ts';
import type { CaseId } from '../core/case.ts';
import { readJournal } from './case-journal.ts';

test('journals are looked up by one kept plan, however many are asked for at once; each asker has his own', async () => {
  const hall = await openHall();
  const db = openDatabase({ url: hall.ownerUrl, poolMax: 1 });
  const { caseId } = await aReceivedCase(hall);
  const ids = [caseId, '00000000-0000-7000-8000-000000000000'] as CaseId[];
  for (let asked = 1; asked <= 16; asked += 1) {
    const some = Array.from({ length: asked }, (_, index) => ids[index % 2] as CaseId);
    const journals = await Promise.all(some.map((id) => readJournal(db, id)));
    expect(journals.map((own) => own.map((entry) => entry.caseId))).toEqual(
      some.map((id) => (id === caseId ? [caseId] : [])),
    );
  }
  const { rows } = await sql<{ custom: number; kept: number }>`
    select custom_plans::int as custom, generic_plans::int as kept from pg_prepared_statements
    where statement like '%from cases.journal%'`.execute(db);
  expect(rows).toEqual([{ custom: 5, kept: 9 }]);
  await db.destroy();
  await hall.close();
});
