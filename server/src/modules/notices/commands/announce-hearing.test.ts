import { proposeVoid, voidCase } from '@banshi/contract/case-endings';
import { holdHearing, orderHearing, setHearing } from '@banshi/contract/case-procedures';
import { getPublicHearing, listPublicHearings } from '@banshi/contract/hearings';
import type { HearingView } from '@banshi/contract/notice-words';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APPLICANT, aCaseAfter } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { tellAll } from '../../../testing/tell-all.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const ORDER = {
  ground: 'PUBLIC_INTEREST',
  basis: `${APPLICANT.name}（${APPLICANT.idNumber}，${APPLICANT.mobile}）的放射诊疗场所邻近居民楼`,
  announcement: '示例局网站',
} as const;

async function anOrderedHearing() {
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'review');
  await leader.call(orderHearing, { params: { caseId }, body: { version, ...ORDER } });
  await tellAll(hall, 'hearings');
  return { caseId, version: version + 1, params: { caseId } };
}

async function announced(view: HearingView, hearingId: string) {
  const { hearings } = (await hall.stranger.call(listPublicHearings, { query: { view } })).reply;
  return hearings.find((one) => one.hearingId === hearingId);
}

describe('L15: a hearing of the authority’s own motion is announced to the public', () => {
  test('at once, with what it is about and where one asks; of a person no more than a masked name', async () => {
    const { caseId } = await anOrderedHearing();
    const told = await announced('coming', caseId);
    expect(told).toMatchObject({
      state: 'ANNOUNCED',
      applicantName: '张*例',
      basis: '张*例（5****************8，1*********8）的放射诊疗场所邻近居民楼',
      announcedOn: '2022-06-13',
      holdBy: '2022-07-11',
      ...{ heldOn: null, place: null },
      where: {
        address: expect.stringMatching(/./),
        hours: expect.stringMatching(/./),
        hallDays: [],
      },
    });
    const one = await hall.stranger.call(getPublicHearing, { params: { hearingId: caseId } });
    expect(one.reply).toEqual(told);
    const { rows } = await sql<{ kept: string }>`
      select to_jsonb(h)::text as kept from notices.hearings h where case_id = ${caseId}`.execute(
      hall.db,
    );
    for (const secret of [APPLICANT.name, APPLICANT.idNumber, APPLICANT.mobile]) {
      expect(rows[0]?.kept).not.toContain(secret);
    }
  });

  test('again with its day and place, and as held once it was', async () => {
    const { caseId, version, params } = await anOrderedHearing();
    const verifier = await hall.as('VERIFIER', 'HEALTH');
    const plan = { heldOn: '2022-06-20', place: '示例会议室', hostId: verifier.staffId ?? '' };
    await verifier.call(setHearing, { params, body: { version, ...plan } });
    await tellAll(hall, 'hearings');
    expect(await announced('coming', caseId)).toMatchObject({
      state: 'SET',
      ...{ heldOn: '2022-06-20', place: '示例会议室' },
    });
    hall.at('2022-06-20T15:00:00+08:00');
    const minutes = { minutes: '双方陈述', signedBy: '王*例' };
    const host = await hall.as('VERIFIER', 'HEALTH');
    await host.call(holdHearing, { params, body: { version: version + 1, ...minutes } });
    await tellAll(hall, 'hearings');
    expect(await announced('coming', caseId)).toBeUndefined();
    expect(await announced('over', caseId)).toMatchObject({ state: 'HELD', heldOn: '2022-06-20' });
    hall.at('2022-06-13T09:00:00+08:00');
  });

  test('and as called off with its case', async () => {
    const { caseId, version, params } = await anOrderedHearing();
    const head = await hall.as('WINDOW_HEAD', 'HEALTH');
    const reason = '重复录入';
    const proposed = await head.call(proposeVoid, { params, body: { version, reason } });
    const supervisor = await hall.as('SUPERVISOR', 'HEALTH');
    const body = { version: proposed.reply.version };
    await supervisor.call(voidCase, { params, body }).then((one) => one.reply);
    await tellAll(hall, 'hearings');
    expect(await announced('over', caseId)).toMatchObject({ state: 'CALLED_OFF' });
  });

  test('told again, it is the same; a case without one is not announced', async () => {
    const { caseId } = await anOrderedHearing();
    const before = await announced('coming', caseId);
    await sql`insert into platform.outbox (subscriber, topic, subject, facts)
              values ('hearings', 'cases/hearing-ordered', ${caseId},
                      ${JSON.stringify({ caseId, version: 2 })}::jsonb)`.execute(hall.db);
    await tellAll(hall, 'hearings');
    expect(await announced('coming', caseId)).toEqual(before);
    const other = await aCaseAfter(hall, 'review');
    const asked = { params: { hearingId: other.caseId } };
    const { problem } = await hall.stranger.call(getPublicHearing, asked);
    expect(problem).toMatchObject({ status: 404, code: 'notices/hearing-unknown' });
  });

  test('whoever asks too often is told to wait', async () => {
    const query = { view: 'coming' } as const;
    const calls = await Promise.all(
      Array.from({ length: 80 }, () => hall.stranger.call(listPublicHearings, { query })),
    );
    expect(calls.at(-1)?.status).toBe(429);
  });
});
