import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  type Database,
  nextNumber,
  type Tx,
  toTimestamp,
} from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';
import type { Alert, AlertEvent } from '../core/alert.ts';

const LOCK_SPACE = 7_215_030;

/** Until this transaction ends nobody else issues or changes anything about the case. */
export async function lockAlertsOf(tx: Tx, caseId: CaseId): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK_SPACE}::integer, hashtext(${caseId}))`.execute(tx);
}

/** The next number of a year. */
export function nextOrderNumber(tx: Tx, year: number): Promise<number> {
  return nextNumber(tx, 'supervision.counters', { year });
}

/** Writes what happened to a warning or card into its journal, and how it stands into its row. */
export async function saveAlert(tx: Tx, next: Alert, event: AlertEvent): Promise<void> {
  const { caseId, seq, version, issued, status, closedAt } = next;
  await tx
    .insertInto('supervision.alert_journal')
    .values({ case_id: caseId, seq, version, body: JSON.stringify(event) })
    .execute();
  const closed = closedAt === undefined ? null : toTimestamp(closedAt);
  if (version === 1) {
    await tx
      .insertInto('supervision.alerts')
      .values({
        case_id: caseId,
        seq,
        version,
        rule: issued.rule,
        cause: issued.cause,
        level: issued.level,
        status,
        organisation_id: issued.organisationId,
        principal_id: issued.principalId ?? null,
        person_id: issued.personId ?? null,
        as_of: issued.asOf,
        issued_at: toTimestamp(issued.at),
        order_no: issued.card?.orderNo ?? null,
        explain_by: issued.card?.explainBy ?? null,
        closed_at: closed,
      })
      .execute();
    return;
  }
  await tx
    .updateTable('supervision.alerts')
    .set({ version, status, closed_at: closed })
    .where('case_id', '=', caseId)
    .where('seq', '=', seq)
    .execute();
}

/** Notes from which day on the case is to be looked at again, if from any. */
export async function noteWatch(
  tx: Tx,
  caseId: CaseId,
  lookOn: LocalDate | undefined,
): Promise<void> {
  await sql`
    insert into supervision.watches (case_id, look_on) values (${caseId}, ${lookOn ?? null}::date)
    on conflict (case_id) do update set look_on = excluded.look_on`.execute(tx);
}

/**
 * Has a case looked at anew as soon as the duty comes, open or not. Under its lock, so that who looks at it now and
 * does not see this transaction cannot say when to look again.
 */
export async function lookAgain(tx: Tx, caseId: CaseId, today: LocalDate): Promise<void> {
  await lockAlertsOf(tx, caseId);
  await noteWatch(tx, caseId, today);
}

/** Has cases looked at as soon as the duty comes, of which supervision has not heard. */
export async function watchCases(db: Database, caseIds: readonly CaseId[]): Promise<void> {
  await sql`
    insert into supervision.watches (case_id, look_on)
    select case_id, date '2000-01-01' from unnest(${[...caseIds]}::uuid[]) as told (case_id)
    on conflict do nothing`.execute(db);
}

/** A case that has ended, and of which nothing is to be checked, is not looked at any more. */
export async function endWatch(tx: Tx, caseId: CaseId): Promise<void> {
  await tx.deleteFrom('supervision.watches').where('case_id', '=', caseId).execute();
}
