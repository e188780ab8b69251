import type { RoleId } from '@banshi/contract/roles';
import type { Instant } from '../../kernel/instant.ts';
import { type LocalDate, startOfDay } from '../../kernel/local-date.ts';
import { ok } from '../../kernel/result.ts';
import { transact } from '../../platform/database/index.ts';
import { createTestDatabase } from '../../platform/database/testing.ts';
import { type Actor, readOrganisationTree, type StaffId } from '../identity/index.ts';
import { createCatalogue, loadDemoCatalogue } from './index.ts';

/** The moment at which the tests of this module take place. */
export const NOON = (startOfDay('2026-03-02' as LocalDate) + 12 * 3_600_000) as Instant;

/** Tells people apart; whoever is not told apart is the first. */
export type Person = 1 | 2 | 3;

/** A database with the demo catalogue, a clock to set, and people with one role in one body. */
export async function openHall() {
  const { database: db, ownerUrl, close } = await createTestDatabase();
  const clock = { now: NOON };
  await transact(db, async (tx) => ok(await loadDemoCatalogue(tx, { at: NOON })));
  const organisations = () => readOrganisationTree(db);
  const deps = { db, now: () => clock.now, organisations, staffNames: async () => new Map() };
  const tree = await organisations();
  const personWith = (role: RoleId, code: string, person: Person = 1): Actor => {
    const body = tree.all.find((one) => one.code === code);
    if (!body) throw new Error(`the demo has no ${code}`);
    const covers = tree.within(body.id);
    return {
      staffId: `01890000-0000-7000-8000-00000000000${person}` as StaffId,
      name: '示例人员',
      organisationId: body.id,
      windowId: undefined,
      grants: [{ role, organisationId: body.id, covers }],
    };
  };
  return { db, ownerUrl, clock, deps, catalogue: createCatalogue(deps), personWith, close };
}
