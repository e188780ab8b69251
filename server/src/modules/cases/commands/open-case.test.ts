import { acceptCase, receiveCase, withdrawCase } from '@banshi/contract/case-acts';
import { followCase, getCaseDesk } from '@banshi/contract/case-desk';
import { downloadFile, getCase } from '@banshi/contract/cases';
import { listCaseDocuments } from '@banshi/contract/documents';
import { viewMasked } from '@banshi/contract/materials';
import { listCaseNotices } from '@banshi/contract/notices';
import { showApplicant, unmaskApplicant } from '@banshi/contract/privacy';
import { listReadings, openCase } from '@banshi/contract/readings';
import { recordFinding } from '@banshi/contract/supervision';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReceipt, aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';
import { aFile } from '../../../testing/upload.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

/** A case that its clerk received and its applicant withdrew: over, and in the journal of nobody else. */
async function anOldCase() {
  const clerk = await theClerk(hall);
  const { fileId } = await aFile(hall, clerk);
  const receipt = await aReceipt(hall);
  const materials = receipt.materials.map((one) => ({ ...one, fileIds: [fileId] }));
  const { caseId, version } = (await clerk.call(receiveCase, { body: { ...receipt, materials } }))
    .reply;
  const params = { caseId };
  await clerk.call(withdrawCase, { params, body: { version, reason: '示例' } });
  return { caseId, fileId };
}

const opening = { purpose: 'CONSULTATION', note: '申请人来窗口询问' } as const;

/** What gives something of a case, asked by one person. */
function lookers(person: Person, { caseId, fileId }: { caseId: string; fileId: string }) {
  const params = { caseId };
  return [
    () => person.call(getCase, { params }),
    () => person.call(getCaseDesk, { params }),
    () => person.call(followCase, { params, body: { follows: true } }),
    () => person.call(listCaseDocuments, { params }),
    () => person.call(listCaseNotices, { params }),
    () => person.call(downloadFile, { params: { caseId, fileId } }),
    () => person.call(viewMasked, { params: { caseId, fileId }, query: { page: 1 } }),
  ];
}

test('of a case that is not one’s own nothing is given before one has said what for; then all, for the day', async () => {
  const old = await anOldCase();
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH', 2);
  for (const look of lookers(clerk, old)) {
    expect((await look()).problem).toMatchObject({ code: 'cases/purpose-needed', status: 403 });
  }
  const params = { caseId: old.caseId };
  await clerk.call(unmaskApplicant, { params, body: { reason: '核对' } });
  const masked = await clerk.call(showApplicant, { params });
  expect(masked.problem).toMatchObject({ code: 'cases/purpose-needed' });

  expect((await clerk.call(openCase, { params, body: opening })).reply).toEqual({
    openOn: '2022-06-13',
  });
  for (const look of lookers(clerk, old).slice(0, 6)) expect((await look()).status).toBe(200);
  expect((await clerk.call(showApplicant, { params })).status).toBe(200);
});

test('the next day it is asked again, but not of who follows the case since', async () => {
  const { caseId } = await anOldCase();
  const params = { caseId };
  const [once, follower] = await Promise.all([
    hall.as('REVIEWER', 'HEALTH', 3),
    hall.as('REVIEWER', 'HEALTH', 4),
  ]);
  for (const person of [once, follower]) await person.call(openCase, { params, body: opening });
  await follower.call(followCase, { params, body: { follows: true } });
  hall.at('2022-06-14T09:00:00+08:00');
  const again = await (await hall.as('REVIEWER', 'HEALTH', 3)).call(getCase, { params });
  expect(again.problem).toMatchObject({ code: 'cases/purpose-needed' });
  const followed = await (await hall.as('REVIEWER', 'HEALTH', 4)).call(getCase, { params });
  expect(followed.status).toBe(200);
  hall.at('2022-06-13T09:00:00+08:00');
});

test('who has it on his desk of a case on its way, and who did something in it, are not asked', async () => {
  const { caseId, version } = await aReceivedCase(hall);
  const params = { caseId };
  const clerk = await theClerk(hall);
  await clerk.call(acceptCase, { params, body: { version } });
  const verifier = await hall.as('VERIFIER', 'HEALTH');
  expect((await verifier.call(getCase, { params })).status).toBe(200);
  const over = await anOldCase();
  expect((await clerk.call(getCase, { params: { caseId: over.caseId } })).status).toBe(200);
});

test('a supervisor says what for, but where a card of the case is open', async () => {
  const { caseId } = await aReceivedCase(hall);
  const params = { caseId };
  const supervisor = await hall.as('SUPERVISOR', 'HEALTH');
  const asked = await supervisor.call(getCase, { params });
  expect(asked.problem).toMatchObject({ code: 'cases/purpose-needed' });
  const finding = { rule: 'R9', evidence: '在窗口查到一张收据', personId: null } as const;
  await supervisor.call(recordFinding, { params, body: finding }).then((one) => one.reply);
  expect((await supervisor.call(getCase, { params })).status).toBe(200);
});

test('the journal keeps it, and the supervisor of the body sees who read what for which purpose', async () => {
  const { caseId } = await anOldCase();
  const params = { caseId };
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH', 5);
  const silent = await refusedWithoutTrace(hall, () =>
    clerk.call(openCase, { params, body: { purpose: 'OTHER', note: null } }),
  );
  expect(silent).toMatchObject({ code: 'cases/reason-missing', facts: { field: 'note' } });
  await clerk.call(openCase, { params, body: opening });
  const entries = await hall.db
    .selectFrom('cases.material_journal')
    .select('body')
    .where('case_id', '=', caseId)
    .execute();
  const [entry] = entries.map(({ body }) => JSON.parse(body));
  expect(entry).toMatchObject({ type: 'cases/opened', by: clerk.staffId, ...opening });

  const list = async (bodyCode: string) => {
    const supervisor = await hall.as('SUPERVISOR', bodyCode);
    return (await supervisor.call(listReadings, { query: { limit: 1 } })).reply;
  };
  const { readings, next } = await list('HEALTH');
  expect(readings).toMatchObject([{ caseId, byName: '测试FRONT_CLERK', ...opening, due: null }]);
  expect(next).toEqual(expect.any(String));
  expect(await list('FORESTRY')).toEqual({ readings: [], next: null });
  const waiting = { caseId: (await aReceivedCase(hall)).caseId };
  await clerk.call(openCase, { params: waiting, body: opening });
  const due = { clock: 'acceptance', lamp: 'green' };
  expect((await list('HEALTH')).readings).toMatchObject([{ ...waiting, due }]);
});

test('who may not read the case opens nothing', async () => {
  const { caseId } = await anOldCase();
  const elsewhere = await hall.as('REVIEWER', 'FORESTRY');
  const refused = await elsewhere.call(openCase, { params: { caseId }, body: opening });
  expect(refused.problem).toMatchObject({ code: 'cases/not-found' });
});
