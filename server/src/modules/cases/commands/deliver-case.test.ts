import { deliverCase } from '@banshi/contract/case-acts';
import { getCase } from '@banshi/contract/cases';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseAfter, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const GIVEN = { method: 'onSite', receiverName: '李示例', proof: '本人签收' } as const;

test('a delivered case is at its end, and its journal keeps only the masked name of the receiver', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aCaseAfter(hall, 'close');
  const body = { version, ...GIVEN };
  const { reply } = await clerk.call(deliverCase, { params: { caseId }, body });
  expect(reply).toMatchObject({ status: 'DELIVERED', due: null, actions: [] });
  const detail = (await clerk.call(getCase, { params: { caseId } })).reply;
  expect(detail.outcome).toMatchObject({ deliveryMethod: 'onSite' });
  expect(detail.clocks.at(-1)).toMatchObject({ clock: 'delivery', state: 'met' });
  const { rows } = await sql<{ body: string }>`
    select body from cases.journal where case_id = ${caseId}`.execute(hall.db);
  expect(rows.map((row) => row.body).join()).not.toContain(GIVEN.receiverName);
});

const HIMSELF = { ...GIVEN, receiverName: null, isApplicant: true } as const;

test('the applicant who receives it himself is named by his case, masked; nobody types him', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aCaseAfter(hall, 'close');
  const body = { version, ...HIMSELF };
  expect((await clerk.call(deliverCase, { params: { caseId }, body })).status).toBe(200);
  const { rows } = await sql<{ body: string }>`
    select body from cases.journal where case_id = ${caseId} order by version desc limit 1`.execute(
    hall.db,
  );
  expect(JSON.parse(rows[0]?.body ?? '')).toMatchObject({ receiverName: '张*例' });
});

test('an organisation does not receive by itself: who came for it is asked for', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aCaseAfter(hall, 'close');
  await sql`update cases.cases set applicant_kind = 'organisation' where id = ${caseId}`.execute(
    hall.db,
  );
  const refused = await refusedWithoutTrace(hall, () =>
    clerk.call(deliverCase, { params: { caseId }, body: { version, ...HIMSELF } }),
  );
  expect(refused).toMatchObject({ code: 'cases/reason-missing', facts: { field: 'receiverName' } });
});

test('without the name of the receiver it is refused and nothing is written', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aCaseAfter(hall, 'close');
  const refused = await refusedWithoutTrace(hall, () =>
    clerk.call(deliverCase, { params: { caseId }, body: { version, ...GIVEN, receiverName: ' ' } }),
  );
  expect(refused).toMatchObject({ code: 'cases/reason-missing', facts: { field: 'receiverName' } });
});

test('a result that is not produced yet cannot be delivered', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aCaseAfter(hall, 'grant');
  const refused = await refusedWithoutTrace(hall, () =>
    clerk.call(deliverCase, { params: { caseId }, body: { version, ...GIVEN } }),
  );
  expect(refused).toMatchObject({ code: 'cases/wrong-status', facts: { status: 'GRANTED' } });
});

test('L13: the result is due ten working days after the decision, and red from the day after', async () => {
  const clerk = await theClerk(hall);
  const { caseId } = await aCaseAfter(hall, 'close');
  const dueNow = async () => (await clerk.call(getCase, { params: { caseId } })).reply.due;
  expect(await dueNow()).toMatchObject({ clock: 'delivery', on: '2022-06-27', workDaysLeft: 10 });
  hall.at('2022-06-28T09:00:00+08:00');
  const late = await (await theClerk(hall)).call(getCase, { params: { caseId } });
  expect(late.reply.due).toMatchObject({ lamp: 'red', workDaysLeft: -1 });
  hall.at('2022-06-13T09:00:00+08:00');
});
