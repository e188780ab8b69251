import * as acts from '@banshi/contract/case-acts';
import type { CaseStep } from '@banshi/contract/case-views';
import { getCase, listCountedCases, listInbox } from '@banshi/contract/cases';
import { cancelLicence, revokeLicence, suspendLicence } from '@banshi/contract/licence-acts';
import { getLicence, listLicences } from '@banshi/contract/licences';
import { getStatistics } from '@banshi/contract/statistics';
import { listAlerts } from '@banshi/contract/supervision';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inSharedSnapshot } from '../../platform/database/index.ts';
import {
  act,
  anActiveDelegation,
  anEntrustedReceipt,
  entrustedMatter,
} from '../../testing/entrusted.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { goPast } from '../../testing/late-case.ts';
import { tellAll } from '../../testing/tell-all.ts';
import { recountCases } from './queries/recount.ts';

const CITY = 'MIANYANG_FORESTRY';
const PRINCIPAL = '四川省林业和草原局';
const AGREEMENT = '川林委〔2022〕1号';

let hall: Hall;
let matterId: number;
beforeAll(async () => {
  hall = await openHall();
  matterId = await entrustedMatter(hall);
});
afterAll(() => hall.close());

async function receive(area = '510703') {
  const clerk = await hall.as('FRONT_CLERK', CITY);
  const body = await anEntrustedReceipt(hall, matterId, area);
  return clerk.call(acts.receiveCase, { body });
}

async function accept({ caseId, version }: Pick<CaseStep, 'caseId' | 'version'>) {
  const clerk = await hall.as('FRONT_CLERK', CITY);
  return clerk.call(acts.acceptCase, { params: { caseId }, body: { version } });
}

/** The city's people review, verify and grant. */
async function grant(accepted: CaseStep): Promise<void> {
  const params = { caseId: accepted.caseId };
  const opinion = '同意';
  let { version } = accepted;
  const reviewing = { version, opinion, proposal: 'grant' as const };
  const reviewer = await hall.as('REVIEWER', CITY);
  version = (await reviewer.call(acts.reviewCase, { params, body: reviewing })).reply.version;
  const verifier = await hall.as('VERIFIER', CITY);
  const verifying = { version, opinion };
  version = (await verifier.call(acts.verifyCase, { params, body: verifying })).reply.version;
  const chief = await hall.as('CHIEF_REP', CITY);
  const deciding = { version, outcome: 'grant' as const, opinion, reasons: null, remedies: null };
  await chief.call(acts.decideCase, { params, body: deciding }).then((one) => one.reply);
}

function lettersOf(caseId: string) {
  return hall.db
    .selectFrom('documents.documents')
    .select(['kind', 'number', 'content'])
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute();
}

test('L22: a city takes in and accepts what an entrustment in use covers, and nothing else', async () => {
  const gapOf = async (answer: ReturnType<typeof receive>) => (await answer).problem.facts;
  expect(await gapOf(receive())).toEqual({ why: 'none', principal: PRINCIPAL });
  const active = await anActiveDelegation(hall, { effectiveTo: '2022-06-15' });
  expect(await gapOf(receive('510502'))).toMatchObject({ why: 'area' });
  const waiting = (await receive()).reply;
  const accepted = (await accept((await receive()).reply)).reply;
  const seen = await (await hall.as('CHIEF_REP', CITY)).call(getCase, {
    params: { caseId: accepted.caseId },
  });
  expect(seen.reply.entrustment).toEqual({
    delegationId: active.delegationId,
    ...{ principalName: PRINCIPAL, agreementNo: AGREEMENT },
  });

  const suspended = (await act(hall, active, { action: 'suspend', note: '整改' })).reply;
  expect(await gapOf(receive())).toMatchObject({ why: 'suspended' });
  expect(await gapOf(accept(waiting) as ReturnType<typeof receive>)).toMatchObject({
    why: 'suspended',
  });
  await act(hall, suspended, { action: 'resume', note: '整改完成' }).then((one) => one.reply);

  hall.at('2022-06-16T09:00:00+08:00');
  expect(await gapOf(receive())).toMatchObject({ why: 'expired', day: '2022-06-15' });
  const late = await accept(waiting);
  expect(late.problem).toMatchObject({ status: 409, code: 'cases/not-entrusted' });
  // What was accepted before goes on to its end, and silence accepts as of the day of the receipt.
  await grant(accepted);
  hall.at('2022-07-01T09:00:00+08:00');
  await hall.house.actByLaw();
  const chief = await hall.as('CHIEF_REP', CITY);
  const deemed = await chief.call(getCase, { params: { caseId: waiting.caseId } });
  expect(deemed.reply).toMatchObject({
    status: 'ACCEPTED',
    entrustment: { delegationId: active.delegationId },
  });
  // Licences to fell are given first come first served; nobody waits behind this one.
  const { caseId, version } = deemed.reply;
  const clerk = await hall.as('FRONT_CLERK', CITY);
  const withdrawal = { version, reason: '申请人撤回' };
  await clerk
    .call(acts.withdrawCase, { params: { caseId }, body: withdrawal })
    .then((one) => one.reply);
  hall.at('2022-06-13T09:00:00+08:00');
});

test('L22: its documents stand in the name of the principal, who answers for them, and name who acted', async () => {
  await anActiveDelegation(hall);
  const accepted = (await accept((await receive()).reply)).reply;
  await grant(accepted);
  await tellAll(hall);
  const letters = await lettersOf(accepted.caseId);
  expect(letters.map(({ kind }) => kind)).toEqual([
    'RECEIPT',
    'ACCEPT_NOTICE',
    'GRANT',
    'CERTIFICATE',
  ]);
  for (const { number, content } of letters) {
    expect(number).toMatch(/^川林/);
    const letter = JSON.parse(content);
    expect(letter.issuer).toBe(PRINCIPAL);
    expect(JSON.stringify(letter.blocks)).toContain(
      `由绵阳市林业局受${PRINCIPAL}委托（委托书：${AGREEMENT}）办理`,
    );
  }
  const licence = await hall.db
    .selectFrom('licences.licences')
    .select('number')
    .where('case_id', '=', accepted.caseId)
    .executeTakeFirstOrThrow();
  expect(licence.number).toMatch(/^川林/);
  await revokedByPrincipal(accepted.caseId);
});

/** The principal lists the licence that was given in its name, suspends it and takes it back. */
async function revokedByPrincipal(licenceId: string): Promise<void> {
  const leader = await hall.as('DEPT_LEADER', 'FORESTRY');
  const { licences } = (await leader.call(listLicences, { query: { limit: 50 } })).reply;
  const listed = licences.find((one) => one.licenceId === licenceId);
  expect(listed).toMatchObject({ principalName: PRINCIPAL, state: 'VALID' });
  const params = { licenceId };
  const detail = (await leader.call(getLicence, { params })).reply;
  expect(detail.actions).toEqual(['suspend', 'revoke', 'strip', 'withdraw', 'cancel']);
  const reason = '示例：采伐的林木不在委托范围内';
  const suspending = { version: 1, reason, until: '2030-01-01' };
  const suspended = (await leader.call(suspendLicence, { params, body: suspending })).reply;
  expect(suspended).toMatchObject({ state: 'SUSPENDED', version: 2 });
  const other = await hall.as('DEPT_LEADER', 'ECO_ENV');
  const revoking = { version: 2, ground: 'BEYOND_POWER' as const, reason };
  const refused = await other.call(revokeLicence, { params, body: revoking });
  expect(refused.problem.code).toBe('licences/not-found');
  const done = (await leader.call(revokeLicence, { params, body: revoking })).reply;
  expect(done).toMatchObject({ state: 'REVOKED', documentNo: expect.stringMatching(/^川林/) });
  const chief = await hall.as('CHIEF_REP', 'FORESTRY');
  const cancelling = { version: 3, ground: 'TAKEN_BACK' as const, reason };
  const struck = (await chief.call(cancelLicence, { params, body: cancelling })).reply;
  expect(struck).toMatchObject({ state: 'CANCELLED', documentNo: expect.stringMatching(/^川林/) });
}

test('L22: the principal reads and supervises what is handled in its name; another department does not', async () => {
  await anActiveDelegation(hall);
  const { caseId } = (await accept((await receive()).reply)).reply;
  const params = { caseId };
  const principal = await hall.as('CHIEF_REP', 'FORESTRY');
  const waiting = (await receive()).reply.caseId;
  const query = { view: 'open' as const, limit: 100 };
  expect((await principal.call(getCase, { params })).reply.status).toBe('ACCEPTED');
  const listed = (await principal.call(listInbox, { query })).reply.cases;
  expect(listed.map((one) => one.caseId)).toEqual(expect.arrayContaining([caseId, waiting]));
  const decides = { version: 2, opinion: '同意', proposal: 'grant' as const };
  const reviewer = await hall.as('REVIEWER', 'FORESTRY');
  const acted = await reviewer.call(acts.reviewCase, { params, body: decides });
  expect(acted.problem.code).toBe('cases/other-organisation');
  for (const body of ['ECO_ENV', 'YIBIN_ECO_ENV']) {
    const other = await hall.as('CHIEF_REP', body);
    expect((await other.call(getCase, { params })).status).toBe(404);
  }
  const period = { measure: 'accepted' as const, from: '2022-06-13', to: '2022-06-13', limit: 50 };
  const summaryFor = async (body: string) => {
    const person = await hall.as('CHIEF_REP', body);
    const { cases } = (await person.call(listCountedCases, { query: period })).reply;
    return cases.find((one) => one.caseId === caseId)?.summary;
  };
  expect(await summaryFor('FORESTRY')).toBe('采伐示例');
  expect(await summaryFor('ECO_ENV')).toBe('');
  await tellAll(hall);
  await goPast(hall, caseId, 8);
  await hall.house.supervise();
  const board = { query: { state: 'open' as const, limit: 50 } };
  const alertsOf = async (body: string) => {
    const supervisor = await hall.as('SUPERVISOR', body);
    return (await supervisor.call(listAlerts, board)).reply.alerts.map((one) => one.caseId);
  };
  expect(await alertsOf('FORESTRY')).toContain(caseId);
  expect(await alertsOf('ECO_ENV')).not.toContain(caseId);
});

test('L22: what is accepted and finished under entrustments is counted for the principal, waiting or folded', async () => {
  const reader = await hall.as('STATISTICIAN', 'PROVINCE');
  const days = { from: '2022-06-13', to: '2022-07-31' };
  const figures = async (by: 'principal' | 'department') =>
    (await reader.call(getStatistics, { query: { ...days, by } })).reply.rows;
  const [waiting] = await figures('principal');
  const [city] = (await figures('department')).filter(({ key }) => key === CITY);
  expect(waiting).toEqual({ ...city, key: 'FORESTRY', label: PRINCIPAL });
  expect(waiting?.accepted).toBeGreaterThan(1);
  await hall.house.fold();
  expect(await figures('principal')).toEqual([waiting]);
  const principalId = await idOf('FORESTRY');
  for (const measure of ['accepted', 'closed', 'open'] as const) {
    const query = { measure, ...days, principalId, limit: 100 };
    const { cases } = (await reader.call(listCountedCases, { query })).reply;
    const figure = measure === 'open' ? waiting?.openEnd : waiting?.[measure];
    expect(cases.length).toBe(figure);
    const others = { ...query, principalId: await idOf('ECO_ENV') };
    expect((await reader.call(listCountedCases, { query: others })).reply.cases).toEqual([]);
  }
});

test('the rows of these cases, accepted or not, are what their journals tell', async () => {
  const wrong: string[] = [];
  let told = 0;
  await inSharedSnapshot(hall.db, (snapshot) =>
    recountCases(snapshot, {
      onEntry: () => undefined,
      onCase: () => {
        told += 1;
      },
      onMismatch: (id) => wrong.push(id),
    }),
  );
  expect(wrong).toEqual([]);
  expect(told).toBeGreaterThan(3);
});

async function idOf(code: string): Promise<number> {
  const { all } = await hall.house.identity.organisations();
  return all.find((one) => one.code === code)?.id ?? 0;
}
