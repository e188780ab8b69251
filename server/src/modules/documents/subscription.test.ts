import { listCaseDocuments } from '@banshi/contract/documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APPLICANT, theClerk } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { openFor } from '../../testing/readings.ts';
import { tellAll } from '../../testing/tell-all.ts';
import { live, wholeLives } from '../../testing/whole-lives.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function kindsIn(caseId: string): Promise<readonly string[]> {
  const clerk = await theClerk(hall);
  await openFor(clerk, caseId);
  const { reply } = await clerk.call(listCaseDocuments, { params: { caseId } });
  expect(reply.isOwed).toBe(false);
  return reply.documents.map(({ kind }) => kind);
}

const TOLERANT = ['ACCEPT_NOTICE', 'TOLERANCE_NOTICE', 'TOLERANCE_PROMISE'];

test('whatever happens to a case, its documents come by themselves, in the order of its journal', async () => {
  const cases: string[] = [];
  for (const life of wholeLives('王示例')) {
    cases.push(await live(hall, { life, applicant: APPLICANT }, () => undefined));
  }
  await tellAll(hall);
  await tellAll(hall);
  expect(await Promise.all(cases.map(kindsIn))).toEqual([
    [
      'RECEIPT',
      'CORRECTION_NOTICE',
      'RECEIPT',
      'CORRECTION_NOTICE',
      'RECEIPT',
      'ACCEPT_NOTICE',
      'GRANT',
      'SERVICE_RETURN',
    ],
    ['RECEIPT', 'ACCEPT_NOTICE', 'REFUSE'],
    ['RECEIPT', 'REFUSE_ACCEPT'],
    ['RECEIPT', 'NOT_REQUIRED'],
    ['RECEIPT', 'TERMINATION_NOTICE'],
    [
      'RECEIPT',
      'ACCEPT_NOTICE',
      'SPECIAL_NOTICE',
      'EXTENSION_NOTICE',
      'SITE_VISIT_RECORD',
      'INTERESTED_NOTICE',
      'HEARING_OFFER',
      'SPECIAL_NOTICE',
      'HEARING_DROPPED',
      'SPECIAL_NOTICE',
      'HEARING_NOTICE',
      'HEARING_MINUTES',
    ],
    ['RECEIPT', 'ACCEPT_NOTICE'],
    ['RECEIPT', 'ACCEPT_NOTICE', 'GRANT'],
    ['RECEIPT', 'ACCEPT_NOTICE', 'TERMINATION_NOTICE'],
    ['RECEIPT', 'ACCEPT_NOTICE', 'FORWARD_NOTICE'],
    ['RECEIPT', ...TOLERANT, 'RECEIPT', 'RECEIPT', 'GRANT'],
    ['RECEIPT', ...TOLERANT, 'TOLERANCE_EXTENSION'],
    ['RECEIPT', ...TOLERANT, 'TERMINATION_NOTICE'],
    ['RECEIPT', 'ACCEPT_NOTICE', 'PROMISE_NOTICE', 'GRANT', 'RECTIFICATION_ORDER', 'REVOCATION'],
  ]);
});
