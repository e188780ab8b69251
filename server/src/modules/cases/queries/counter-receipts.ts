import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';
import { hourOf } from './strands.ts';

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What was taken in at the counter, of a matter and for an area; without entry errors. */
export interface CounterReceipts {
  readonly matterId: number;
  readonly area: string;
  readonly n: number;
}

/** How many cases the counter took in on these days, those that departmental systems report left out; from sums by day. */
export async function readCounterReceipts(
  db: Reader,
  { from, to }: Days,
): Promise<readonly CounterReceipts[]> {
  const { rows } = await sql<CounterReceipts>`
    select matter_id as "matterId", area, sum(n)::int as n
    from cases.counter_receipts
    where received_on between ${from}::date and ${to}::date
    group by matter_id, area having sum(n) > 0`.execute(db);
  return rows;
}

/** The entry errors among them, which count nowhere. */
export async function readVoidedReceipts(
  db: Reader,
  { from, to }: Days,
): Promise<readonly CaseId[]> {
  const received = hourOf(sql.ref('received_at'));
  const { rows } = await sql<{ id: CaseId }>`
    select id from cases.cases
    where is_void and serial is not null
      and ${received} >= ${from}::timestamp and ${received} < ${to}::timestamp + interval '1 day'
    order by ${received}, received_at, id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Days whose sums are not what their rows come to; for the check of everything. */
export async function differingCaseSums(db: Reader): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select 'receipts ' || received_on || ' ' || matter_id || ' ' || area as name
    from (
      select received_on, matter_id, area, n from cases.counter_receipts
      union all
      select numbered_on, matter_id, area, -count(*) from cases.cases
      where serial is not null and status <> 'VOID' group by numbered_on, matter_id, area) both_sides
    group by received_on, matter_id, area having sum(n) <> 0
    union all
    select 'tolerances ' || settled_on || ' ' || department_id
    from (
      select settled_on, department_id, due, on_time from cases.tolerance_sums
      union all
      select settled_on, department_id, -count(*), -count(*) filter (where is_on_time)
      from cases.tolerance_outcomes group by settled_on, department_id) both_sides
    group by settled_on, department_id having sum(due) <> 0 or sum(on_time) <> 0
    order by name`.execute(db);
  return rows.map(({ name }) => name);
}
