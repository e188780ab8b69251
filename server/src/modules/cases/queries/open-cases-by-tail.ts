import { CASE_HANDLERS } from '@banshi/contract/roles';
import { sql } from 'kysely';
import { type Actor, bodiesWithin } from '../../identity/index.ts';
import { TAIL_LENGTH } from '../core/privacy/asked-tail.ts';
import type { CaseDeps } from '../deps.ts';
import { tailHash } from '../number-tail.ts';

/** A longer end than the one that is hashed is compared with the numbers themselves: of so many cases at most. */
const LOOKED_AT_MAX = 100;

interface Candidate {
  readonly id: string;
  readonly applicant_id: string;
  readonly number_encrypted: Buffer;
}

/**
 * The open cases of the bodies for which this person handles cases whose applicant's number ends so, the last first; not
 * those of specially protected applicants.
 */
export async function openCasesByTail(
  { db, protection }: Pick<CaseDeps, 'db' | 'protection'>,
  actor: Actor,
  tail: string,
): Promise<string[]> {
  const bodies = bodiesWithin(actor, CASE_HANDLERS);
  const hashed = bodies.map((body) => tailHash(protection, body, tail.slice(-TAIL_LENGTH)));
  if (hashed.length === 0) return [];
  const { rows } = await sql<Candidate>`
    select c.id, c.applicant_id, a.number_encrypted
    from cases.cases c join cases.applicants a on a.id = c.applicant_id
    where c.number_tail = any(${hashed}::int[]) and c.due_on is not null
      and c.department_id = any(${bodies}::int[])
      and not exists (select from cases.protected_applicants p where p.applicant_id = c.applicant_id)
    order by c.received_at desc
    limit ${LOOKED_AT_MAX}`.execute(db);
  return rows
    .filter((row) => protection.decrypt(row.number_encrypted, row.applicant_id).endsWith(tail))
    .map(({ id }) => id);
}
