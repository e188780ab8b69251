import type { findPersons } from '@banshi/contract/cases';
import type { ReplyOf } from '@banshi/contract/endpoint';
import { sql } from 'kysely';
import { maskIdNumber, maskName } from '../../../kernel/masking.ts';
import { type Actor, bodiesWithin } from '../../identity/index.ts';
import type { CaseDeps } from '../deps.ts';
import { nameHash } from '../name-hash.ts';
import { describeRows, SUMMARY_COLUMNS, type SummaryRow } from './case-summary.ts';

/** More people of one name than this are told apart by their numbers alone. */
const FOUND_MAX = 10;
/** Who applied to several bodies has a row for each. */
const ROWS_MAX = 100;

/** People of this whole name who applied to a body for which this person works at the counter. */
export async function personsNamed(
  deps: CaseDeps,
  actor: Actor,
  name: string,
): Promise<ReplyOf<typeof findPersons>> {
  const bodies = bodiesWithin(actor, ['FRONT_CLERK']);
  const { rows: named } = await sql<{ applicant_id: string }>`
    select applicant_id from cases.persons_by_name
    where name_key = ${nameHash(deps.protection, name)} and department_id = any(${bodies}::int[])
    limit ${ROWS_MAX + 1}`.execute(deps.db);
  const ids = [...new Set(named.map((row) => row.applicant_id))];
  if (ids.length === 0) return { persons: [], isTooMany: false };
  if (ids.length > FOUND_MAX || named.length > ROWS_MAX) return { persons: [], isTooMany: true };
  const rows = await lastCasesOf(deps, ids, bodies);
  const numbers = await numbersOf(deps, ids);
  const summaries = await describeRows(deps, rows);
  const persons = rows.flatMap((row, index) => {
    const last = summaries[index];
    const idNumber = numbers.get(row.applicant_id);
    if (!last || idNumber === undefined) return [];
    return [{ name: maskName(row.applicant_name), idNumber, last }];
  });
  return { persons, isTooMany: false };
}

type LastRow = SummaryRow & { readonly applicant_id: string };

/** For each of these people the case that he applied for last to one of these bodies, the latest first. */
async function lastCasesOf(
  { db }: CaseDeps,
  ids: readonly string[],
  bodies: readonly number[],
): Promise<readonly LastRow[]> {
  const { rows } = await sql<LastRow>`
    select ${SUMMARY_COLUMNS}, c.applicant_id
    from cases.cases c left join cases.sources s on s.id = c.source_id
    where c.id in (
      select distinct on (applicant_id) id from cases.cases
      where applicant_id = any(${ids}::uuid[]) and department_id = any(${bodies}::int[])
      order by applicant_id, received_at desc nulls last, id)
    order by c.received_at desc nulls last, c.id`.execute(db);
  return rows;
}

/** Their numbers, masked. */
async function numbersOf(
  { db, protection }: CaseDeps,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('cases.applicants')
    .select(['id', 'number_encrypted'])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map((row) => [row.id, maskIdNumber(protection.decrypt(row.number_encrypted, row.id))]),
  );
}
