import { checkMaterial } from '@banshi/contract/materials';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '../../../platform/database/with-client.ts';
import { sealAll } from '../../../platform/sealing.ts';
import { aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { verify } from '../../../verify.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const PASS = { handing: 1, verdict: 'PASS', note: null, trust: null, validUntil: null } as const;

test('what happens to a material is sealed, and a change of it is found', async () => {
  const clerk = await theClerk(hall);
  const { caseId } = await aReceivedCase(hall);
  await clerk.call(checkMaterial, { params: { caseId, orderNum: 1 }, body: PASS });
  await sealAll(hall.db);
  const { matters } = hall.house.catalogue;
  expect(await verify({ db: hall.db, matters }, undefined)).toMatchObject({
    cases: 1,
    entries: 2,
    mismatches: 0,
    brokenLinks: 0,
  });
  await withClient({ connectionString: hall.ownerUrl }, (client) =>
    client.query(`update cases.material_journal set body = replace(body, 'PASS', 'FIX')`),
  );
  const found = await verify({ db: hall.db, matters }, undefined);
  expect(found).toMatchObject({
    brokenLinks: 1,
    findings: [{ kind: 'entry', caseId, version: 0x8000_0001 }],
  });
});

test('the application itself cannot change or remove an entry or a file', async () => {
  for (const table of ['material_journal', 'case_files']) {
    const change = sql.raw(`delete from cases.${table}`);
    await expect(sql`${change}`.execute(hall.db)).rejects.toThrow('permission denied');
  }
});
