import { withdrawCase } from '@banshi/contract/case-acts';
import {
  askProcedure,
  beginProcedure,
  declineProcedure,
  resumeCase,
  suspendCase,
} from '@banshi/contract/case-procedures';
import { getCase } from '@banshi/contract/cases';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeList } from '../../../testing/chained-matter.ts';
import { aCaseAfter, aReceipt, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
let law: string;
beforeAll(async () => {
  hall = await openHall();
  law = await listLaw(hall);
});
afterAll(() => hall.close());

/** Publishes the list so that a law of its basis lets a public notice stop the statutory limit too. */
async function listLaw(opened: Hall): Promise<string> {
  const { matterId } = await aReceipt(opened);
  const listed = (await opened.house.catalogue.matter(matterId))?.legalBasis ?? [];
  const named = listed.flatMap((basis) => basis.match(/《[^》]+》/) ?? []);
  const cited = named.find((one) => !one.endsWith('行政许可法》')) ?? '';
  const say = { explain: '示例程序', byLaw: cited };
  await changeList(opened, {
    specialProcedures: [
      { ...say, kind: 'PUBLIC_NOTICE', statutoryByLaw: `${cited}第九条` },
      { ...say, kind: 'TECH_REVIEW' },
    ],
  });
  return cited;
}

const PLAN = {
  kind: 'EXPERT_REVIEW',
  name: '专家评审',
  basis: '《中华人民共和国行政许可法》第四十五条',
  limitDays: 10,
} as const;

test('L14: the working days of a special procedure are kept out of both limits', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const verifier = await hall.as('VERIFIER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'review');
  const params = { caseId };
  const before = (await reviewer.call(getCase, { params })).reply.clocks;
  await reviewer.call(askProcedure, { params, body: { version, ...PLAN } });
  const stopped = await verifier.call(suspendCase, { params, body: { version: version + 1 } });
  expect(stopped.reply).toMatchObject({
    status: 'SUSPENDED',
    due: { clock: 'procedure', on: '2022-06-27', lamp: 'blue' },
  });
  const standing = (await reviewer.call(getCase, { params })).reply.clocks;
  expect(standing.find((one) => one.clock === 'promise')).toMatchObject({
    state: 'stopped',
    lamp: 'blue',
  });
  hall.at('2022-06-22T16:00:00+08:00');
  const later = await hall.as('REVIEWER', 'HEALTH');
  const body = { version: version + 2, result: '评审通过' };
  const resumed = await later.call(resumeCase, { params, body });
  expect(resumed.reply.status).toBe('REVIEWING');
  const after = (await later.call(getCase, { params })).reply.clocks;
  for (const kind of ['statutory', 'promise'] as const) {
    const [was, is] = [before, after].map((clocks) => clocks.find((one) => one.clock === kind));
    const stoppedDays = is?.days.filter((day) => day.verdict === 'stopped') ?? [];
    // From the 14th to the 22nd: seven working days, or nine days of the calendar.
    expect(stoppedDays).toHaveLength(is?.limitUnit === 'workDay' ? 7 : 9);
    expect(stoppedDays[0]).toMatchObject({ on: '2022-06-14', reason: '专家评审' });
    expect(is?.daysUsed).toBe(0);
    expect((is?.dueOn ?? '') > (was?.dueOn ?? '')).toBe(true);
  }
  hall.at('2022-06-13T09:00:00+08:00');
});

test('what is declined stops nothing, and may be asked for again', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const verifier = await hall.as('VERIFIER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const params = { caseId };
  await reviewer.call(askProcedure, { params, body: { version, ...PLAN } });
  const twice = await refusedWithoutTrace(hall, () =>
    reviewer.call(askProcedure, { params, body: { version: version + 1, ...PLAN } }),
  );
  expect(twice).toMatchObject({ code: 'cases/procedure-pending' });
  const body = { version: version + 1, reason: '不需要评审' };
  const { reply } = await verifier.call(declineProcedure, { params, body });
  expect(reply).toMatchObject({ status: 'ACCEPTED', due: { clock: 'promise' } });
  const again = { version: version + 2, ...PLAN };
  expect((await reviewer.call(askProcedure, { params, body: again })).reply.version).toBe(4 + 1);
});

test('what nobody asked for is not agreed to', async () => {
  const verifier = await hall.as('VERIFIER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const refused = await refusedWithoutTrace(hall, () =>
    verifier.call(suspendCase, { params: { caseId }, body: { version } }),
  );
  expect(refused).toMatchObject({ code: 'cases/procedure-none' });
});

test('an applicant may withdraw while the limits stand', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const verifier = await hall.as('VERIFIER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const params = { caseId };
  await reviewer.call(askProcedure, { params, body: { version, ...PLAN } });
  await verifier.call(suspendCase, { params, body: { version: version + 1 } });
  const clerk = await theClerk(hall);
  const body = { version: version + 2, reason: '申请人不再申请' };
  const { reply } = await clerk.call(withdrawCase, { params, body });
  expect(reply).toMatchObject({ status: 'WITHDRAWN', due: null });
});

test('§3.5: what a procedure costs and what its approver says are kept, and the applicant is told the cost', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const verifier = await hall.as('VERIFIER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'review');
  const params = { caseId };
  const fee = '检测费1200元，示例价目第3项';
  await reviewer.call(askProcedure, { params, body: { version, ...PLAN, kind: 'TESTING', fee } });
  const opinion = '同意，检测机构有相应资质';
  await verifier.call(suspendCase, { params, body: { version: version + 1, opinion } });
  const { journal } = (await reviewer.call(getCase, { params })).reply;
  expect(journal.map(({ facts }) => facts).slice(-2)).toMatchObject([{ fee }, { fee, opinion }]);
});

describe('§3.5: a procedure outside article 45 for which the list names a law', () => {
  const KIND = { kind: 'PUBLIC_NOTICE', name: '公示' } as const;

  test('is asked for, agreed to, and stops both limits; the explanation says by which law', async () => {
    const reviewer = await hall.as('REVIEWER', 'HEALTH');
    const verifier = await hall.as('VERIFIER', 'HEALTH');
    const { caseId, version } = await aCaseAfter(hall, 'accept');
    const params = { caseId };
    const before = (await reviewer.call(getCase, { params })).reply;
    expect(before.matterFacts.stoppingByLaw).toEqual(['PUBLIC_NOTICE']);
    await reviewer.call(askProcedure, { params, body: { version, ...PLAN, ...KIND } });
    await verifier.call(suspendCase, { params, body: { version: version + 1 } });
    hall.at('2022-06-22T16:00:00+08:00');
    const later = await hall.as('REVIEWER', 'HEALTH');
    const body = { version: version + 2, result: '公示期满，没有异议' };
    await later.call(resumeCase, { params, body });
    const after = (await later.call(getCase, { params })).reply;
    for (const kind of ['statutory', 'promise'] as const) {
      const [was, is] = [before, after].map(({ clocks }) =>
        clocks.find(({ clock }) => clock === kind),
      );
      const day = is?.days.find(({ verdict }) => verdict === 'stopped');
      expect(day).toMatchObject({ on: '2022-06-14', reason: `公示，依据${law}第九条` });
      expect((is?.dueOn ?? '') > (was?.dueOn ?? '')).toBe(true);
    }
    const facts = after.journal.map((entry) => entry.facts);
    expect(facts.slice(-3, -1)).toMatchObject([
      { byLaw: `${law}第九条` },
      { byLaw: `${law}第九条` },
    ]);
    hall.at('2022-06-13T09:00:00+08:00');
  });

  test('does not begin by the handler alone', async () => {
    const reviewer = await hall.as('REVIEWER', 'HEALTH');
    const { caseId, version } = await aCaseAfter(hall, 'accept');
    const body = { version, ...PLAN, ...KIND };
    const refused = await refusedWithoutTrace(hall, () =>
      reviewer.call(beginProcedure, { params: { caseId }, body }),
    );
    expect(refused).toMatchObject({
      code: 'cases/procedure-stops',
      facts: { byLaw: `${law}第九条` },
    });
  });

  test('another, for which it names none, is not asked for as one that stops the limit', async () => {
    const reviewer = await hall.as('REVIEWER', 'HEALTH');
    const { caseId, version } = await aCaseAfter(hall, 'accept');
    const body = { version, ...PLAN, kind: 'TECH_REVIEW', name: '技术审查' } as const;
    const refused = await refusedWithoutTrace(hall, () =>
      reviewer.call(askProcedure, { params: { caseId }, body }),
    );
    expect(refused).toMatchObject({ code: 'cases/procedure-runs' });
  });
});
