import * as acts from '@banshi/contract/case-acts';
import { getCase } from '@banshi/contract/cases';
import type { LicenceApplication } from '@banshi/contract/licence-words';
import { listPublicGrants } from '@banshi/contract/licences';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { APPLICANT, bringToDecision, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { alertsOf } from '../../../testing/late-case.ts';
import {
  aLicence,
  aReceiptFor,
  DOCTORS,
  grantNow,
  licenceOf,
  RADIOLOGY,
  toldOf,
} from '../../../testing/licences.ts';
import { tellAll } from '../../../testing/tell-all.ts';
import { verify } from '../../../verify.ts';
import { followLicences } from './follow-licences.ts';
import { publishGrants } from './publish-grants.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());
beforeEach(() => hall.at('2022-06-13T09:00:00+08:00'));

const lapse = () => followLicences(hall.house.licenceDeps);
/** The last day of a licence that is given on 13 June 2022, and the last on which renewal is asked. */
const LAST = '2026-06-12';
const ASK_BY = '2026-05-13';

/** Asks this of the licence at the counter. */
async function ask(
  licenceId: string,
  act: LicenceApplication = 'renew',
  { taskCode = RADIOLOGY, applicant = APPLICANT as acts.ApplicantInput } = {},
) {
  const clerk = await theClerk(hall);
  const receipt = await aReceiptFor(hall, taskCode, applicant);
  return clerk.call(acts.receiveCase, { body: { ...receipt, onLicence: { licenceId, act } } });
}

async function accept({ caseId, version }: { caseId: string; version: number }) {
  const clerk = await theClerk(hall);
  return (await clerk.call(acts.acceptCase, { params: { caseId }, body: { version } })).reply;
}

describe('L18: renewal', () => {
  test('that is granted in time goes on without a gap, and its own case gives no licence', async () => {
    const { licenceId } = await aLicence(hall);
    hall.at(`${ASK_BY}T10:00:00+08:00`);
    const asked = await accept((await ask(licenceId)).reply);
    const { caseId } = await grantNow(hall, asked);
    const licence = await licenceOf(hall, licenceId);
    expect(licence).toMatchObject({
      state: 'RENEWED',
      validFrom: '2026-06-13',
      validTo: '2030-06-12',
      applications: [{ caseId, act: 'renew', status: 'GRANTED' }],
    });
    const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
    const detail = (await clerk.call(getCase, { params: { caseId } })).reply;
    expect(detail.onLicence).toEqual({ licenceId, act: 'renew' });
    await tellAll(hall);
    expect((await licenceOf(hall, licenceId)).journal).toHaveLength(2);
  });

  test('is asked thirty days before the end at the latest; who comes later is told why', async () => {
    const { licenceId, number } = await aLicence(hall);
    hall.at('2026-05-14T09:00:00+08:00');
    const refused = await ask(licenceId);
    expect(refused.problem).toMatchObject({
      code: 'cases/renewal-late',
      facts: { number, validTo: LAST, askBy: ASK_BY },
    });
    const { offers } = await licenceOf(hall, licenceId);
    expect(offers.find(({ act }) => act === 'renew')?.blocked).toEqual({
      code: 'cases/renewal-late',
      facts: { number, validTo: LAST, askBy: ASK_BY },
    });
  });

  test('that is not decided at the end is deemed granted, as of the right day, once', async () => {
    const { licenceId } = await aLicence(hall);
    hall.at(`${ASK_BY}T10:00:00+08:00`);
    const { caseId } = await accept((await ask(licenceId)).reply);
    hall.at(`${LAST}T23:59:59+08:00`);
    await lapse();
    expect((await licenceOf(hall, licenceId)).state).toBe('VALID');
    hall.at('2026-06-20T03:00:00+08:00');
    const done = await Promise.all([lapse(), lapse(), lapse()]);
    expect(done.reduce((sum, one) => sum + one)).toBeGreaterThanOrEqual(1);
    const licence = await licenceOf(hall, licenceId);
    expect(licence).toMatchObject({
      state: 'RENEWED',
      validFrom: '2026-06-13',
      validTo: '2030-06-12',
    });
    expect(licence.journal.at(-1)).toMatchObject({
      type: 'licences/deemed-renewed',
      byName: '',
      facts: { on: '2026-06-13', byCase: caseId },
    });
    expect(licence.journal.map(({ type }) => type)).toEqual([
      'licences/issued',
      'licences/reminded',
      'licences/deemed-renewed',
    ]);
    await hall.house.supervise();
    const alerts = await alertsOf(hall, caseId);
    expect(alerts.filter(({ rule }) => rule === 'R15')).toMatchObject([
      { level: 'RED', asOf: '2026-06-13' },
    ]);
    expect((await toldOf(hall, licenceId)).map(({ kind }) => kind)).toEqual([
      'LICENCE_RENEWED_BY_LAW',
    ]);
  });

  test('that the law has granted can no longer be refused, and granting it adds nothing', async () => {
    const { licenceId, number } = await aLicence(hall);
    hall.at(`${ASK_BY}T10:00:00+08:00`);
    const asked = await accept((await ask(licenceId)).reply);
    const { caseId, version } = await bringToDecision(hall, asked);
    hall.at('2026-06-15T09:00:00+08:00');
    await lapse();
    const chief = await hall.as('CHIEF_REP', 'HEALTH');
    const refusal = {
      outcome: 'refuse',
      opinion: '不予',
      reasons: '不符',
      remedies: '可复议',
    } as const;
    const params = { caseId };
    const refused = await chief.call(acts.decideCase, { params, body: { version, ...refusal } });
    expect(refused.problem).toMatchObject({
      code: 'cases/renewed-by-law',
      facts: { number, on: '2026-06-13' },
    });
    const grant = { outcome: 'grant', opinion: '准予', reasons: null, remedies: null } as const;
    await chief.call(acts.decideCase, { params, body: { version, ...grant } });
    await tellAll(hall);
    expect(await licenceOf(hall, licenceId)).toMatchObject({ validTo: '2030-06-12' });
  });

  test('that was refused in time leaves the licence to expire, and so does one nobody asked for', async () => {
    const [asked, unasked] = [await aLicence(hall), await aLicence(hall)];
    hall.at(`${ASK_BY}T10:00:00+08:00`);
    const current = await bringToDecision(hall, await accept((await ask(asked.licenceId)).reply));
    const chief = await hall.as('CHIEF_REP', 'HEALTH');
    const { caseId, version } = current;
    const refusal = {
      outcome: 'refuse',
      opinion: '不予',
      reasons: '不符',
      remedies: '可复议',
    } as const;
    await chief.call(acts.decideCase, { params: { caseId }, body: { version, ...refusal } });
    hall.at('2026-06-13T00:00:01+08:00');
    await lapse();
    for (const { licenceId } of [asked, unasked]) {
      const licence = await licenceOf(hall, licenceId);
      expect(licence).toMatchObject({ state: 'EXPIRED', reminder: null });
      expect(licence.journal.at(-1)?.facts).toMatchObject({ on: '2026-06-13' });
    }
    expect((await ask(unasked.licenceId)).problem).toMatchObject({
      code: 'cases/licence-state',
      facts: { state: 'EXPIRED' },
    });
  });

  test('granted after the end, before the duty came, is what the law did on the right day', async () => {
    const { licenceId } = await aLicence(hall);
    hall.at(`${ASK_BY}T10:00:00+08:00`);
    const asked = await accept((await ask(licenceId)).reply);
    hall.at('2026-06-15T09:00:00+08:00');
    await grantNow(hall, asked);
    expect(await lapse()).toBe(0);
    const { journal, validTo } = await licenceOf(hall, licenceId);
    expect(journal.map(({ type }) => type)).toEqual(['licences/issued', 'licences/deemed-renewed']);
    expect(validTo).toBe('2030-06-12');
    expect((await toldOf(hall, licenceId)).map(({ kind }) => kind)).toEqual([
      'LICENCE_RENEWED_BY_LAW',
    ]);
  });

  test('waits for nobody while the applicant owes a correction', async () => {
    const { licenceId } = await aLicence(hall);
    hall.at(`${ASK_BY}T10:00:00+08:00`);
    const { caseId, version } = (await ask(licenceId)).reply;
    const clerk = await theClerk(hall);
    const body = { version, defects: [{ orderNum: 1, reason: '缺少签名' }] };
    await clerk.call(acts.requestCorrection, { params: { caseId }, body });
    hall.at('2026-06-13T09:00:00+08:00');
    await lapse();
    expect((await licenceOf(hall, licenceId)).state).toBe('EXPIRED');
  });

  test('is asked once at a time, by the holder, of a licence of its kind that has an end', async () => {
    const { licenceId } = await aLicence(hall);
    const forGood = await aLicence(hall, { taskCode: DOCTORS });
    const codeOf = async (...given: Parameters<typeof ask>) => (await ask(...given)).problem.code;
    const other = { ...APPLICANT, idNumber: '511502200002290038' };
    expect(await codeOf(licenceId, 'renew', { applicant: other })).toBe(
      'cases/licence-other-holder',
    );
    expect(await codeOf(licenceId, 'renew', { taskCode: DOCTORS })).toBe(
      'cases/licence-other-matter',
    );
    expect(await codeOf('00000000-0000-7000-8000-000000000000')).toBe('cases/licence-unknown');
    expect(await codeOf(forGood.licenceId, 'renew', { taskCode: DOCTORS })).toBe(
      'cases/licence-without-end',
    );
    expect((await ask(licenceId)).status).toBe(200);
    expect(await codeOf(licenceId)).toBe('cases/renewal-pending');
  });
});

describe('L21: an application of the holder', () => {
  test('changes the licence, and its name with it', async () => {
    const { licenceId } = await aLicence(hall);
    await grantNow(hall, await accept((await ask(licenceId, 'change')).reply));
    const licence = await licenceOf(hall, licenceId);
    expect(licence).toMatchObject({ state: 'CHANGED', validTo: LAST });
    expect(licence.journal.at(-1)).toMatchObject({
      type: 'licences/changed',
      facts: { what: '示例申请' },
    });
  });

  test('cancels it, and the public reads so in a new edition', async () => {
    const { licenceId, number } = await aLicence(hall);
    await publishGrants(hall.house.licenceDeps);
    await grantNow(hall, await accept((await ask(licenceId, 'cancel')).reply));
    expect((await licenceOf(hall, licenceId)).state).toBe('CANCELLED');
    await publishGrants(hall.house.licenceDeps);
    const { grants } = (await hall.stranger.call(listPublicGrants, { query: { number } })).reply;
    expect(grants).toMatchObject([{ edition: 2, licence: { state: 'CANCELLED' } }]);
    expect((await ask(licenceId, 'change')).problem.code).toBe('cases/licence-state');
  });
});

test('the journals of licences are sealed and recounted with those of their cases', async () => {
  const { db, house } = hall;
  const found = await verify({ db, matters: house.catalogue.matters }, undefined);
  expect(found).toMatchObject({ mismatches: 0, brokenLinks: 0, findings: [] });
});
