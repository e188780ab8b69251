import { join } from 'node:path';
import { checkMaterial } from '@banshi/contract/materials';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedBy } from './audit-verify/public-keys.ts';
import { allChecks, verifyDump } from './audit-verify/verify-dump.ts';
import { dumpChain } from './dump-chain.ts';
import { systemNow } from './platform/clock.ts';
import { makeCheckpoints, sealAll } from './platform/sealing.ts';
import { aReceivedCase, theClerk } from './testing/counter.ts';
import { type Hall, openHall } from './testing/hall.ts';
import { aLicence } from './testing/licences.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const PASS = { handing: 1, verdict: 'PASS', note: null, trust: null, validUntil: null } as const;

test('a dump holds the entries of all journals, in which no name and no number stands, and needs nothing of ours', async () => {
  const { db, house } = hall;
  const { signing } = house.documentDeps;
  await aLicence(hall);
  const { caseId } = await aReceivedCase(hall);
  const clerk = await theClerk(hall);
  await clerk.call(checkMaterial, { params: { caseId, orderNum: 1 }, body: PASS });
  await sealAll(db);
  const checkpointFile = join(temporaryFolder(), 'checkpoints.ndjson');
  await makeCheckpoints({ db, now: systemNow, signing, checkpointFile });
  const lines: string[] = [];
  for await (const line of dumpChain(db)) lines.push(line.trimEnd());

  const isSigned = signedBy(await signing.publicKeys());
  if (!isSigned) throw new Error('the house has a public key');
  const { firstBad, entries } = await verifyDump({ dump: () => lines }, allChecks(isSigned));
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from cases.journal
    union all select count(*) from cases.material_journal
    union all select count(*) from licences.journal`.execute(db);
  expect(Math.min(...rows.map(({ n }) => n))).toBeGreaterThan(0);
  expect({ firstBad, entries }).toEqual({
    firstBad: undefined,
    entries: rows.reduce((sum, { n }) => sum + n, 0),
  });
});
