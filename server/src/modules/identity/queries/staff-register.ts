import type { QueryOf } from '@banshi/contract/endpoint';
import type { RoleId } from '@banshi/contract/roles';
import type { listStaff, StaffRow } from '@banshi/contract/staff';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import { type Reader, toTimestamp } from '../../../platform/database/index.ts';
import { FAILURES_MAX, failureWindowStart } from '../core/lockout.ts';
import type { OrganisationTree } from '../organisation-tree.ts';

interface Row {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly organisation_id: number;
  readonly disabled_at: Instant | null;
  readonly must_set_password: boolean;
  readonly is_locked: boolean;
  readonly roles: { readonly role: RoleId; readonly organisationId: number }[];
}

/** Whether the account of `p` rests at an address now. */
export function isLockedAt(at: Instant) {
  return sql<boolean>`exists (select from identity.sign_in_failures f
    where f.login = p.login and f.failed_at > ${toTimestamp(failureWindowStart(at))}
    group by f.source having count(*) >= ${FAILURES_MAX})`;
}

/** A page of the register, by login. */
export async function readStaff(
  db: Reader,
  { tree, at }: { readonly tree: OrganisationTree; readonly at: Instant },
  query: QueryOf<typeof listStaff>,
): Promise<{ readonly staff: StaffRow[]; readonly next: string | null }> {
  const { limit } = query;
  const { rows } = await sql<Row>`
    select p.id, p.login, p.name, p.organisation_id, p.disabled_at, p.must_set_password,
      ${isLockedAt(at)} as is_locked,
      coalesce((select json_agg(json_build_object('role', g.role, 'organisationId', g.organisation_id)
                                order by g.role, g.organisation_id)
                from identity.grants g where g.staff_id = p.id and g.ended_at is null), '[]') as roles
    from identity.staff p
    where ${sql.join([sql`p.login > ${query.after ?? ''}`, ...filtersOf(query, tree, at)], sql` and `)}
    order by p.login
    limit ${limit + 1}`.execute(db);
  const page = rows.slice(0, limit);
  const next = rows.length > limit ? (page.at(-1)?.login ?? null) : null;
  return { staff: page.map((row) => rowOf(row, tree)), next };
}

function filtersOf(query: QueryOf<typeof listStaff>, tree: OrganisationTree, at: Instant) {
  const { words, organisationId, role, state } = query;
  const typed = words?.trim().toLowerCase() ?? '';
  return [
    ...(typed === ''
      ? []
      : [sql`(position(${typed} in lower(p.name)) > 0 or position(${typed} in p.login) > 0)`]),
    ...(organisationId === undefined
      ? []
      : [sql`p.organisation_id = any(${[...tree.within(organisationId)]}::integer[])`]),
    ...(role === undefined
      ? []
      : [
          sql`exists (select from identity.grants h
            where h.staff_id = p.id and h.role = ${role} and h.ended_at is null)`,
        ]),
    ...(state === 'working' ? [sql`p.disabled_at is null`] : []),
    ...(state === 'ended' ? [sql`p.disabled_at is not null`] : []),
    ...(state === 'locked' ? [isLockedAt(at)] : []),
  ];
}

function rowOf(row: Row, tree: OrganisationTree): StaffRow {
  return {
    ...{ staffId: row.id, login: row.login, name: row.name },
    organisation: bodyNamed(tree, row.organisation_id),
    endedAt: row.disabled_at === null ? null : formatInstant(row.disabled_at),
    ...{ isLocked: row.is_locked, mustSetPassword: row.must_set_password },
    roles: row.roles.map(({ role, organisationId }) => ({
      role,
      organisation: bodyNamed(tree, organisationId),
    })),
  };
}

/** A body as registers name it. */
export function bodyNamed({ byId }: OrganisationTree, organisationId: number) {
  return { organisationId, shortName: byId.get(organisationId)?.shortName ?? '' };
}
