import type { RoleId } from '@banshi/contract/roles';
import { ROLES } from '@banshi/contract/roles';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { gathered, type Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../core/actor.ts';

/** A role of the person's own, or one that he holds in the place of somebody who is away today. */
export interface HeldRole {
  readonly role: RoleId;
  readonly organisationId: number;
  readonly inPlaceOf: StaffId | null;
}

/** A session by the hash of its token, on the day on which it is asked for. */
export interface AskedSession {
  readonly tokenHash: Buffer;
  readonly today: LocalDate;
}

/** A session with the person behind it, as one row. */
export interface SessionHolder {
  readonly staffId: StaffId;
  readonly login: string;
  readonly name: string;
  readonly organisationId: number;
  readonly window: {
    readonly windowId: number;
    readonly number: string;
    readonly name: string;
  } | null;
  readonly mustSetPassword: boolean;
  readonly grants: readonly HeldRole[];
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
}

interface Row {
  token_hash: Buffer;
  staff_id: string;
  login: string;
  name: string;
  must_set_password: boolean;
  organisation_id: number;
  window_id: number | null;
  window_number: string | null;
  window_name: string | null;
  grants: { role: string; organisationId: number; inPlaceOf: string | null }[];
  last_seen_at: Instant;
  expires_at: Instant;
}

/** The holder of the session with this token, unless the account is disabled. */
export const findSessionHolder = gathered(readSessionHolders);

async function readSessionHolders(
  db: Reader,
  asked: readonly AskedSession[],
): Promise<readonly (SessionHolder | undefined)[]> {
  const { rows } = await sql<Row>`
    select s.token_hash, s.staff_id, p.login, p.name, p.must_set_password, p.organisation_id, w.id as window_id,
           w.number as window_number, w.name as window_name, s.last_seen_at, s.expires_at,
           coalesce((select json_agg(json_build_object('role', g.role, 'organisationId', g.organisation_id,
                                                       'inPlaceOf', g.in_place_of)
                                     order by g.role, g.organisation_id, g.in_place_of)
                     from (select role, organisation_id, null::uuid as in_place_of
                           from identity.grants
                           where staff_id = p.id and ended_at is null and coalesce(from_day <= asked.today, true)
                           union all
                           select o.role, o.organisation_id, u.absent_id
                           from identity.substitutions u
                           join identity.grants o on o.staff_id = u.absent_id and o.role = any(u.roles)
                             and o.ended_at is null and coalesce(o.from_day <= asked.today, true)
                           join identity.staff a on a.id = u.absent_id and a.disabled_at is null
                           where u.substitute_id = p.id and u.ended_at is null
                             and asked.today between u.from_day and u.to_day) g), '[]') as grants
    from unnest(${asked.map((one) => one.tokenHash)}::bytea[], ${asked.map((one) => one.today)}::date[])
      as asked (token_hash, today)
    join identity.sessions s on s.token_hash = asked.token_hash
    join identity.staff p on p.id = s.staff_id
    left join identity.seats t on t.staff_id = p.id and t.day = asked.today
    left join identity.windows w on w.id = case when t.staff_id is null then p.window_id else t.window_id end
      and coalesce(w.from_day <= asked.today, true) and coalesce(w.to_day >= asked.today, true)
    where p.disabled_at is null`.execute(db);
  const rowByHash = new Map(rows.map((row) => [row.token_hash.toString('hex'), row]));
  return asked.map(({ tokenHash }) => {
    const row = rowByHash.get(tokenHash.toString('hex'));
    return row && holderFromRow(row);
  });
}

function holderFromRow(row: Row): SessionHolder {
  const { window_id: windowId, window_number: number, window_name: name } = row;
  return {
    staffId: row.staff_id as StaffId,
    login: row.login,
    name: row.name,
    organisationId: row.organisation_id,
    mustSetPassword: row.must_set_password,
    window:
      windowId !== null && number !== null && name !== null ? { windowId, number, name } : null,
    grants: row.grants.filter(isKnownGrant),
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
  };
}

function isKnownGrant(grant: Row['grants'][number]): grant is HeldRole {
  return grant.role in ROLES;
}
