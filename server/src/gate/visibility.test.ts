import { listInbox, searchCases } from '@banshi/contract/cases';
import { CASE_READERS, ROLES, type RoleId } from '@banshi/contract/roles';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

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
const ROLE_IDS = Object.keys(ROLES) as RoleId[];

test('lists and searches show exactly the cases that the rule of reading allows, for any grants', async () => {
  const cases = await Promise.all(BODIES.map((code) => aReceivedCase(hall, code)));
  const tree = await readOrganisationTree(hall.db);
  const idOf = (code: string) => tree.all.find((one) => one.code === code)?.id ?? 0;
  const mayRead = ({ role, bodyCode }: Given, body: string) =>
    CASE_READERS.some((one) => one === role) && tree.within(idOf(bodyCode)).has(idOf(body));
  for (const grants of fc.sample(GRANTS, { numRuns: 60, seed: 22 })) {
    const readable = cases.filter((_, index) =>
      grants.some((grant) => mayRead(grant, BODIES[index] ?? '')),
    );
    const expected = readable.map((one) => one.caseId).toSorted();
    for (const shown of await shownTo(grants)) {
      expect(shown, JSON.stringify(grants)).toEqual(expected);
    }
  }
});

interface Given {
  readonly role: RoleId;
  readonly bodyCode: string;
}

const GRANTS = fc.uniqueArray(
  fc.record({
    role: fc.oneof(fc.constantFrom(...CASE_READERS), fc.constantFrom(...ROLE_IDS)),
    bodyCode: fc.constantFrom('HEALTH', 'FORESTRY', 'PROVINCE'),
  }),
  { maxLength: 3, selector: (one) => JSON.stringify(one) },
);

/** The cases that the inbox and a search show to a person with these grants. */
async function shownTo(grants: readonly Given[]): Promise<string[][]> {
  const person = await hall.as('SUPERVISOR', 'HEALTH', 9);
  await sql`delete from identity.grants where staff_id = ${person.staffId}`.execute(hall.db);
  for (const grant of grants) await grantRole(hall, person, grant);
  const answers = [
    await person.call(listInbox, { query: { view: 'open', limit: 100 } }),
    await person.call(searchCases, { body: { text: APPLICANT.idNumber } }),
  ];
  return answers.map((one) =>
    one.status === 200 ? one.reply.cases.map((found) => found.caseId).toSorted() : [],
  );
}
