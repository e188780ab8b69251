import * as acts from '@banshi/contract/case-acts';
import { claimCase, releaseCase } from '@banshi/contract/case-desk';
import { getCase, listInbox } from '@banshi/contract/cases';
import { currentSession } from '@banshi/contract/identity';
import type { ConveyedRole } from '@banshi/contract/roles';
import { endSubstitution, recordSubstitution } from '@banshi/contract/substitutions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseAfter } from '../../../testing/counter.ts';
import { grantRole } from '../../../testing/grants.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';

let hall: Hall;
let organisationId: number;
beforeAll(async () => {
  hall = await openHall();
  const { all } = await hall.house.identity.organisations();
  organisationId = all.find((one) => one.code === 'HEALTH')?.id ?? 0;
});
afterAll(() => hall.close());

interface Given {
  readonly absent: Person;
  readonly substitute: Person;
  readonly roles?: ConveyedRole[];
  readonly from?: string;
  readonly to?: string;
}

async function record({ absent, substitute, roles = ['VERIFIER'], from, to }: Given) {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const body = {
    absentId: String(absent.staffId),
    substituteId: String(substitute.staffId),
    roles,
    from: from ?? '2022-06-13',
    to: to ?? '2022-06-17',
  };
  return head.call(recordSubstitution, { params: { organisationId }, body });
}

const opinion = '示例意见';

test('who stands in sees and does the work, and the journal says in whose place', async () => {
  const absent = await hall.as('VERIFIER', 'HEALTH', 1);
  const substitute = await hall.as('FRONT_CLERK', 'HEALTH', 1);
  const { caseId, version } = await aCaseAfter(hall, 'review');
  const params = { caseId };
  const refused = await substitute.call(acts.verifyCase, { params, body: { version, opinion } });
  expect(refused.problem.code).toBe('identity/no-role');
  const { reply } = await record({ absent, substitute });
  expect(reply.substitutions[0]).toMatchObject({ state: 'running', roles: ['VERIFIER'] });
  const session = (await substitute.call(currentSession, {})).reply;
  expect(session.grants).toContainEqual(
    expect.objectContaining({ role: 'VERIFIER', inPlaceOfName: '测试VERIFIER' }),
  );
  const inbox = (await substitute.call(listInbox, { query: { view: 'todo', limit: 100 } })).reply;
  expect(inbox.cases.map((one) => one.caseId)).toContain(caseId);
  const body = { version, opinion };
  await substitute.call(acts.verifyCase, { params, body }).then((one) => one.reply);
  const { journal, reviewChain } = (await absent.call(getCase, { params })).reply;
  expect(journal.at(-1)).toMatchObject({
    type: 'cases/verified',
    byName: '测试FRONT_CLERK',
    inPlaceOfName: '测试VERIFIER',
  });
  expect(reviewChain[1]?.signatures).toMatchObject([{ inPlaceOfName: '测试VERIFIER' }]);
});

test('who stands in puts back what lies on the desk of who is away; a colleague does not', async () => {
  const absent = await hall.as('VERIFIER', 'HEALTH', 1);
  const substitute = await hall.as('FRONT_CLERK', 'HEALTH', 1);
  const { caseId } = await aCaseAfter(hall, 'review');
  const params = { caseId };
  await absent.call(claimCase, { params });
  const colleague = await hall.as('VERIFIER', 'HEALTH', 2);
  const refused = await colleague.call(releaseCase, { params });
  expect(refused.problem.code).toBe('cases/not-holder');
  const { assignee } = (await substitute.call(releaseCase, { params })).reply;
  expect(assignee).toBeNull();
});

test('the separation of duties looks at both: whose own work it is, and whose place is held', async () => {
  const absent = await hall.as('REVIEWER', 'HEALTH', 1);
  await grantRole(hall, absent, { role: 'VERIFIER', bodyCode: 'HEALTH' });
  const substitute = await hall.as('FRONT_CLERK', 'HEALTH', 2);
  const { caseId, version } = await aCaseAfter(hall, 'review');
  await record({ absent, substitute });
  const params = { caseId };
  const refused = await substitute.call(acts.verifyCase, { params, body: { version, opinion } });
  expect(refused.problem).toMatchObject({ code: 'cases/same-person', facts: { did: 'review' } });
});

test('before the first day and after the last, and once it is ended, nobody holds the role', async () => {
  const absent = await hall.as('CHIEF_REP', 'HEALTH', 1);
  const substitute = await hall.as('FRONT_CLERK', 'HEALTH', 3);
  const rolesOf = async () =>
    (await substitute.call(currentSession, {})).reply.grants.map(({ role }) => role);
  const given = { absent, substitute, roles: ['CHIEF_REP' as const] };
  await record({ ...given, from: '2022-06-14', to: '2022-06-14' });
  expect(await rolesOf()).toEqual(['FRONT_CLERK']);
  const { reply } = await record({ ...given, from: '2022-06-13', to: '2022-06-13' });
  expect(await rolesOf()).toEqual(['CHIEF_REP', 'FRONT_CLERK']);
  const running = reply.substitutions.find(
    (one) => one.state === 'running' && one.substitute.staffId === substitute.staffId,
  );
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const ending = { params: { organisationId, substitutionId: running?.substitutionId ?? '' } };
  await head.call(endSubstitution, ending).then((one) => one.reply);
  expect(await rolesOf()).toEqual(['FRONT_CLERK']);
  expect((await head.call(endSubstitution, ending)).problem.code).toBe(
    'identity/substitution-unknown',
  );
});

test('nobody stands in outside his body, with roles that are not held, for himself or twice', async () => {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const absent = await hall.as('DEPT_LEADER', 'HEALTH', 1);
  const substitute = await hall.as('REVIEWER', 'HEALTH', 5);
  const stranger = await hall.as('REVIEWER', 'WATER', 1);
  const roles: ConveyedRole[] = ['DEPT_LEADER'];
  const faultOf = async (given: Given) => (await record(given)).problem.facts;
  expect(await faultOf({ absent, substitute: absent, roles })).toEqual({ fault: 'same-person' });
  expect(await faultOf({ absent, substitute: head, roles })).toEqual({ fault: 'own-place' });
  expect(await faultOf({ absent, substitute: stranger, roles })).toEqual({ fault: 'other-body' });
  expect(await faultOf({ absent, substitute, roles: ['VERIFIER'] })).toEqual({
    fault: 'role-not-held',
  });
  const past = { absent, substitute, roles, from: '2022-06-06', to: '2022-06-10' };
  expect(await faultOf(past)).toEqual({ fault: 'days' });
  await record({ absent, substitute, roles }).then((one) => one.reply);
  expect(await faultOf({ absent, substitute, roles })).toEqual({ fault: 'absent-twice' });
  const chained = { absent: substitute, substitute: await hall.as('REVIEWER', 'HEALTH', 6) };
  expect(await faultOf({ ...chained, roles: ['REVIEWER'] })).toEqual({ fault: 'substitute-away' });
});
