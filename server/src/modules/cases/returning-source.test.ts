import * as acts from '@banshi/contract/case-acts';
import * as promises from '@banshi/contract/case-promises';
import * as tolerances from '@banshi/contract/case-tolerances';
import { getCase } from '@banshi/contract/cases';
import { listCaseDocuments } from '@banshi/contract/documents';
import type { BodyOf } from '@banshi/contract/endpoint';
import { getLicence, listLicences } from '@banshi/contract/licences';
import { listCaseNotices } from '@banshi/contract/notices';
import type { RoleId } from '@banshi/contract/roles';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formAnswers } from '../../demo/form-answers.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
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
const FILING = '放射性同位素异地使用备案';
const CANCELLING = '放射性同位素异地使用备案注销';
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

const GRANTING = { outcome: 'grant', opinion: '予以备案', reasons: null, remedies: null } as const;

/** 使用期 of the filing. */
const USE = { from: '2022-05-31', to: '2022-06-12' };

async function receipt(
  clerk: Person,
  matterName: string,
  {
    missing = [],
    ...said
  }: Pick<BodyOf<typeof acts.receiveCase>, 'use' | 'onLicence' | 'form'> & {
    readonly missing?: readonly number[];
  },
) {
  const matter = await matterNamed(matterName);
  const materials = matter.materials
    .filter(({ orderNum }) => !missing.includes(orderNum))
    .map(({ orderNum }) => ({ orderNum, form: 'paper' as const, fileIds: [] }));
  const about = { matterId: matter.matterId, summary: '示例放射源运回外省', area: '510000' };
  const form = [...formAnswers(matter.body, '2022-05-31' as LocalDate)];
  const body = { ...about, applicant: COMPANY, materials, form, ...said };
  return clerk.call(acts.receiveCase, { body });
}

async function received(...asked: Parameters<typeof receipt>) {
  return (await receipt(...asked)).reply;
}

async function filingOf(licenceId: string) {
  const reader = await by('REVIEWER');
  return (await reader.call(getLicence, { params: { licenceId } })).reply;
}

/** What supervision follows of the filing, after the duty has come by. */
async function watched(caseId: string) {
  await hall.house.supervise();
  return (await alertsOf(hall, caseId)).filter(({ rule }) => rule === 'T5');
}

/** What supervision follows of the case. */
async function tasksOf(caseId: string) {
  await tellAll(hall);
  return (await alertsOf(hall, caseId)).filter(({ rule }) => rule === 'T1');
}

test('scenario 4: the returning source, from the tolerance for force majeure to the cancelled filing', async () => {
  hall.at('2022-05-30T09:30:00+08:00');
  const clerk = await by('FRONT_CLERK');
  const { caseId, version } = await received(clerk, FILING, { missing: [3, 4], use: USE });
  const params = { caseId };
  const orderNums = [3, 4];
  const listed = await refusedWithoutTrace(hall, () =>
    clerk.call(tolerances.acceptTolerantly, {
      params,
      body: { version, orderNums, deadline: UNTIL.deadline, promise: SIGNED },
    }),
  );
  expect(listed).toMatchObject({ code: 'cases/tolerance-case-by-case' });

  // 涉及生态环境: the law keeps notice and promise away from it.
  const onWord = { scope: 'LICENCE' as const, orderNums: [], promise: SIGNED, tolerance: null };
  const byRule = await refusedWithoutTrace(hall, () =>
    clerk.call(promises.acceptOnPromise, { params, body: { version, ...onWord } }),
  );
  expect(byRule).toMatchObject({ code: 'cases/promise-excluded', facts: { field: 'ECOLOGY' } });

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
  await chief.call(acts.decideCase, { params, body: { version: 6, ...GRANTING } });
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
  // §4.10: which source, where, and who is to be called; the name of who is responsible is masked.
  expect(detail.form).toEqual(
    expect.arrayContaining([
      { label: '放射源编码', value: '0321CO000124' },
      { label: '现场负责人', value: '王*例' },
      { label: '应急值班电话', value: '028-00001001' },
    ]),
  );
  expect(detail.tolerance).toMatchObject({
    mode: 'CASE_BY_CASE',
    state: 'VERIFIED',
    event: EVENT,
    signedBy: '李**人',
  });
  expect(detail.journal.map((one) => one.type)).toContain('cases/tolerance-reminded');
  // The company is public; who acted for it is masked wherever the case is read.
  expect(detail.applicant).toMatchObject({ name: COMPANY.name, agentName: '李**人' });
  expect(JSON.stringify(detail)).not.toContain(COMPANY.agentName);

  await tellAll(hall);
  await hall.house.actByLaw();
  expect(await filingOf(caseId)).toMatchObject({ state: 'ENDED', cancelBy: '2022-07-02' });
  const onLicence = { licenceId: caseId, act: 'cancel' } as const;
  const cancelled = await received(counter, CANCELLING, { onLicence });
  const givingUp = { params: { caseId: cancelled.caseId } };
  await counter.call(acts.acceptCase, { ...givingUp, body: { version: 1 } });
  const head = await by('DEPT_LEADER');
  const done = await head.call(acts.decideAtOnce, {
    ...givingUp,
    body: { version: 2, opinion: '备案予以注销' },
  });
  expect(done.reply.status).toBe('GRANTED');
  await tellAll(hall);
  const filing = await filingOf(caseId);
  expect(filing).toMatchObject({ state: 'CANCEL_FILED', validTo: USE.to, isOverdue: false });
  expect(filing.journal.map(({ type }) => type)).toEqual([
    'licences/filed',
    'licences/use-ended',
    'licences/filing-cancelled',
  ]);
  expect(filing.applications).toMatchObject([{ caseId: cancelled.caseId, act: 'cancel' }]);
});

test('§4.10: a filing that nobody cancels within twenty days is followed, and its applicant told', async () => {
  hall.at('2022-05-30T09:30:00+08:00');
  const clerk = await by('FRONT_CLERK');
  expect((await receipt(clerk, FILING, {})).problem.code).toBe('cases/use-missing');
  const whole = formAnswers((await matterNamed(FILING)).body, '2022-05-31' as LocalDate);
  const changed = (key: string, value: string) => [{ key, value }, ...whole];
  for (const [form, key, fault, against] of [
    [[], 'licenceNo', 'missing', undefined],
    [changed('sourceClass', 'Ⅱ类'), 'sourceClass', 'otherClass', '放射源编码'],
    [changed('transportBack', '2022-05-30'), 'transportBack', 'before', '转入日期'],
  ] as const) {
    const { problem } = await receipt(clerk, FILING, { use: USE, form: [...form] });
    expect(problem).toMatchObject({ code: 'cases/form-fault', facts: { key, fault } });
    expect(problem.facts['against']).toBe(against);
  }
  const { caseId } = await received(clerk, FILING, { use: USE });
  const params = { caseId };
  await clerk.call(acts.acceptCase, { params, body: { version: 1 } });
  const fit = { version: 2, opinion: '符合要求', proposal: 'grant' as const };
  await (await by('REVIEWER')).call(acts.reviewCase, { params, body: fit });
  const same = { version: 3, opinion: '同意' };
  await (await by('VERIFIER')).call(acts.verifyCase, { params, body: same });
  const chief = await by('CHIEF_REP');
  await chief.call(acts.decideCase, { params, body: { version: 4, ...GRANTING } });
  await tellAll(hall);
  expect((await filingOf(caseId)).state).toBe('FILED');

  // The last day for the cancellation is 2 July; the duty comes late, and says what is right today only.
  hall.at('2022-07-02T23:00:00+08:00');
  await hall.house.actByLaw();
  expect(await watched(caseId)).toEqual([]);
  hall.at('2022-07-05T08:00:00+08:00');
  await hall.house.actByLaw();
  await hall.house.actByLaw();
  expect(await watched(caseId)).toMatchObject([
    { level: 'TASK', status: 'OPEN', asOf: '2022-07-03' },
  ]);
  const reader = await by('REVIEWER');
  const { licences, overdue } = (
    await reader.call(listLicences, { query: { filings: 'overdue', limit: 10 } })
  ).reply;
  expect(licences).toMatchObject([{ licenceId: caseId, isOverdue: true }]);
  expect(overdue).toBe(1);
  const { notices } = (await reader.call(listCaseNotices, { params })).reply;
  const kinds = notices.map(({ kind }) => kind).filter((kind) => kind.startsWith('FILING'));
  expect(kinds).toEqual(['FILING_OVERDUE', 'FILING_ENDED']);
  expect(notices[0]?.text).toMatch(
    /^您的“放射性同位素异地使用备案表”.*没有在2022年7月2日前办理备案注销/,
  );

  const onLicence = { licenceId: caseId, act: 'cancel' } as const;
  const asked = await received(await by('FRONT_CLERK'), CANCELLING, { onLicence });
  const cancelling = { params: { caseId: asked.caseId } };
  const counter = await by('FRONT_CLERK');
  await counter.call(acts.acceptCase, { ...cancelling, body: { version: 1 } });
  const head = await by('DEPT_LEADER');
  await head.call(acts.decideAtOnce, {
    ...cancelling,
    body: { version: 2, opinion: '备案予以注销' },
  });
  await tellAll(hall);
  expect(await watched(caseId)).toMatchObject([{ level: 'TASK', status: 'RESOLVED' }]);
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
