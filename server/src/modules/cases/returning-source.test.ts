import * as acts from '@banshi/contract/case-acts';
import * as tolerances from '@banshi/contract/case-tolerances';
import { getCase } from '@banshi/contract/cases';
import { listCaseDocuments } from '@banshi/contract/documents';
import type { RoleId } from '@banshi/contract/roles';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDateOf } from '../../kernel/local-date.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { alertsOf } from '../../testing/late-case.ts';
import type { Person } from '../../testing/person.ts';
import { tellAll } from '../../testing/tell-all.ts';
import { refusedWithoutTrace } from '../../testing/trace.ts';
import { followTolerances } from './commands/follow-tolerances.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

/** Invented, and plainly so. */
const COMPANY = {
  kind: 'organisation',
  name: '示例探伤检测有限公司',
  idType: '001',
  idNumber: '91510100MA6CA6EA08',
  mobile: null,
  agentName: '李代办人',
} as const;
const EVENT = '示例市道路临时管控结束';
const UNTIL = {
  deadline: { kind: 'EVENT_BASED', days: 5, on: null, event: EVENT },
  grantsBefore: true,
  reason: '不可抗力：因示例市临时管控，接收单位无法出具材料',
} as const;
const SIGNED = { signedBy: '李代办人', byAgent: true, authority: '示例委托书第1号' };

const by = (role: RoleId) => hall.as(role, 'ECO_ENV');

async function matterNamed(name: string) {
  const { all } = await hall.house.catalogue.matters();
  const found = all.find((one) => one.name === name);
  const matter = found && (await hall.house.catalogue.matter(found.matterId));
  if (!matter) throw new Error(`the demo has the matter ${name}`);
  return matter;
}

async function received(clerk: Person, matterName: string, missing: readonly number[]) {
  const matter = await matterNamed(matterName);
  const materials = matter.materials
    .filter(({ orderNum }) => !missing.includes(orderNum))
    .map(({ orderNum }) => ({ orderNum, form: 'paper' as const, fileIds: [] }));
  const about = { matterId: matter.matterId, summary: '示例放射源运回外省', area: '510000' };
  const body = { ...about, applicant: COMPANY, materials };
  return (await clerk.call(acts.receiveCase, { body })).reply;
}

/** What supervision follows of the case. */
async function tasksOf(caseId: string) {
  await tellAll(hall);
  return (await alertsOf(hall, caseId)).filter(({ rule }) => rule === 'T1');
}

test('scenario 4: the returning source, from the tolerance for force majeure to the cancelled filing', async () => {
  hall.at('2022-05-30T09:30:00+08:00');
  const clerk = await by('FRONT_CLERK');
  const { caseId, version } = await received(clerk, '放射性同位素异地使用备案', [3, 4]);
  const params = { caseId };
  const orderNums = [3, 4];
  const listed = await refusedWithoutTrace(hall, () =>
    clerk.call(tolerances.acceptTolerantly, {
      params,
      body: { version, orderNums, deadline: UNTIL.deadline, promise: SIGNED },
    }),
  );
  expect(listed).toMatchObject({ code: 'cases/tolerance-case-by-case' });

  const asked = { version, orderNums, ...UNTIL };
  await clerk.call(tolerances.askTolerance, { params, body: asked });
  const leader = await by('DEPT_LEADER');
  const opinion = '同意特事特办，登记运输路线和应急联系人，落实辐射安全监管';
  await leader.call(tolerances.allowTolerance, { params, body: { version: 2, opinion } });
  const promised = { version: 3, orderNums, deadline: UNTIL.deadline, promise: SIGNED };
  await clerk.call(tolerances.acceptTolerantly, { params, body: promised });
  expect(await tasksOf(caseId)).toMatchObject([{ level: 'TASK', status: 'OPEN' }]);

  const reviewer = await by('REVIEWER');
  const verifier = await by('VERIFIER');
  const chief = await by('CHIEF_REP');
  const fit = { opinion: '辐射安全条件符合要求', proposal: 'grant' as const };
  await reviewer.call(acts.reviewCase, { params, body: { version: 4, ...fit } });
  await verifier.call(acts.verifyCase, { params, body: { version: 5, opinion: '同意' } });
  const granting = {
    outcome: 'grant',
    opinion: '予以备案',
    reasons: null,
    remedies: null,
  } as const;
  await chief.call(acts.decideCase, { params, body: { version: 6, ...granting } });
  const result = { resultName: '放射性同位素异地使用备案表', resultNo: '示例〔2022〕1号' };
  await chief.call(acts.closeCase, { params, body: { version: 7, ...result } });

  hall.at('2022-06-08T08:00:00+08:00');
  await followTolerances(hall.house.caseDeps);
  const goesOn = { version: 9, finding: '管控仍在继续' };
  const later = await by('REVIEWER');
  await later.call(tolerances.reviewTolerance, { params, body: goesOn });
  hall.at('2022-06-13T09:00:00+08:00');
  const counter = await by('FRONT_CLERK');
  const ended = { version: 10, endedOn: '2022-06-12', finding: '示例市发布解除管控的通告' };
  await counter.call(tolerances.endToleranceEvent, { params, body: ended });
  const materials = orderNums.map((orderNum) => ({
    orderNum,
    form: 'paper' as const,
    fileIds: [],
  }));
  const supply = { version: 11, arrivedOn: '2022-06-13', way: 'post' as const, materials };
  await counter.call(tolerances.supplyTolerated, { params, body: supply });
  const examiner = await by('REVIEWER');
  for (const [index, orderNum] of orderNums.entries()) {
    const body = { version: 12 + index, orderNum, verdict: 'PASS' as const, note: null };
    await examiner.call(tolerances.examineTolerated, { params, body });
  }
  expect(await tasksOf(caseId)).toMatchObject([{ level: 'TASK', status: 'RESOLVED' }]);
  const [from, to] = ['2022-06-01', '2022-06-30'];
  const rate = (await examiner.call(tolerances.getToleranceRate, { query: { from, to } })).reply;
  expect(rate).toEqual({ from, to, due: 1, onTime: 1 });
  const settledIn = async (outcome: 'onTime' | 'late') => {
    const query = { from, to, outcome, limit: 1 };
    const { reply } = await examiner.call(tolerances.listSettledTolerances, { query });
    expect(reply.next).toBeNull();
    return reply.settled.map((one) => one.caseId);
  };
  expect(await settledIn('onTime')).toEqual([caseId]);
  expect(await settledIn('late')).toEqual([]);
  const early = { query: { from, to: '2022-06-12' } };
  const before = (await examiner.call(tolerances.getToleranceRate, early)).reply;
  expect(before.due).toBe(0);
  const detail = (await examiner.call(getCase, { params })).reply;
  expect(detail).toMatchObject({ status: 'CLOSED', credit: 'none' });
  expect(detail.tolerance).toMatchObject({
    mode: 'CASE_BY_CASE',
    state: 'VERIFIED',
    event: EVENT,
    signedBy: '李**人',
  });
  expect(detail.journal.map((one) => one.type)).toContain('cases/tolerance-reminded');

  const cancelled = await received(counter, '放射性同位素异地使用备案注销', []);
  const filing = { params: { caseId: cancelled.caseId } };
  await counter.call(acts.acceptCase, { ...filing, body: { version: 1 } });
  const head = await by('DEPT_LEADER');
  const done = await head.call(acts.decideAtOnce, {
    ...filing,
    body: { version: 2, opinion: '备案予以注销' },
  });
  expect(done.reply.status).toBe('GRANTED');
  expect(localDateOf(hall.clock.now)).toBe('2022-06-13');
});

test('the notice comes in two copies, and its text waits for the event', async () => {
  await tellAll(hall);
  const reader = await by('REVIEWER');
  const [found] = await hall.db
    .selectFrom('cases.cases')
    .select('id')
    .where('summary', '=', '示例放射源运回外省')
    .where('status', '=', 'CLOSED')
    .execute();
  const params = { caseId: found?.id ?? '' };
  const { documents } = (await reader.call(listCaseDocuments, { params })).reply;
  const kinds = documents.map((one) => one.kind);
  expect(kinds).toEqual(expect.arrayContaining(['TOLERANCE_NOTICE', 'TOLERANCE_PROMISE']));
});
