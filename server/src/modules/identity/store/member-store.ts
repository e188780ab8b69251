import type { RoleId } from '@banshi/contract/roles';
import type { StaffAct } from '@banshi/contract/staff-words';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Reader, type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { StaffId } from '../core/actor.ts';

/** An account as far as acts on it are judged. */
export interface MemberNow {
  readonly login: string;
  readonly name: string;
  readonly organisationId: number;
  readonly version: number;
  readonly isEnded: boolean;
}

/** The account, kept from others until the transaction ends. */
export async function lockMember(tx: Tx, staffId: StaffId): Promise<MemberNow | undefined> {
  const row = await tx
    .selectFrom('identity.staff')
    .select(['login', 'name', 'organisation_id', 'version', 'disabled_at'])
    .where('id', '=', staffId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const { login, name, organisation_id: organisationId, version, disabled_at } = row;
  return { login, name, organisationId, version, isEnded: disabled_at !== null };
}

/** What is written of an account; what is left out stays. */
export interface MemberChange {
  readonly name?: string;
  readonly organisationId?: number;
  /** Since when he is away for good; null: he works. */
  readonly endedAt?: Instant | null;
  readonly password?: { readonly hash: string; readonly isGenerated: boolean };
}

/** Writes an account and counts its version on. */
export async function writeMember(tx: Tx, staffId: StaffId, change: MemberChange): Promise<void> {
  const { name, organisationId, endedAt, password } = change;
  await tx
    .updateTable('identity.staff')
    .set({
      version: sql`version + 1`,
      ...(name === undefined ? {} : { name }),
      ...(organisationId === undefined ? {} : { organisation_id: organisationId }),
      ...(endedAt === undefined
        ? {}
        : { disabled_at: endedAt === null ? null : toTimestamp(endedAt) }),
      ...(password
        ? { password_hash: password.hash, must_set_password: password.isGenerated }
        : {}),
    })
    .where('id', '=', staffId)
    .execute();
}

/** An entry of the record of an account. */
export interface NewStaffEntry {
  readonly kind: StaffAct;
  readonly reason?: string;
  readonly content?: { readonly name?: string; readonly organisationId?: number };
}

/** Keeps what was done to an account, by whom and when; never changed. */
export async function insertStaffEntry(
  tx: Tx,
  act: { readonly staffId: StaffId; readonly by: StaffId | null; readonly at: Instant },
  { kind, reason, content }: NewStaffEntry,
): Promise<void> {
  await tx
    .insertInto('identity.staff_entries')
    .values({
      ...{ staff_id: act.staffId, at: toTimestamp(act.at), by: act.by, kind },
      ...{ reason: reason ?? null, content: JSON.stringify(content ?? {}) },
    })
    .execute();
}

/** Whether somebody has, or had, this login; accounts are entered one at a time. */
export async function isLoginTaken(tx: Tx, login: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended('identity.staff.login', 0))`.execute(tx);
  const row = await tx
    .selectFrom('identity.staff')
    .select('id')
    .where('login', '=', login)
    .executeTakeFirst();
  return row !== undefined;
}

/** Two administrators do not end one another at once. */
export async function lockAdministrators(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('identity.administrators', 0))`.execute(
    tx,
  );
}

/** A role that is given. */
export interface NewGrant {
  readonly role: RoleId;
  readonly organisationId: number;
  readonly from: LocalDate;
  readonly reason: string;
}

/** Gives a role; false where it is held already. */
export async function insertGrant(
  tx: Tx,
  act: { readonly staffId: StaffId; readonly by: StaffId | null; readonly at: Instant },
  { role, organisationId, from, reason }: NewGrant,
): Promise<boolean> {
  const row = await tx
    .insertInto('identity.grants')
    .values({
      ...{ staff_id: act.staffId, role, organisation_id: organisationId, from_day: from, reason },
      ...{ given_by: act.by, given_at: act.by === null ? null : toTimestamp(act.at) },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['staff_id', 'role', 'organisation_id'])
        .where('ended_at', 'is', null)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends a role; it stays on record. */
export async function markGrantEnded(
  tx: Tx,
  act: { readonly by: StaffId; readonly at: Instant },
  { grantId, reason }: { readonly grantId: number; readonly reason: string },
): Promise<void> {
  await tx
    .updateTable('identity.grants')
    .set({ ended_by: act.by, ended_at: toTimestamp(act.at), end_reason: reason })
    .where('id', '=', grantId)
    .execute();
}

/** Whether anybody is, or was, on the staff. */
export async function isHouseStaffed(db: Reader): Promise<boolean> {
  const row = await db.selectFrom('identity.staff').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}
