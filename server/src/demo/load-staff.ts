import { readFile } from 'node:fs/promises';
import type { RoleId } from '@banshi/contract/roles';
import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/instant.ts';
import {
  hashPassword,
  insertGrants,
  insertStaff,
  insertWindows,
  readOrganisationTree,
  type StaffId,
} from '../modules/identity/index.ts';
import type { Tx } from '../platform/database/index.ts';
import { DEMO_PASSWORD } from './demo-accounts.ts';
import { seededIds } from './seeded-ids.ts';

interface StaffFile {
  readonly windows: readonly {
    readonly number: string;
    readonly name: string;
    readonly organisation: string;
  }[];
  readonly staff: readonly {
    readonly login: string;
    readonly name: string;
    readonly organisation: string;
    readonly window: string | null;
    readonly roles: readonly { readonly role: RoleId; readonly body: string }[];
  }[];
}

const STAFF_FILE = new URL('../../demo/staff.json', import.meta.url);
/** 2022-01-01 in Shanghai: the demo's people have been here since before its first case. */
const EMPLOYED_AT = 1_640_966_400_000 as Instant;

/** Brings windows, people and their roles into a database that has the demo's bodies. */
export async function loadStaff(tx: Tx): Promise<void> {
  const file = JSON.parse(await readFile(STAFF_FILE, 'utf8')) as StaffFile;
  const tree = await readOrganisationTree(tx);
  const idByCode = new Map(tree.all.map(({ code, id }) => [code, id]));
  const idOf = (code: string): number => {
    const id = idByCode.get(code);
    assert(id !== undefined, `the body ${code} of staff.json exists`);
    return id;
  };
  const windowIds = await insertWindows(
    tx,
    file.windows.map(({ number, name, organisation }) => ({
      number,
      name,
      organisationId: idOf(organisation),
      // A window of the centre takes the matters of all.
      departmentIds: organisation === 'CENTER' ? [] : [idOf(organisation)],
    })),
  );
  // One hash for all: the password is the same, and hashing eighty times would take five seconds.
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const newId = seededIds('staff', EMPLOYED_AT);
  const people = file.staff.map((one) => ({ ...one, staffId: newId() as StaffId }));
  await insertStaff(
    tx,
    people.map(({ staffId, login, name, organisation, window }) => ({
      staffId,
      login,
      name,
      organisationId: idOf(organisation),
      windowId: window === null ? null : (windowIds.get(window) ?? null),
      passwordHash,
    })),
  );
  await insertGrants(
    tx,
    people.flatMap(({ staffId, roles }) =>
      roles.map(({ role, body }) => ({ staffId, role, organisationId: idOf(body) })),
    ),
  );
}
