import { decideCase } from '@banshi/contract/case-acts';
import { proposeVoid, voidCase } from '@banshi/contract/case-endings';
import { explainDelay } from '@banshi/contract/case-procedures';
import { getCase } from '@banshi/contract/cases';
import type { DelayView } from '@banshi/contract/notice-words';
import { askCaseStatus } from '@banshi/contract/notices';
import { listPublicDelays } from '@banshi/contract/public-delays';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APPLICANT, aCaseAfter, bringToDecision } from '../../../testing/counter.ts';
import {
  anActiveDelegation,
  anEntrustedCase,
  entrustedMatter,
} from '../../../testing/entrusted.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { goPast, START } from '../../../testing/late-case.ts';
import type { Person } from '../../../testing/person.ts';
import { proofOf } from '../../../testing/ratings.ts';
import { tellAll } from '../../../testing/tell-all.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const reason = `${APPLICANT.name}（${APPLICANT.idNumber}，${APPLICANT.mobile}）的材料需要外省核对`;
const MASKED = '张*例（5****************8，1*********8）的材料需要外省核对';

/** A case that is over its promise by two working days, and the day on which it is. */
async function aLateCase() {
  hall.at(START);
  const { caseId, version, displayNo } = await aCaseAfter(hall, 'accept');
  const day = await goPast(hall, caseId, 2);
  return { caseId, version, displayNo, day, params: { caseId } };
}

async function explain(late: Awaited<ReturnType<typeof aLateCase>>) {
  return explainedBy(await hall.as('DEPT_LEADER', 'HEALTH'), late);
}

async function explainedBy(
  leader: Person,
  { params, version }: Pick<Awaited<ReturnType<typeof aLateCase>>, 'params' | 'version'>,
) {
  const { reply } = await leader.call(explainDelay, { params, body: { version, reason } });
  await tellAll(hall, 'delays');
  return reply;
}

async function told(view: DelayView, caseId: string) {
  const { delays } = (await hall.stranger.call(listPublicDelays, { query: { view } })).reply;
  return delays.find(({ delayId }) => delayId === caseId);
}

describe('《优化营商环境条例》: a case over its limit is explained to the public', () => {
  test('it is listed unexplained, then with the reason of its body; of nobody a word', async () => {
    const late = await aLateCase();
    const before = await told('open', late.caseId);
    expect(before).toMatchObject({
      bodyName: expect.stringContaining('卫生健康'),
      receivedOn: '2022-06-13',
      limits: [
        { clock: 'promise', isOver: true },
        { clock: 'statutory', isOver: false },
      ],
      workDaysOver: 2,
      finishedOn: null,
      explanation: null,
    });
    await explain(late);
    const after = await told('open', late.caseId);
    expect(after).toEqual({ ...before, explanation: { reason: MASKED, explainedOn: late.day } });
    const { rows } = await sql<{ kept: string }>`
      select to_jsonb(d)::text as kept from notices.delays d where case_id = ${late.caseId}`.execute(
      hall.db,
    );
    for (const secret of [APPLICANT.name, APPLICANT.idNumber, APPLICANT.mobile]) {
      expect(rows[0]?.kept).not.toContain(secret);
    }
  });

  test('whoever asks how his case stands reads it as well', async () => {
    const late = await aLateCase();
    const proof = { body: await proofOf(hall, late) };
    const ask = async () => (await hall.stranger.call(askCaseStatus, proof)).reply.delay;
    expect(await ask()).toMatchObject({ clock: 'promise', explanation: null });
    await explain(late);
    expect(await ask()).toMatchObject({
      clock: 'promise',
      explanation: { reason: MASKED, explainedOn: late.day },
    });
  });

  test('decided at last, it is told among those that are; as an entry error it is told no more', async () => {
    const late = await aLateCase();
    const { version } = await explain(late);
    const ready = await bringToDecision(hall, { caseId: late.caseId, version });
    const chief = await hall.as('CHIEF_REP', 'HEALTH');
    const decision = { outcome: 'grant', opinion: '准予', reasons: null, remedies: null } as const;
    const body = { version: ready.version, ...decision };
    const granted = await chief.call(decideCase, { params: late.params, body });
    await tellAll(hall, 'delays');
    expect(await told('open', late.caseId)).toBeUndefined();
    expect(await told('finished', late.caseId)).toMatchObject({
      finishedOn: late.day,
      workDaysOver: 2,
      explanation: { reason: MASKED },
    });
    const head = await hall.as('WINDOW_HEAD', 'HEALTH');
    const proposal = { version: granted.reply.version, reason: '重复录入' };
    const proposed = await head.call(proposeVoid, { params: late.params, body: proposal });
    const supervisor = await hall.as('SUPERVISOR', 'HEALTH');
    const confirmed = { version: proposed.reply.version };
    await supervisor.call(voidCase, { params: late.params, body: confirmed });
    await tellAll(hall, 'delays');
    expect(await told('finished', late.caseId)).toBeUndefined();
  });

  test('of one body alone, page by page', async () => {
    const { caseId } = await aLateCase();
    const reader = await hall.as('CHIEF_REP', 'HEALTH');
    const { department } = (await reader.call(getCase, { params: { caseId } })).reply;
    const ask = async (query: { bodyId?: number; after?: string }) =>
      (await hall.stranger.call(listPublicDelays, { query: { view: 'open', ...query } })).reply;
    const { bodies, delays } = await ask({});
    expect(bodies[0]).toMatchObject({ bodyId: department.organisationId, cases: delays.length });
    expect((await ask({ bodyId: department.organisationId })).delays).toEqual(delays);
    expect((await ask({ bodyId: 2_147_483_647 })).delays).toEqual([]);
    const after = `2100-01-01_${caseId}`;
    expect((await ask({ after })).delays).toEqual([]);
    expect((await ask({ after: 'nowhere' })).delays).toEqual(delays);
  });

  test('told again, it is the same', async () => {
    const late = await aLateCase();
    await explain(late);
    const before = await told('open', late.caseId);
    await sql`insert into platform.outbox (subscriber, topic, subject, facts)
              values ('delays', 'cases/delay-explained', ${late.caseId},
                      ${JSON.stringify({ caseId: late.caseId, version: 3 })}::jsonb)`.execute(
      hall.db,
    );
    await tellAll(hall, 'delays');
    expect(await told('open', late.caseId)).toEqual(before);
  });
});

describe('行政许可法第二十四条: an entrusted case that is late', () => {
  test('stands in the name of the principal, who answers for it; who handles it is told beside', async () => {
    hall.at(START);
    const matterId = await entrustedMatter(hall);
    await anActiveDelegation(hall);
    const { caseId, version } = await anEntrustedCase(hall, matterId);
    const day = await goPast(hall, caseId, 2);
    const names = { bodyName: '四川省林业和草原局', handlerName: '绵阳市林业局' };
    expect(await told('open', caseId)).toMatchObject({ ...names, explanation: null });
    const leader = await hall.as('DEPT_LEADER', 'MIANYANG_FORESTRY');
    await explainedBy(leader, { params: { caseId }, version });
    expect(await told('open', caseId)).toMatchObject({
      ...names,
      explanation: { explainedOn: day },
    });
    const { bodies, delays } = (
      await hall.stranger.call(listPublicDelays, { query: { view: 'open' } })
    ).reply;
    const principal = bodies.find(({ name }) => name === names.bodyName);
    expect(principal?.cases).toBe(1);
    expect(bodies.map(({ name }) => name)).not.toContain(names.handlerName);
    const query = { view: 'open', bodyId: principal?.bodyId ?? 0 } as const;
    const narrowed = (await hall.stranger.call(listPublicDelays, { query })).reply.delays;
    expect(narrowed).toEqual(delays.filter(({ delayId }) => delayId === caseId));
    const { rows } = await sql<{ authority_id: number }>`
      select authority_id from notices.delays where case_id = ${caseId}`.execute(hall.db);
    expect(rows[0]?.authority_id).toBe(principal?.bodyId);
  });
});
