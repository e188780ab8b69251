import type { ADMINISTRATORS, RoleId } from '@banshi/contract/roles';
import { assert } from '../../kernel/assert.ts';
import type { Instant } from '../../kernel/instant.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { ok } from '../../kernel/result.ts';
import { type Database, type Tx, transact } from '../../platform/database/index.ts';
import type { StaffId } from './core/actor.ts';
import { generatePassword } from './generated-password.ts';
import { readOrganisationTree, topOf } from './organisation-tree.ts';
import { hashPassword } from './password.ts';
import { insertGrant, insertStaffEntry, isHouseStaffed } from './store/member-store.ts';
import { insertOrganisations, insertStaff } from './store/staff-store.ts';

/** An account with the password that was generated for it, told this once. */
export interface FirstAccount {
  readonly login: string;
  readonly password: string;
  readonly role: (typeof ADMINISTRATORS)[number];
}

/** 三员: with these three a house begins; they are called by their office until people are appointed. */
const FOUNDERS = [
  { login: 'sysadmin', name: '系统管理员', role: 'SYSADMIN' },
  { login: 'secadmin', name: '安全管理员', role: 'SECADMIN' },
  { login: 'auditor', name: '审计管理员', role: 'AUDITOR' },
] as const satisfies readonly { login: string; name: string; role: RoleId }[];

/** The body above all, until the administrator writes what it is called. */
const TOP = {
  ...{ code: 'TOP', uscc: '0'.repeat(18), kind: 'GOVERNMENT' },
  ...{ name: '本级人民政府', shortName: '本级政府', areaCode: '510000', parentCode: null },
};

interface Deps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly newId: () => string;
}

/** Gives an installation without staff its three administrators; none where somebody is on its staff. */
export async function foundHouse({ db, now, newId }: Deps): Promise<readonly FirstAccount[]> {
  if (await isHouseStaffed(db)) return [];
  const founders = await Promise.all(
    FOUNDERS.map(async (one) => {
      const password = generatePassword(one.login);
      const passwordHash = await hashPassword(password);
      return { ...one, staffId: newId() as StaffId, password, passwordHash };
    }),
  );
  const at = now();
  const founded = await transact(db, async (tx) => {
    const organisationId = await topBody(tx);
    const staffed = founders.map((one) => ({ ...one, organisationId, windowId: null }));
    await insertStaff(
      tx,
      staffed.map((one) => ({ ...one, mustSetPassword: true })),
    );
    for (const { staffId, role, name } of founders) {
      const act = { staffId, by: null, at };
      await insertStaffEntry(tx, act, { kind: 'ADDED', content: { name, organisationId } });
      const from = localDateOf(at);
      await insertGrant(tx, act, { role, organisationId, from, reason: '系统首次启动' });
    }
    return ok(founders.map(({ login, password, role }) => ({ login, password, role })));
  });
  assert(founded.ok, 'nothing refuses a house its founders');
  return founded.value;
}

async function topBody(tx: Tx): Promise<number> {
  const tree = await readOrganisationTree(tx);
  if (tree.all.length > 0) return topOf(tree).id;
  const ids = await insertOrganisations(tx, [TOP]);
  return ids.get(TOP.code) ?? 0;
}
