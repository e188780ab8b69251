import { sql } from 'kysely';
import { caseIdOf } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CaseId, ReportedCase } from '../core/case.ts';
import type { CaseChange } from '../core/reports/report-batch.ts';
import { plain } from './bulk-values.ts';

/** Whoever notes doubled numbers holds it until commit. */
const LOCK = 'doubled numbers';

/**
 * Notes which of these cases share their number with a case of another source, and both of them; and when noted ones were accepted. It
 * is the last thing that a transaction does: the lock makes one after the other of it, so that of two which bring one number of
 * two sources at once the later one sees the case of the earlier.
 */
export async function noteDoubled(tx: Tx, changes: readonly CaseChange[]): Promise<void> {
  if (changes.length === 0) return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${LOCK}, 0))`.execute(tx);
  const { rows: sources } = await sql<{ name: string }>`select name from cases.sources`.execute(tx);
  if (sources.length < 2) return;
  const created = changes.flatMap(({ before, next }) => (before ? [] : [next]));
  const names = sources.map(({ name }) => name);
  await insertDoubled(tx, await doubledAmong(tx, created, names));
  const accepted = changes.filter(({ before, next }) => before && isAcceptedNow(before, next));
  await noteAccepted(
    tx,
    accepted.map(({ next }) => next.id),
  );
}

function isAcceptedNow(before: ReportedCase, next: ReportedCase): boolean {
  return before.acceptedAt !== next.acceptedAt;
}

/** Those of these cases whose number another source has, and the cases of these. */
async function doubledAmong(
  tx: Tx,
  created: readonly ReportedCase[],
  names: readonly string[],
): Promise<readonly CaseId[]> {
  const others = created.flatMap(({ id, source, sourceCaseNo }) =>
    names
      .filter((name) => name !== source)
      .map((name) => ({ id, other: caseIdOf(name, sourceCaseNo) as CaseId })),
  );
  if (others.length === 0) return [];
  const { rows } = await sql<{ id: CaseId }>`
    select id from cases.cases where id = any(${plain(
      'uuid',
      others.map(({ other }) => other),
    )})`.execute(tx);
  const known = new Set(rows.map(({ id }) => id));
  const pairs = others.filter(({ other }) => known.has(other));
  return [...new Set(pairs.flatMap(({ id, other }) => [id, other]))];
}

async function insertDoubled(tx: Tx, ids: readonly CaseId[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    insert into cases.doubled_numbers (case_id, matter_id, accepted_at)
    select id, matter_id, accepted_at from cases.cases where id = any(${plain('uuid', ids)})
    on conflict (case_id) do nothing`.execute(tx);
}

async function noteAccepted(tx: Tx, ids: readonly CaseId[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    update cases.doubled_numbers d set accepted_at = c.accepted_at
    from cases.cases c
    where d.case_id = any(${plain('uuid', ids)}) and c.id = d.case_id`.execute(tx);
}
