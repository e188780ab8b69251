import { takePapers } from '@banshi/contract/paper-transfers';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../platform/database/index.ts';
import { APPLICANT, theClerk } from '../../../testing/counter.ts';
import { openHall } from '../../../testing/hall.ts';
import { ALL_CAME, anAcceptedOnPaper, aTransfer } from '../../../testing/papers.ts';
import { live, wholeLives } from '../../../testing/whole-lives.ts';
import { recountPapers } from './recount-papers.ts';

test('where paper lies is recounted from the journals, and a row that was changed is found', async () => {
  const hall = await openHall();
  const owner = openDatabase({ url: hall.ownerUrl, poolMax: 1 });
  const found = async () => {
    const mismatches: string[] = [];
    const listener = { onMismatch: (caseId: string) => void mismatches.push(caseId) };
    await recountPapers(hall.db, {}, listener);
    return mismatches;
  };
  const clerk = await theClerk(hall);
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const [sent, taken] = [await anAcceptedOnPaper(hall), await anAcceptedOnPaper(hall)];
  await aTransfer(clerk, [sent]);
  const { transferId } = await aTransfer(clerk, [taken]);
  const taking = { params: { transferId }, body: ALL_CAME };
  await reviewer.call(takePapers, taking).then(({ reply }) => reply);
  // Paper that comes with a correction, is given back at the end, or goes along with the result.
  for (const life of wholeLives('王示例').slice(0, 5)) {
    await live(hall, { life, applicant: APPLICANT }, () => undefined);
  }
  expect(await found()).toEqual([]);
  await sql`update cases.papers set place = 'window' where case_id = ${sent}`.execute(owner);
  await sql`update cases.papers set department_id = 1 where case_id = ${taken}`.execute(owner);
  expect(await found()).toEqual([sent, taken].toSorted());
  await owner.destroy();
  await hall.close();
});
