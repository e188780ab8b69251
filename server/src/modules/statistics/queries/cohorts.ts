import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { MatterPlace } from '../core/dimensions.ts';
import { spansBefore } from '../core/periods.ts';
import { WAITING_STEPS } from './waiting-steps.ts';

/** How many finished before one day of those that were accepted before another. */
export interface Cohort {
  readonly bucket: string;
  readonly closedBefore: LocalDate;
  readonly acceptedBefore: LocalDate;
  readonly n: number;
}

interface Row {
  readonly bucket: string | null;
  readonly matter_id: number | null;
  readonly closed_before: LocalDate;
  readonly accepted_before: LocalDate;
  readonly n: number;
}

/** Cohorts for each pair of `marks`, folded and waiting, read by one statement. */
export async function cohortsBefore(
  db: Reader,
  marks: readonly LocalDate[],
  placeOf: (matterId: number) => MatterPlace,
): Promise<Cohort[]> {
  const spans = marks.flatMap((mark) => spansBefore(mark).map((span) => ({ ...span, mark })));
  const given = sql`unnest(${spans.map((span) => span.grain)}::text[],
    ${spans.map((span) => span.from)}::date[], ${spans.map((span) => span.before)}::date[],
    ${spans.map((span) => span.mark)}::date[])`;
  const { rows } = await sql<Row>`
    select t.bucket, null::integer as matter_id, closed.mark as closed_before,
      accepted.mark as accepted_before, sum(t.n)::bigint as n
    from ${given} as closed (grain, start_from, start_before, mark),
      ${given} as accepted (grain, start_from, start_before, mark), statistics.cohorts t
    where t.closed_grain = closed.grain and t.accepted_grain = accepted.grain
      and t.closed_start >= closed.start_from and t.closed_start < closed.start_before
      and t.accepted_start >= accepted.start_from and t.accepted_start < accepted.start_before
    group by t.bucket, closed.mark, accepted.mark
    union all
    select null, step.matter_id, closed.mark, accepted.mark, sum(step.n)::bigint
    from (${WAITING_STEPS}) as step,
      unnest(${[...marks]}::date[]) as closed (mark), unnest(${[...marks]}::date[]) as accepted (mark)
    where step.closed < closed.mark and step.accepted < accepted.mark
    group by step.matter_id, closed.mark, accepted.mark`.execute(db);
  return rows.map((row) => ({
    bucket: row.bucket ?? placeOf(row.matter_id ?? 0).bucket,
    closedBefore: row.closed_before,
    acceptedBefore: row.accepted_before,
    n: row.n,
  }));
}

/** Finished in the period: accepted before it, or in it. */
export function originsOf(
  cohorts: readonly Cohort[],
  bucket: string,
  { start, end }: { readonly start: LocalDate; readonly end: LocalDate },
) {
  const count = (closedBefore: LocalDate, acceptedBefore: LocalDate) =>
    cohorts
      .filter((one) => one.bucket === bucket)
      .filter((one) => one.closedBefore === closedBefore && one.acceptedBefore === acceptedBefore)
      .reduce((sum, one) => sum + one.n, 0);
  const closedFromStock = count(end, start) - count(start, start);
  return {
    closedFromStock,
    closedFromPeriod: count(end, end) - count(start, end) - closedFromStock,
  };
}
