import { decideCase } from '@banshi/contract/case-acts';
import { listPublicGrants } from '@banshi/contract/licences';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APPLICANT, bringToDecision } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import {
  aLicence,
  anAcceptedOf,
  grantNow,
  licenceOf,
  RADIOLOGY,
  SERVICE,
} from '../../../testing/licences.ts';
import { publishGrants } from './publish-grants.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const publish = () => publishGrants(hall.house.licenceDeps);

async function published(number: string) {
  return (await hall.stranger.call(listPublicGrants, { query: { number } })).reply.grants;
}

describe('L17: a grant is public', () => {
  test('to anybody without an account, by the number of the licence or of the decision', async () => {
    const { number, licenceId } = await aLicence(hall);
    expect(await published(number)).toEqual([]);
    expect(await publish()).toBe(1);
    const [grant] = await published(number);
    expect(grant).toMatchObject({
      grantId: licenceId,
      edition: 1,
      licence: { number, kind: '放射诊疗许可证', state: 'VALID', from: '2022-06-13' },
      decidedOn: '2022-06-13',
      publishedOn: '2022-06-13',
    });
    expect(grant?.decisionNo).toMatch(/许字〔2022〕第\d{4}号$/);
    expect(await published(grant?.decisionNo ?? '')).toEqual([grant]);
    expect(await published('川示许字〔2022〕第9999号')).toEqual([]);
  });

  test('and shows of a person a masked name and the ends of a number, nothing else', async () => {
    await publish();
    const { reply } = await hall.stranger.call(listPublicGrants, { query: {} });
    expect(reply.grants[0]).toMatchObject({
      holderName: '张*例',
      holderNumber: '5****************8',
    });
    const { rows } = await sql<{ all: string }>`
      select string_agg(n::text, ' ') as all from licences.notices n`.execute(hall.db);
    const { name, idNumber, mobile } = APPLICANT;
    const everything = `${JSON.stringify(reply)}${rows[0]?.all}`;
    for (const secret of [name, idNumber, mobile, '1018']) expect(everything).not.toContain(secret);
  });

  test('an organisation in full', async () => {
    const applicant = {
      ...APPLICANT,
      kind: 'organisation',
      name: '示例医院有限公司',
      idType: '001',
      idNumber: '11370800MB28559184',
    } as const;
    const { number } = await aLicence(hall, { applicant });
    await publish();
    expect((await published(number))[0]).toMatchObject({
      holderName: '示例医院有限公司',
      holderNumber: '11370800MB28559184',
    });
  });

  test('once, however often and in however many processes the duty runs', async () => {
    await aLicence(hall);
    await aLicence(hall);
    const done = await Promise.all([publish(), publish(), publish()]);
    expect(done.reduce((sum, one) => sum + one)).toBe(2);
    expect(await publish()).toBe(0);
  });

  test('within seven working days, and its decision is issued for it', async () => {
    const accepted = await anAcceptedOf(hall, RADIOLOGY);
    const { caseId: licenceId } = await grantNow(hall, accepted, 'licences');
    const { number } = await licenceOf(hall, licenceId);
    const { rows } = await sql<{ due_on: string }>`
      select due_on::text from licences.to_publish where case_id = ${licenceId}`.execute(hall.db);
    expect(rows).toEqual([{ due_on: '2022-06-22' }]);
    expect(await publish()).toBe(1);
    expect((await published(number))[0]?.decisionNo).toMatch(/许字〔2022〕第\d{4}号$/);
  });

  test('and a refusal, or what is no licence, is not', async () => {
    const chief = await hall.as('CHIEF_REP', 'HEALTH');
    const refused = await bringToDecision(hall, await anAcceptedOf(hall, RADIOLOGY));
    const { caseId, version } = refused;
    const decision = {
      outcome: 'refuse',
      opinion: '不予',
      reasons: '条件不符',
      remedies: '可以复议',
    } as const;
    await chief.call(decideCase, { params: { caseId }, body: { version, ...decision } });
    await grantNow(hall, await anAcceptedOf(hall, SERVICE));
    expect(await publish()).toBe(0);
  });

  test('whoever asks too often is told to wait', async () => {
    const calls = await Promise.all(
      Array.from({ length: 80 }, () => hall.stranger.call(listPublicGrants, { query: {} })),
    );
    expect(calls.at(-1)?.status).toBe(429);
    expect(calls.at(-1)?.headers['retry-after']).toMatch(/^[1-9][0-9]?$/);
  });
});
