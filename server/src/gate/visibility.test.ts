import { listInbox, searchCases } from '@banshi/contract/cases';
import { ROLES, type RoleId } from '@banshi/contract/roles';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CASE_READERS } from '../modules/cases/core/permissions.ts';
import { readOrganisationTree } from '../modules/identity/index.ts';
import { APPLICANT, aReceivedCase } from '../testing/counter.ts';
import { grantRole } from '../testing/grants.ts';
import { type Hall, openHall } from '../testing/hall.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const BODIES = ['HEALTH', 'FORESTRY'] as const;
const PLACES = ['HEALTH', 'FORESTRY', 'PROVINCE'] as const;

test('lists and searches show exactly the cases that the rule of reading allows, for any grants', async () => {
  const cases = await Promise.all(BODIES.map((code) => aReceivedCase(hall, code)));
  const tree = await readOrganisationTree(hall.db);
  const idOf = (code: string) => tree.all.find((one) => one.code === code)?.id ?? 0;
  const person = await hall.as('SUPERVISOR', 'HEALTH', 9);
  const roles = Object.keys(ROLES) as RoleId[];
  for (let round = 0; round < 60; round += 1) {
    const grants = [round, round * 7 + 3].map((pick) => ({
      role: roles[pick % roles.length] ?? 'SUPERVISOR',
      bodyCode: PLACES[(pick + round) % PLACES.length] ?? 'HEALTH',
    }));
    await sql`delete from identity.grants where staff_id = ${person.staffId}`.execute(hall.db);
    const [first, second] = grants;
    if (first) await grantRole(hall, person, first);
    const isSecond = second && JSON.stringify(second) !== JSON.stringify(first);
    if (isSecond) await grantRole(hall, person, second);
    const readable = cases
      .filter((_, index) =>
        grants.some(({ role, bodyCode }) => {
          const isReader = CASE_READERS.some((one) => one === role);
          return isReader && tree.within(idOf(bodyCode)).has(idOf(BODIES[index] ?? ''));
        }),
      )
      .map((one) => one.caseId)
      .toSorted();
    const query = { view: 'open', limit: 100 } as const;
    const answers = [
      await person.call(listInbox, { query }),
      await person.call(searchCases, { body: { text: APPLICANT.idNumber } }),
    ];
    for (const answer of answers) {
      const shown = answer.status === 200 ? answer.reply.cases.map((one) => one.caseId) : [];
      expect(shown.toSorted(), JSON.stringify(grants)).toEqual(readable);
    }
  }
});
