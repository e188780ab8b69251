import { listCaseDocuments } from '@banshi/contract/documents';
import * as acts from '@banshi/contract/licence-acts';
import type { LicenceDetail } from '@banshi/contract/licences';
import { listPublicGrants } from '@banshi/contract/licences';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aLicence, licenceOf } from '../../../testing/licences.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';
import { publishGrants } from './publish-grants.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());
beforeEach(() => hall.at('2022-06-13T09:00:00+08:00'));

const leader = () => hall.as('DEPT_LEADER', 'HEALTH');
const of = <T extends object>(
  { licenceId, version }: Pick<LicenceDetail, 'licenceId' | 'version'>,
  given: T,
) => ({ params: { licenceId }, body: { version, reason: '现场检查发现不再具备条件', ...given } });

/** All that the last document of a licence says. */
async function lastLetter(caseId: string) {
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const { documents } = (await chief.call(listCaseDocuments, { params: { caseId } })).reply;
  const last = documents.at(-1);
  const { rows } = await sql<{ content: string }>`
    select content from documents.documents
    where case_id = ${caseId} order by seq desc limit 1`.execute(hall.db);
  return { kind: last?.kind, number: last?.number, text: rows[0]?.content ?? '' };
}

/** What comes before a punishment: the legal review, then the deliberation of the heads. */
const BEFORE = {
  legalReview: { reviewer: '周示例', reviewedOn: '2022-06-10', opinion: '事实清楚，依据正确' },
  deliberation: {
    deliberatedOn: '2022-06-13',
    attendees: '李示例、王示例',
    minutes: '一致同意吊销',
  },
} as const;

describe('L21: the authority', () => {
  test('revokes what should not have been granted, with a reason, a document and remedies (69)', async () => {
    const licence = await aLicence(hall);
    const given = of(licence, { ground: 'UNQUALIFIED' as const });
    const { reply } = await (await leader()).call(acts.revokeLicence, given);
    expect(reply).toMatchObject({ state: 'REVOKED', version: 2 });
    const letter = await lastLetter(licence.licenceId);
    expect(letter).toMatchObject({ kind: 'LICENCE_REVOCATION', number: reply.documentNo });
    for (const said of [
      '第六十九条',
      '现场检查发现不再具备条件',
      '行政复议',
      '行政诉讼',
      licence.number,
    ]) {
      expect(letter.text).toContain(said);
    }
    const { journal } = await licenceOf(hall, licence.licenceId);
    expect(journal.at(-1)).toMatchObject({
      type: 'licences/revoked',
      byName: '测试DEPT_LEADER',
      facts: { ground: 'UNQUALIFIED' },
    });
  });

  test('withdraws a lawful one for the public interest, with the compensation noted (8)', async () => {
    const licence = await aLicence(hall);
    const bare = of(licence, { compensation: ' ' });
    const refused = await refusedWithoutTrace(hall, async () =>
      (await leader()).call(acts.withdrawLicence, bare),
    );
    expect(refused).toMatchObject({
      code: 'licences/reason-missing',
      facts: { field: 'compensation' },
    });
    const given = of(licence, { compensation: '按评估价补偿设备损失' });
    const { reply } = await (await leader()).call(acts.withdrawLicence, given);
    expect(reply.state).toBe('WITHDRAWN_BY_GOV');
    const { text } = await lastLetter(licence.licenceId);
    expect(text).toContain('第八条第二款');
    expect(text).toContain('按评估价补偿设备损失');
  });

  test('strips a holder of it as a punishment, once he was told and could ask to be heard (处罚法 9, 63)', async () => {
    const licence = await aLicence(hall);
    const PENALTY = { basis: '《示例条例》第二十条', toldOn: '2022-06-06', ...BEFORE } as const;
    const strip = async (given: object) =>
      (await leader()).call(acts.stripLicence, {
        ...of(licence, { ...PENALTY, hearing: 'NOT_ASKED' as const, ...given }),
      });
    const open = await refusedWithoutTrace(hall, () => strip({}));
    expect(open).toMatchObject({ code: 'licences/hearing-open', facts: { on: '2022-06-13' } });
    const ahead = await refusedWithoutTrace(hall, () => strip({ toldOn: '2022-06-14' }));
    expect(ahead).toMatchObject({ code: 'licences/told-day', facts: { on: '2022-06-14' } });
    const bare = await refusedWithoutTrace(hall, () => strip({ basis: ' ' }));
    expect(bare).toMatchObject({ code: 'licences/reason-missing', facts: { field: 'basis' } });
    hall.at('2022-06-14T09:00:00+08:00');
    const { legalReview, deliberation } = BEFORE;
    const without = [
      [{ legalReview: { ...legalReview, opinion: ' ' } }, 'reason-missing', { field: 'opinion' }],
      [{ legalReview: { ...legalReview, reviewer: '测试DEPT_LEADER' } }, 'own-review', {}],
      [
        { legalReview: { ...legalReview, reviewedOn: '2022-06-14' } },
        'order-of-days',
        { field: 'reviewedOn' },
      ],
      [{ deliberation: { ...deliberation, attendees: '李*例' } }, 'deliberation-alone', {}],
      [{ deliberation: { ...deliberation, minutes: ' ' } }, 'reason-missing', { field: 'minutes' }],
      [
        { deliberation: { ...deliberation, deliberatedOn: '2022-06-15' } },
        'order-of-days',
        { field: 'deliberatedOn', on: '2022-06-15' },
      ],
    ] as const;
    for (const [given, code, facts] of without) {
      const refused = await refusedWithoutTrace(hall, () => strip(given));
      expect(refused).toMatchObject({ code: `licences/${code}`, facts });
    }
    const { reply } = await strip({});
    expect(reply).toMatchObject({ state: 'STRIPPED', version: 2 });
    const letter = await lastLetter(licence.licenceId);
    expect(letter).toMatchObject({ kind: 'LICENCE_STRIPPING', number: reply.documentNo });
    for (const said of [
      ...['《中华人民共和国行政处罚法》第九条第三项和《示例条例》第二十条', '没有要求听证'],
      ...['2022年6月6日', '行政复议', '行政诉讼', licence.number],
      ...['周示例法制审核', '事实清楚，依据正确', '李示例、王示例', '一致同意吊销'],
    ]) {
      expect(letter.text).toContain(said);
    }
    const cancelled = of({ ...licence, version: 2 }, { ground: 'TAKEN_BACK' as const });
    expect((await (await leader()).call(acts.cancelLicence, cancelled)).reply.state).toBe(
      'CANCELLED',
    );
  });

  test('strips him at once where the hearing was held', async () => {
    const licence = await aLicence(hall);
    const given = {
      ...{ basis: '《示例条例》第二十条', toldOn: '2022-06-13', hearing: 'HELD' as const },
      ...BEFORE,
    };
    const { reply } = await (await leader()).call(acts.stripLicence, of(licence, given));
    expect(reply.state).toBe('STRIPPED');
    expect((await lastLetter(licence.licenceId)).text).toContain('已依法举行听证');
  });

  test('suspends until a day and restores to how it stood', async () => {
    const licence = await aLicence(hall);
    const past = of(licence, { until: '2022-06-13' });
    expect((await (await leader()).call(acts.suspendLicence, past)).problem).toMatchObject({
      code: 'licences/day-impossible',
    });
    const suspended = await (await leader()).call(
      acts.suspendLicence,
      of(licence, { until: '2022-09-13' }),
    );
    expect(suspended.reply.state).toBe('SUSPENDED');
    const restored = await (await leader()).call(acts.restoreLicence, of(suspended.reply, {}));
    expect(restored.reply.state).toBe('VALID');
    expect((await lastLetter(licence.licenceId)).text).toContain(
      '依照《中华人民共和国行政处罚法》第七十五条第二款的规定，本机关主动改正，决定自即日起恢复该证照的效力',
    );
  });

  test('cancels on the grounds of the law and on no other (70)', async () => {
    const licence = await aLicence(hall);
    const chief = await hall.as('CHIEF_REP', 'HEALTH');
    const expired = of(licence, { ground: 'EXPIRED' as const });
    expect((await chief.call(acts.cancelLicence, expired)).problem).toMatchObject({
      code: 'licences/ground-unfit',
      facts: { ground: 'EXPIRED', state: 'VALID' },
    });
    const ended = of(licence, { ground: 'BODY_ENDED' as const });
    expect((await chief.call(acts.cancelLicence, ended)).reply.state).toBe('CANCELLED');
    const { text } = await lastLetter(licence.licenceId);
    expect(text).toContain('第七十条');
  });

  test('tells the public in a new edition', async () => {
    const licence = await aLicence(hall);
    await publishGrants(hall.house.licenceDeps);
    const given = of(licence, { ground: 'BEYOND_POWER' as const });
    await (await leader()).call(acts.revokeLicence, given);
    await publishGrants(hall.house.licenceDeps);
    const query = { number: licence.number };
    const { grants } = (await hall.stranger.call(listPublicGrants, { query })).reply;
    expect(grants).toMatchObject([{ edition: 2, licence: { state: 'REVOKED' } }]);
  });

  test('acts by its leader alone, on what he has seen, while it stands', async () => {
    const licence = await aLicence(hall);
    const given = of(licence, { ground: 'FRAUD' as const });
    const chief = await hall.as('CHIEF_REP', 'HEALTH');
    const codeOf = async (answer: Promise<{ readonly problem: { readonly code: string } }>) =>
      (await answer).problem.code;
    expect(await codeOf(chief.call(acts.revokeLicence, given))).toBe('identity/no-role');
    const other = await hall.as('DEPT_LEADER', 'FORESTRY');
    expect(await codeOf(other.call(acts.revokeLicence, given))).toBe('licences/not-found');
    const once = await leader();
    expect((await once.call(acts.revokeLicence, given)).status).toBe(200);
    expect(await codeOf(once.call(acts.revokeLicence, given))).toBe('licences/stale');
    const again = of({ ...licence, version: 2 }, { ground: 'FRAUD' as const });
    expect(await codeOf(once.call(acts.revokeLicence, again))).toBe('licences/wrong-state');
    expect((await licenceOf(hall, licence.licenceId)).actions).toEqual(['cancel']);
  });
});
