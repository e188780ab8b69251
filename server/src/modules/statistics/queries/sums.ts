import { sql } from 'kysely';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { Dimension } from '../core/dimensions.ts';
import type { KeyedSum } from '../core/figures.ts';
import type { Sums, WaitingSum } from '../core/grouping.ts';
import type { Measure } from '../core/measures.ts';
import { type Span, spansBefore } from '../core/periods.ts';
import { waitingIn } from './waiting-steps.ts';
import { type WhereColumns, whereOf } from './where-of-step.ts';

interface Row extends WhereColumns {
  readonly key: string | null;
  readonly measure: Measure;
  readonly mark: LocalDate;
  readonly n: number;
}

/**
 * Sums up to each of the days `marks` (not included), folded and waiting, read by one statement and so
 * in one snapshot: a step that moves between the two meanwhile is seen once.
 */
export async function measuredBefore(
  db: Reader,
  wanted: Wanted,
  marks: readonly LocalDate[],
): Promise<Sums> {
  const spans = marks.flatMap((mark) => spansBefore(mark).map((span) => ({ ...span, mark })));
  const { rows } = await sql<Row>`
    ${foldedIn(wanted, spans)}
    union all
    select null, ${WHERE}, waiting.measure, given.mark, sum(waiting.n)::bigint
    from (${waitingIn(wanted.measures)}) as waiting, unnest(${[...marks]}::date[]) as given (mark)
    where waiting.counted_on < given.mark
    group by ${WHERE}, waiting.measure, given.mark`.execute(db);
  return sumsIn(rows);
}

/**
 * Sums of each single day of a period over all matters, and under the day before it all that was
 * counted earlier. Days without a count are left out.
 */
export async function sumsByDay(
  db: Reader,
  measures: readonly Measure[],
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<Sums> {
  const earlier = addDays(from, -1);
  const spans = spansBefore(from).map((span) => ({ ...span, mark: earlier }));
  const { rows } = await sql<Row>`
    select 'all' as key, ${NOWHERE}, measure, mark, sum(n)::bigint as n
    from (${foldedIn({ dimension: 'bucket', measures }, spans)}) as before_it
    group by measure, mark
    union all
    select 'all', ${NOWHERE}, measure, period_start, sum(n)::bigint
    from statistics.totals
    where dimension = 'bucket' and grain = 'day' and measure = any(${[...measures]}::text[])
      and period_start between ${from}::date and ${to}::date
    group by measure, period_start
    union all
    select null, ${WHERE}, waiting.measure, greatest(waiting.counted_on, ${earlier}::date),
      sum(waiting.n)::bigint
    from (${waitingIn(measures)}) as waiting
    where waiting.counted_on <= ${to}::date
    group by 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13`.execute(db);
  return sumsIn(rows);
}

/** What was counted on each single day of a period; grows with days × keys and what waits. */
export async function measuredByDay(
  db: Reader,
  { dimension, measures, key }: Wanted,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<Sums> {
  const { rows } = await sql<Row>`
    select t.key, ${NOWHERE}, t.measure, t.period_start as mark, t.n
    from unnest(${[...measures]}::text[]) as wanted (measure), statistics.totals t
    where t.dimension = ${dimension} and t.measure = wanted.measure and t.grain = 'day'
      and t.period_start between ${from}::date and ${to}::date
      and ${only({ key })}
    union all
    select null, ${WHERE}, waiting.measure, waiting.counted_on, sum(waiting.n)::bigint
    from (${waitingIn(measures)}) as waiting
    where waiting.counted_on between ${from}::date and ${to}::date
    group by ${WHERE}, waiting.measure, waiting.counted_on`.execute(db);
  return sumsIn(rows);
}

type MarkedSpan = Span & { readonly mark: LocalDate };

/** Which sums: of these measures, by the keys of this dimension. */
interface Wanted {
  readonly dimension: Dimension;
  readonly measures: readonly Measure[];
  /** Of what was folded, only this key. */
  readonly key?: string | undefined;
  /** Of what was folded by department and area, only that of this department. */
  readonly department?: string | undefined;
}

function only({ key, department }: Pick<Wanted, 'key' | 'department'>) {
  if (department !== undefined) return sql`left(t.key, -5) = ${department}`;
  return key === undefined ? sql`true` : sql`t.key = ${key}`;
}

function foldedIn({ dimension, measures, key, department }: Wanted, spans: readonly MarkedSpan[]) {
  return sql`
    select t.key, ${NOWHERE}, t.measure, given.mark, sum(t.n)::bigint as n
    from unnest(${spans.map((span) => span.grain)}::text[], ${spans.map((span) => span.from)}::date[],
        ${spans.map((span) => span.before)}::date[], ${spans.map((span) => span.mark)}::date[])
      as given (grain, start_from, start_before, mark),
      unnest(${[...measures]}::text[]) as wanted (measure),
      statistics.totals t
    where t.dimension = ${dimension} and t.measure = wanted.measure and t.grain = given.grain
      and t.period_start >= given.start_from and t.period_start < given.start_before
      and ${only({ key, department })}
    group by t.key, t.measure, given.mark`;
}

/** Of what waits: all that its keys are made of. */
const WHERE = sql`waiting.matter_id, waiting.area, waiting.principal_id, waiting.channel,
  waiting.source, waiting.staff_id, waiting.window_id,
  waiting.mode, waiting.applicant_kind, waiting.origin_area`;
/** What was folded stands under its key alone. */
const NOWHERE = sql`null::integer as matter_id, null as area, null::integer as principal_id,
  null as channel, null as source, null as staff_id,
  null::integer as window_id, null as mode, null as applicant_kind,
  null as origin_area`;

function sumsIn(rows: readonly Row[]): Sums {
  const folded: KeyedSum[] = [];
  const waiting: WaitingSum[] = [];
  for (const { key, measure, mark, n, ...where } of rows) {
    if (key !== null) folded.push({ key, measure, mark, n });
    else waiting.push({ ...whereOf(where), measure, mark, n });
  }
  return { folded, waiting };
}
