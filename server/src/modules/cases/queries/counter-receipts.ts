import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';

/** What was taken in at the counter, of a matter and for an area. */
export interface CounterReceipts {
  readonly matterId: number;
  readonly area: string;
  readonly n: number;
  /** Entry errors, which count nowhere. */
  readonly voided: readonly CaseId[];
}

/**
 * The cases that the counter took in on these days, those that departmental systems report left out. It reads the index of
 * their numbers: of a year of a hall some hundred thousand rows, whatever is reported beside them.
 */
export async function readCounterReceipts(
  db: Reader,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<readonly CounterReceipts[]> {
  const { rows } = await sql<CounterReceipts>`
    select matter_id as "matterId", area,
      count(*) filter (where status <> 'VOID')::int as n,
      coalesce(array_agg(id) filter (where status = 'VOID'), '{}') as voided
    from cases.cases
    where serial is not null and numbered_on between ${from}::date and ${to}::date
    group by matter_id, area`.execute(db);
  return rows;
}
