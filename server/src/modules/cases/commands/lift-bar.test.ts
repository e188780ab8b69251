import * as acts from '@banshi/contract/case-acts';
import { liftBar } from '@banshi/contract/case-endings';
import { getCase } from '@banshi/contract/cases';
import { revokeLicence } from '@banshi/contract/licence-acts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { APPLICANT, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import {
  aLicence,
  anAcceptedOf,
  aReceiptFor,
  DOCTORS,
  RADIOLOGY,
  refuseNow,
} from '../../../testing/licences.ts';
import { tellAll } from '../../../testing/tell-all.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());
beforeEach(() => hall.at('2022-06-13T09:00:00+08:00'));

/** Somebody for each test, since a bar stays with its applicant. */
const somebody = (idNumber: string): acts.ApplicantInput => ({ ...APPLICANT, idNumber });

async function apply(applicant: acts.ApplicantInput, taskCode = RADIOLOGY) {
  const clerk = await theClerk(hall);
  return clerk.call(acts.receiveCase, { body: await aReceiptFor(hall, taskCode, applicant) });
}

describe('L20: after fraud', () => {
  test('in an application, nobody may apply for the same licence for a year; the sentence names case and day', async () => {
    const applicant = somebody('510104199003071018');
    const { displayNo } = await refuseNow(hall, await anAcceptedOf(hall, RADIOLOGY, applicant));
    expect((await apply(applicant)).problem).toMatchObject({
      code: 'cases/barred',
      facts: { caseNo: displayNo, kind: '放射诊疗许可证', until: '2023-06-13' },
    });
    expect((await apply(applicant, DOCTORS)).status).toBe(200);
    hall.at('2023-06-13T23:00:00+08:00');
    expect((await apply(applicant)).problem.code).toBe('cases/barred');
    hall.at('2023-06-14T09:00:00+08:00');
    expect((await apply(applicant)).status).toBe(200);
  });

  test('found before the acceptance, it is not accepted, and bars for a year as well', async () => {
    const applicant = somebody('510104199003071210');
    const { caseId, version, displayNo } = (await apply(applicant)).reply;
    const head = await hall.as('WINDOW_HEAD', 'HEALTH');
    const given = { reasons: '资质证书系伪造', remedies: '可申请行政复议，或者提起行政诉讼' };
    const params = { caseId };
    const blank = { version, ...given, reasons: ' ' };
    expect((await head.call(acts.refuseForFraud, { params, body: blank })).problem).toMatchObject({
      code: 'cases/reason-missing',
      facts: { field: 'reasons' },
    });
    const refused = await head.call(acts.refuseForFraud, { params, body: { version, ...given } });
    expect(refused.reply).toMatchObject({ status: 'ACCEPT_REFUSED', due: null });
    await tellAll(hall);
    expect((await head.call(getCase, { params })).reply.outcome).toMatchObject(given);
    expect((await apply(applicant)).problem).toMatchObject({
      code: 'cases/barred',
      facts: { caseNo: displayNo, until: '2023-06-13' },
    });
    expect((await apply(applicant, DOCTORS)).status).toBe(200);
  });

  test('an application that was already received is not accepted either', async () => {
    const applicant = somebody('510703198512200027');
    const { caseId, version } = (await apply(applicant)).reply;
    await refuseNow(hall, await anAcceptedOf(hall, RADIOLOGY, applicant));
    const clerk = await theClerk(hall);
    const refused = await clerk.call(acts.acceptCase, { params: { caseId }, body: { version } });
    expect(refused.problem.code).toBe('cases/barred');
  });

  test('with which a licence was obtained, for three years from its revocation', async () => {
    const applicant = somebody('511502200002290038');
    const { licenceId, version, number } = await aLicence(hall, { applicant });
    const leader = await hall.as('DEPT_LEADER', 'HEALTH');
    const body = { version, ground: 'FRAUD', reason: '伪造资质证书' } as const;
    await leader.call(revokeLicence, { params: { licenceId }, body });
    hall.at('2025-06-13T09:00:00+08:00');
    expect((await apply(applicant)).problem).toMatchObject({
      code: 'cases/barred',
      facts: { caseNo: number, until: '2025-06-13' },
    });
    hall.at('2025-06-14T09:00:00+08:00');
    expect((await apply(applicant)).status).toBe(200);
  });

  test('only where safety is concerned, and only after fraud', async () => {
    const applicant = somebody('11010519491231002X');
    await refuseNow(hall, await anAcceptedOf(hall, DOCTORS, applicant));
    expect((await apply(applicant, DOCTORS)).status).toBe(200);
    await refuseNow(hall, await anAcceptedOf(hall, RADIOLOGY, applicant), { fraud: false });
    expect((await apply(applicant)).status).toBe(200);
  });

  test('supervision lifts the bar with a reason, once, and both stay on record', async () => {
    const applicant = somebody('510104199003071114');
    const { caseId } = await refuseNow(hall, await anAcceptedOf(hall, RADIOLOGY, applicant));
    const supervisor = await hall.as('SUPERVISOR', 'HEALTH');
    const lift = (reason: string) =>
      supervisor.call(liftBar, { params: { caseId }, body: { reason } });
    expect((await lift(' ')).problem.code).toBe('cases/reason-missing');
    expect((await lift('查明系他人冒用')).reply).toMatchObject({ removal: '查明系他人冒用' });
    expect((await lift('再次')).problem.code).toBe('cases/not-barred');
    expect((await apply(applicant)).status).toBe(200);
    const { bar } = (await supervisor.call(getCase, { params: { caseId } })).reply;
    expect(bar).toEqual({
      cause: 'refusedForFraud',
      until: '2023-06-13',
      removal: '查明系他人冒用',
    });
  });
});
