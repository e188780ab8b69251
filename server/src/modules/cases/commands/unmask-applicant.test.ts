import { showApplicant, unmaskApplicant } from '@banshi/contract/privacy';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APPLICANT, aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';
import { LOOKS_MAX } from '../core/privacy/looks.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('whole numbers come after a reason, to who gave it, for ten minutes, and the journal keeps it', async () => {
  const clerk = await theClerk(hall);
  const colleague = await hall.as('FRONT_CLERK', 'PROVINCE', 2);
  const params = { caseId: (await aReceivedCase(hall)).caseId };
  const masked = await clerk.call(showApplicant, { params });
  expect(masked.problem).toMatchObject({ code: 'cases/applicant-masked' });
  const silent = await refusedWithoutTrace(hall, () =>
    clerk.call(unmaskApplicant, { params, body: { reason: ' ' } }),
  );
  expect(silent).toMatchObject({ code: 'cases/reason-missing' });

  await clerk.call(unmaskApplicant, { params, body: { reason: '电话通知补正' } });
  const { name, idNumber, mobile, email } = APPLICANT;
  const shown = (await clerk.call(showApplicant, { params })).reply;
  expect(shown).toEqual({ name, idNumber, mobile, email });
  expect((await colleague.call(showApplicant, { params })).problem.status).toBe(403);
  const { body } = await hall.db
    .selectFrom('cases.material_journal')
    .select('body')
    .where('case_id', '=', params.caseId)
    .executeTakeFirstOrThrow();
  expect(JSON.parse(body)).toMatchObject({
    type: 'cases/applicant-unmasked',
    reason: '电话通知补正',
    by: clerk.staffId,
  });

  hall.at('2022-06-13T09:10:01+08:00');
  const later = await (await theClerk(hall)).call(showApplicant, { params });
  expect(later.problem).toMatchObject({ code: 'cases/applicant-masked' });
  hall.at('2022-06-13T09:00:00+08:00');
});

test('no kept answer holds a number', async () => {
  const clerk = await theClerk(hall);
  const params = { caseId: (await aReceivedCase(hall)).caseId };
  await clerk.call(unmaskApplicant, { params, body: { reason: '核对' } });
  await clerk.call(showApplicant, { params });
  const kept = await hall.db.selectFrom('platform.idempotency').select('reply').execute();
  expect(JSON.stringify(kept)).not.toContain(APPLICANT.idNumber);
  expect(JSON.stringify(kept)).not.toContain(APPLICANT.mobile);
});

test('who may only read the case, or not even that, unmasks nothing', async () => {
  const params = { caseId: (await aReceivedCase(hall)).caseId };
  const body = { reason: '好奇' };
  const head = await hall.as('WINDOW_HEAD', 'PROVINCE');
  const refused = await head.call(unmaskApplicant, { params, body });
  expect(refused.problem).toMatchObject({ code: 'identity/no-role' });
  const elsewhere = await hall.as('REVIEWER', 'FORESTRY');
  const absent = await elsewhere.call(unmaskApplicant, { params, body });
  expect(absent.problem).toMatchObject({ code: 'cases/not-found' });
});

test('who has looked behind masks too often today is refused, and nothing of it is journaled', async () => {
  const clerk = await hall.as('FRONT_CLERK', 'PROVINCE', 3);
  const params = { caseId: (await aReceivedCase(hall)).caseId };
  const look = () => clerk.call(unmaskApplicant, { params, body: { reason: '核对' } });
  await look();
  await sql`update cases.looks set looked = ${LOOKS_MAX.mask} where staff_id = ${clerk.staffId}`.execute(
    hall.db,
  );
  const { problem } = await look();
  expect(problem).toMatchObject({
    code: 'cases/looked-too-often',
    facts: { kind: 'mask', max: LOOKS_MAX.mask },
  });
  const { rows } = await sql<{ refused: number; entries: number }>`
    select l.refused, (select count(*)::int from cases.material_journal where case_id = ${params.caseId}) as entries
    from cases.looks l where l.staff_id = ${clerk.staffId}`.execute(hall.db);
  expect(rows).toEqual([{ refused: 1, entries: 1 }]);
});
