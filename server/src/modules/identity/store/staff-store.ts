import type { RoleId } from '@banshi/contract/roles';
import type { Tx } from '../../../platform/database/index.ts';
import type { StaffId } from '../core/actor.ts';

/** A body to add; its parent is named by code and stands earlier in the list. */
export interface NewOrganisation {
  readonly code: string;
  readonly uscc: string;
  readonly name: string;
  readonly shortName: string;
  /** 机关代字, the word that the numbers of its documents begin with. */
  readonly documentMark?: string;
  readonly kind: string;
  readonly areaCode: string;
  readonly parentCode: string | null;
}

/** Adds bodies in order; returns their ids by code. */
export async function insertOrganisations(
  tx: Tx,
  organisations: readonly NewOrganisation[],
): Promise<ReadonlyMap<string, number>> {
  const idByCode = new Map<string, number>();
  for (const one of organisations) {
    const { id } = await tx
      .insertInto('identity.organisations')
      .values({
        code: one.code,
        uscc: one.uscc,
        name: one.name,
        short_name: one.shortName,
        document_mark: one.documentMark ?? null,
        kind: one.kind,
        area_code: one.areaCode,
        parent_id: one.parentCode === null ? null : (idByCode.get(one.parentCode) ?? null),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    idByCode.set(one.code, id);
  }
  return idByCode;
}

/** Adds windows of the hall; returns their ids by number. */
export async function insertWindows(
  tx: Tx,
  windows: readonly {
    readonly number: string;
    readonly name: string;
    readonly organisationId: number;
    readonly departmentIds: readonly number[];
  }[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .insertInto('identity.windows')
    .values(
      windows.map((one) => ({
        number: one.number,
        name: one.name,
        organisation_id: one.organisationId,
        departments: [...one.departmentIds],
      })),
    )
    .returning(['id', 'number'])
    .execute();
  return new Map(rows.map((row) => [row.number, row.id]));
}

/** A person to add. */
export interface NewStaff {
  readonly staffId: StaffId;
  readonly login: string;
  readonly name: string;
  readonly organisationId: number;
  readonly windowId: number | null;
  readonly passwordHash: string;
  /** The password was generated; he has to set his own. */
  readonly mustSetPassword?: boolean;
}

/** Adds members of staff. */
export async function insertStaff(tx: Tx, staff: readonly NewStaff[]): Promise<void> {
  await tx
    .insertInto('identity.staff')
    .values(
      staff.map((one) => ({
        id: one.staffId,
        login: one.login,
        name: one.name,
        organisation_id: one.organisationId,
        window_id: one.windowId,
        password_hash: one.passwordHash,
        disabled_at: null,
        must_set_password: one.mustSetPassword ?? false,
      })),
    )
    .execute();
}

/** Gives roles for bodies. */
export async function insertGrants(
  tx: Tx,
  grants: readonly { staffId: StaffId; role: RoleId; organisationId: number }[],
): Promise<void> {
  await tx
    .insertInto('identity.grants')
    .values(
      grants.map((one) => ({
        staff_id: one.staffId,
        role: one.role,
        organisation_id: one.organisationId,
      })),
    )
    .execute();
}

/** Holds the account as it is until the transaction ends; false where it has ended, or has another password now. */
export async function holdPassword(
  tx: Tx,
  { staffId, passwordHash }: { readonly staffId: StaffId; readonly passwordHash: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('identity.staff')
    .select('id')
    .where('id', '=', staffId)
    .where('password_hash', '=', passwordHash)
    .where('disabled_at', 'is', null)
    .forShare()
    .executeTakeFirst();
  return row !== undefined;
}
