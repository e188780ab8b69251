import { receiveCase } from '@banshi/contract/case-acts';
import { lookUpApplicant } from '@banshi/contract/cases';
import { listLooks } from '@banshi/contract/readings';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APPLICANT, aReceipt, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { LOOKS_MAX } from '../core/privacy/looks.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const { kind, idType, idNumber } = APPLICANT;
const KNOWN = { kind, idType, idNumber };
const UNKNOWN = { kind, idType, idNumber: '510104198504232225' };

test('who is known is shown by the number of his document, counted, and no longer when it is too often', async () => {
  const clerk = await theClerk(hall);
  await clerk.call(receiveCase, { body: await aReceipt(hall) });
  await clerk.call(lookUpApplicant, { body: KNOWN });
  await clerk.call(lookUpApplicant, { body: KNOWN });
  // Of somebody whom nobody knows nothing is shown.
  const unknown = await clerk.call(lookUpApplicant, { body: UNKNOWN });
  expect(unknown.reply).toMatchObject({ known: false, name: null });
  const supervisor = await hall.as('SUPERVISOR', 'PROVINCE');
  const counted = async () => (await supervisor.call(listLooks, {})).reply.looks;
  expect(await counted()).toMatchObject([{ kind: 'number', looked: 2, refused: 0 }]);
  await sql`update cases.looks set looked = ${LOOKS_MAX.number}`.execute(hall.db);
  const refused = await clerk.call(lookUpApplicant, { body: KNOWN });
  expect(refused.problem).toMatchObject({
    status: 429,
    code: 'cases/looked-too-often',
    facts: { kind: 'number', max: LOOKS_MAX.number },
  });
  expect(await counted()).toMatchObject([{ looked: LOOKS_MAX.number, refused: 1 }]);
  expect((await clerk.call(lookUpApplicant, { body: UNKNOWN })).status).toBe(200);
});
