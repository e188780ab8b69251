import * as acts from '@banshi/contract/case-acts';
import {
  askProcedure,
  extendLimits,
  resumeCase,
  suspendCase,
} from '@banshi/contract/case-procedures';
import { getCase } from '@banshi/contract/cases';
import type { RoleId } from '@banshi/contract/roles';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { yearOf } from '../../kernel/local-date.ts';
import { sm3 } from '../../platform/crypto/index.ts';
import { aReceivedCase, theClerk } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { alertsOf } from '../../testing/late-case.ts';
import { aReceiptFor } from '../../testing/licences.ts';
import { tellAll } from '../../testing/tell-all.ts';
import { findActorByLogin } from '../identity/index.ts';
import { acceptCase } from './commands/accept-case.ts';
import { acceptTheSilent, recomputeOpenDues } from './commands/act-by-law.ts';
import type { CaseId } from './core/case.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const by = (role: RoleId) => hall.as(role, 'HEALTH');

async function statutoryDue(caseId: string) {
  const { clocks } = (await (await by('REVIEWER')).call(getCase, { params: { caseId } })).reply;
  return clocks.find((one) => one.clock === 'statutory');
}

/** 母婴保健专项技术服务许可: the law gives twenty working days, the promise ten. */
const MATERNITY = '11510000000000086C2000123005000';

async function received() {
  const body = await aReceiptFor(hall, MATERNITY);
  return (await (await theClerk(hall)).call(acts.receiveCase, { body })).reply;
}

test('scenario 7: incomplete on Friday 29 April and never told, it is accepted as of that day, with a red card', async () => {
  hall.at('2022-04-29T10:00:00+08:00');
  const { caseId } = await aReceivedCase(hall);
  hall.at('2022-05-10T23:59:00+08:00');
  expect(await acceptTheSilent(hall.house.caseDeps)).toBe(0);
  hall.at('2022-05-11T00:01:00+08:00');
  expect(await acceptTheSilent(hall.house.caseDeps)).toBe(1);
  const { reply } = await (await theClerk(hall)).call(getCase, { params: { caseId } });
  expect(reply).toMatchObject({ status: 'ACCEPTED', acceptedAt: '2022-04-29T10:00:00+08:00' });
  expect((await statutoryDue(caseId))?.startedOn).toBe('2022-04-29');
  await tellAll(hall);
  await hall.house.supervise();
  expect(await alertsOf(hall, caseId)).toMatchObject([{ rule: 'R5', level: 'RED' }]);
});

test('scenario 8: twenty working days, an expert review of a week, and an extension that is given once', async () => {
  hall.at('2022-06-13T09:00:00+08:00');
  const { caseId } = await received();
  const params = { caseId };
  await (await theClerk(hall)).call(acts.acceptCase, { params, body: { version: 1 } });
  expect((await statutoryDue(caseId))?.dueOn).toBe('2022-07-11');
  hall.at('2022-06-20T09:00:00+08:00');
  const plan = {
    kind: 'EXPERT_REVIEW',
    name: '专家评审',
    basis: '示例规程',
    limitDays: 5,
  } as const;
  await (await by('REVIEWER')).call(askProcedure, { params, body: { version: 2, ...plan } });
  await (await by('VERIFIER')).call(suspendCase, { params, body: { version: 3 } });
  hall.at('2022-06-24T16:00:00+08:00');
  const result = { version: 4, result: '评审通过' };
  await (await by('REVIEWER')).call(resumeCase, { params, body: result });
  expect((await statutoryDue(caseId))?.dueOn).toBe('2022-07-15');
  const leader = await by('DEPT_LEADER');
  const extension = { version: 5, days: 10, reason: '情况复杂' };
  expect((await leader.call(extendLimits, { params, body: extension })).status).toBe(200);
  expect((await statutoryDue(caseId))?.dueOn).toBe('2022-07-29');
  const again = { ...extension, version: 6 };
  expect((await leader.call(extendLimits, { params, body: again })).problem).toMatchObject({
    code: 'cases/already-extended',
  });
});

test('scenario 20: over the turn of the year a due day is provisional until the calendar is there', async () => {
  hall.at('2022-12-26T09:00:00+08:00');
  const known = await hall.house.catalogue.calendar();
  const { overrides, publishedYears } = known;
  const of2022 = async () => ({
    overrides: new Map([...overrides].filter(([day]) => yearOf(day) <= 2022)),
    publishedYears: new Set([...publishedYears].filter((year) => year <= 2022)),
  });
  const { caseId } = await received();
  await by('FRONT_CLERK');
  const actor = await findActorByLogin(hall.db, 'health.front_clerk.1');
  if (!actor) throw new Error('the clerk is employed');
  const idempotency = {
    subject: actor.staffId,
    operation: 'test',
    key: 'a',
    fingerprint: sm3('a'),
  };
  const request = { actor, caseId: caseId as CaseId, version: 1, idempotency };
  const accepted = await acceptCase({ ...hall.house.caseDeps, calendar: of2022 }, request);
  expect(accepted.ok).toBe(true);
  const dueNow = () =>
    hall.db
      .selectFrom('cases.cases')
      .select(['due_on', 'due_provisional'])
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow();
  expect((await dueNow()).due_provisional).toBe(true);
  expect(await recomputeOpenDues(hall.house.caseDeps)).toBeGreaterThan(0);
  expect((await dueNow()).due_provisional).toBe(false);
  expect((await statutoryDue(caseId))?.dueOn).toBe('2023-01-29');
});
