import type { RoleId } from '@banshi/contract/roles';
import type { StaffEntry, StaffGrant, StaffMember } from '@banshi/contract/staff';
import type { StaffAct } from '@banshi/contract/staff-words';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { OrganisationTree } from '../organisation-tree.ts';
import { bodyNamed, isLockedAt } from './staff-register.ts';

interface MemberRow {
  readonly login: string;
  readonly name: string;
  readonly organisation_id: number;
  readonly disabled_at: Instant | null;
  readonly must_set_password: boolean;
  readonly version: number;
  readonly is_locked: boolean;
}

/** What is known of a member of staff, apart from what the reader may do. */
export type KnownMember = Omit<StaffMember, 'isOwn' | 'mayKeep' | 'mayGrant'>;

/** A member of staff with every role of his and the record of his account; undefined where there is none. */
export async function readMember(
  db: Reader,
  { tree, at }: { readonly tree: OrganisationTree; readonly at: Instant },
  staffId: string,
): Promise<KnownMember | undefined> {
  const { rows } = await sql<MemberRow>`
    select p.login, p.name, p.organisation_id, p.disabled_at, p.must_set_password, p.version,
      ${isLockedAt(at)} as is_locked
    from identity.staff p where p.id = ${staffId}::uuid`.execute(db);
  const [row] = rows;
  if (!row) return undefined;
  const [grants, entries] = await Promise.all([
    readGrants(db, { tree, today: localDateOf(at) }, staffId),
    readEntries(db, tree, staffId),
  ]);
  return {
    ...{ staffId, login: row.login, name: row.name },
    organisation: bodyNamed(tree, row.organisation_id),
    endedAt: row.disabled_at === null ? null : formatInstant(row.disabled_at),
    ...{ isLocked: row.is_locked, mustSetPassword: row.must_set_password, version: row.version },
    ...{ grants, entries },
  };
}

interface GrantRow {
  readonly id: number;
  readonly role: RoleId;
  readonly organisation_id: number;
  readonly from_day: LocalDate | null;
  readonly given_by: string | null;
  readonly given_at: Instant | null;
  readonly reason: string | null;
  readonly ended_by: string | null;
  readonly ended_at: Instant | null;
  readonly end_reason: string | null;
}

async function readGrants(
  db: Reader,
  { tree, today }: { readonly tree: OrganisationTree; readonly today: LocalDate },
  staffId: string,
): Promise<StaffGrant[]> {
  const { rows } = await sql<GrantRow>`
    select g.id, g.role, g.organisation_id, g.from_day, a.name as given_by, g.given_at, g.reason,
      b.name as ended_by, g.ended_at, g.end_reason
    from identity.grants g
    left join identity.staff a on a.id = g.given_by
    left join identity.staff b on b.id = g.ended_by
    where g.staff_id = ${staffId}::uuid
    order by g.ended_at desc nulls first, g.id desc`.execute(db);
  return rows.map((row) => ({
    ...{ grantId: row.id, role: row.role, from: row.from_day },
    organisation: bodyNamed(tree, row.organisation_id),
    state: stateOf(row, today),
    given: doneBy(row.given_by, row.given_at, row.reason),
    ended: doneBy(row.ended_by, row.ended_at, row.end_reason),
  }));
}

function stateOf({ ended_at, from_day }: GrantRow, today: LocalDate): StaffGrant['state'] {
  if (ended_at !== null) return 'over';
  return from_day !== null && from_day > today ? 'ahead' : 'running';
}

function doneBy(byName: string | null, at: Instant | null, reason: string | null) {
  if (byName === null || at === null) return null;
  return { byName, at: formatInstant(at), reason: reason ?? '' };
}

const ENTRIES_MAX = 200;

interface EntryRow {
  readonly kind: StaffAct;
  readonly at: Instant;
  readonly by_name: string | null;
  readonly reason: string | null;
  readonly content: { readonly name?: string; readonly organisationId?: number };
}

async function readEntries(
  db: Reader,
  tree: OrganisationTree,
  staffId: string,
): Promise<StaffEntry[]> {
  const { rows } = await sql<EntryRow>`
    select e.kind, e.at, b.name as by_name, e.reason, e.content
    from identity.staff_entries e
    left join identity.staff b on b.id = e.by
    where e.staff_id = ${staffId}::uuid
    order by e.id desc
    limit ${ENTRIES_MAX}`.execute(db);
  return rows.map(({ kind, at, by_name: byName, reason, content }) => ({
    ...{ kind, at: formatInstant(at), byName, reason },
    name: content.name ?? null,
    organisationName:
      content.organisationId === undefined
        ? null
        : bodyNamed(tree, content.organisationId).shortName,
  }));
}
