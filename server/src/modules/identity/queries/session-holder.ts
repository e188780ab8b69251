import type { RoleId } from '@banshi/contract/roles';
import { ROLES } from '@banshi/contract/roles';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { gathered, type Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../core/actor.ts';

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
  readonly grants: readonly { readonly role: RoleId; readonly organisationId: number }[];
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
}

interface Row {
  token_hash: Buffer;
  staff_id: string;
  login: string;
  name: string;
  organisation_id: number;
  window_id: number | null;
  window_number: string | null;
  window_name: string | null;
  grants: { role: string; organisationId: number }[];
  last_seen_at: Instant;
  expires_at: Instant;
}

/** The holder of the session with this token, unless the account is disabled. */
export const findSessionHolder = gathered(readSessionHolders);

async function readSessionHolders(
  db: Reader,
  tokenHashes: readonly Buffer[],
): Promise<readonly (SessionHolder | undefined)[]> {
  const { rows } = await sql<Row>`
    select s.token_hash, s.staff_id, p.login, p.name, p.organisation_id, p.window_id,
           w.number as window_number, w.name as window_name, s.last_seen_at, s.expires_at,
           coalesce((select json_agg(json_build_object('role', g.role, 'organisationId', g.organisation_id)
                                     order by g.role, g.organisation_id)
                     from identity.grants g where g.staff_id = p.id), '[]') as grants
    from identity.sessions s
    join identity.staff p on p.id = s.staff_id
    left join identity.windows w on w.id = p.window_id
    where s.token_hash = any(${tokenHashes}::bytea[]) and p.disabled_at is null`.execute(db);
  const rowByHash = new Map(rows.map((row) => [row.token_hash.toString('hex'), row]));
  return tokenHashes.map((hash) => {
    const row = rowByHash.get(hash.toString('hex'));
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
    window:
      windowId !== null && number !== null && name !== null ? { windowId, number, name } : null,
    grants: row.grants.filter(isKnownGrant),
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
  };
}

function isKnownGrant(grant: {
  role: string;
  organisationId: number;
}): grant is { role: RoleId; organisationId: number } {
  return grant.role in ROLES;
}
