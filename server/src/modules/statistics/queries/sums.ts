import { type RawBuilder, sql } from 'kysely';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { KeyedSum } from '../core/figures.ts';
import type { WaitingSum } from '../core/grouping.ts';
import type { Dimension } from '../core/increments.ts';
import type { Measure } from '../core/measures.ts';
import { type Span, spansBefore } from '../core/periods.ts';
import { WAITING_STEPS } from './waiting-steps.ts';

/** Sums that were folded, and sums that wait: only the caller knows where a matter counts. */
export interface Sums {
  readonly folded: readonly KeyedSum[];
  readonly waiting: readonly WaitingSum[];
}

interface Row {
  readonly key: string | null;
  readonly matter_id: number | null;
  readonly area: string | null;
  readonly principal_id: number | null;
  readonly measure: Measure;
  readonly mark: LocalDate;
  readonly n: number;
}

/**
 * Sums up to each of the days `marks` (not included), folded and waiting, read by one statement and so
 * in one snapshot: a step that moves between the two meanwhile is seen once.
 */
export async function sumsBefore(
  db: Reader,
  dimension: Dimension,
  marks: readonly LocalDate[],
): Promise<Sums> {
  const spans = marks.flatMap((mark) => spansBefore(mark).map((span) => ({ ...span, mark })));
  const { rows } = await sql<Row>`
    ${foldedIn(dimension, spans)}
    union all
    select null, waiting.matter_id, waiting.area, waiting.principal_id, waiting.measure, given.mark,
      sum(waiting.n)::bigint
    from (${WAITING}) as waiting, unnest(${[...marks]}::date[]) as given (mark)
    where waiting.counted_on < given.mark
    group by waiting.matter_id, waiting.area, waiting.principal_id, waiting.measure, given.mark`.execute(
    db,
  );
  return sumsIn(rows);
}

/**
 * Sums of each single day of a period over all matters, and under the day before it all that was
 * counted earlier. Days without a count are left out.
 */
export async function sumsByDay(
  db: Reader,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<Sums> {
  const earlier = addDays(from, -1);
  const spans = spansBefore(from).map((span) => ({ ...span, mark: earlier }));
  const { rows } = await sql<Row>`
    select 'all' as key, matter_id, area, principal_id, measure, mark, sum(n)::bigint as n
    from (${foldedIn('bucket', spans)}) as before_it
    group by matter_id, area, principal_id, measure, mark
    union all
    select 'all', null::integer, null, null::integer, measure, period_start, sum(n)::bigint
    from statistics.totals
    where dimension = 'bucket' and grain = 'day' and measure in ('accepted', 'closed', 'closedAccepted')
      and period_start between ${from}::date and ${to}::date
    group by measure, period_start
    union all
    select null, waiting.matter_id, waiting.area, waiting.principal_id, waiting.measure,
      greatest(waiting.counted_on, ${earlier}::date), sum(waiting.n)::bigint
    from (${WAITING}) as waiting
    where waiting.counted_on <= ${to}::date
    group by 2, 3, 4, 5, 6`.execute(db);
  return sumsIn(rows);
}

type MarkedSpan = Span & { readonly mark: LocalDate };

function foldedIn(dimension: Dimension, spans: readonly MarkedSpan[]): RawBuilder<unknown> {
  return sql`
    select t.key, null::integer as matter_id, null as area, null::integer as principal_id, t.measure, given.mark,
      sum(t.n)::bigint as n
    from unnest(${spans.map((span) => span.grain)}::text[], ${spans.map((span) => span.from)}::date[],
        ${spans.map((span) => span.before)}::date[], ${spans.map((span) => span.mark)}::date[])
      as given (grain, start_from, start_before, mark),
      unnest(array['accepted', 'closed', 'closedAccepted', 'acceptedLate']) as wanted (measure),
      statistics.totals t
    where t.dimension = ${dimension} and t.measure = wanted.measure and t.grain = given.grain
      and t.period_start >= given.start_from and t.period_start < given.start_before
    group by t.key, t.measure, given.mark`;
}

/** Each step that waits, once for each measure in which it counts; see `core/measures.ts`. */
const WAITING = sql`
  select step.matter_id, step.area, step.principal_id, counted.measure, counted.counted_on, step.n
  from (${WAITING_STEPS}) as step, lateral (values ('received', step.received), ('accepted', step.accepted), ('closed', step.closed),
      ('closedAccepted', case when step.accepted is not null then step.closed end),
      ('acceptedLate', case when step.late then step.accepted end)) as counted (measure, counted_on)
  where counted.counted_on is not null`;

function sumsIn(rows: readonly Row[]): Sums {
  const folded: KeyedSum[] = [];
  const waiting: WaitingSum[] = [];
  for (const { key, matter_id, area, principal_id, measure, mark, n } of rows) {
    if (key !== null) folded.push({ key, measure, mark, n });
    else {
      const where = { matterId: matter_id ?? 0, area: area ?? '' };
      waiting.push({ ...where, principalId: principal_id ?? undefined, measure, mark, n });
    }
  }
  return { folded, waiting };
}
