import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/index.ts';
import type { Definition } from '../core/definition.ts';
import { HOUR_MEASURES, type HourMeasure, loadsBy } from '../core/hours.ts';
import type { Period } from '../core/statistics-period.ts';
import type { CountedMatter, CountedMatters } from '../deps.ts';
import { WAITING_STEPS } from './waiting-steps.ts';

/** What came in and was finished in one hour of the day. */
export interface HourLoad {
  readonly hour: number;
  readonly received: number;
  readonly closed: number;
}

interface LoadAsked extends Period {
  readonly matters: CountedMatters;
  /** All together without one. */
  readonly department: CountedMatter['department'] | undefined;
  readonly definition: Definition;
}

type Row = { readonly hour: number } & Readonly<Record<HourMeasure, number>>;

/**
 * The load of each hour, summed over the days: folded and waiting together, by one statement, so that a step that moves between the
 * two meanwhile is seen once. It grows with days × departments and what waits, never with the cases.
 */
export async function readLoadByHour(
  db: Reader,
  { definition, ...asked }: LoadAsked,
): Promise<HourLoad[]> {
  const { rows } = await sql<Row>`
    select hour, sum(received)::int as received, sum(closed)::int as closed,
      sum(refused)::int as "refusedAcceptance"
    from (
      ${foldedIn(asked)}
      union all
      ${waitingIn(asked)}) as told
    group by hour`.execute(db);
  const sums = { received: [], closed: [], refusedAcceptance: [] } as Record<HourMeasure, number[]>;
  for (const row of rows) for (const name of HOUR_MEASURES) sums[name][row.hour] = row[name];
  return loadsBy(definition, sums);
}

type Asked = Omit<LoadAsked, 'definition'>;

function foldedIn({ from, to, department }: Asked) {
  const own = department ? sql`h.department = ${department.code}` : sql`true`;
  return sql`
    select (each.place - 1)::int as hour, each.received, each.closed, each.refused
    from statistics.hours h,
      unnest(h.received, h.closed, h.refused_acceptance) with ordinality as each (received, closed, refused, place)
    where h.day between ${from}::date and ${to}::date and ${own}`;
}

/** A step counts in an hour for each of its three days. */
function waitingIn({ from, to, ...whose }: Asked) {
  const own = whose.department ? sql`matter_id = any(${matterIdsOf(whose)}::int[])` : sql`true`;
  return sql`
    select counted.hour, counted.received, counted.closed, counted.refused
    from (${WAITING_STEPS}) as step,
      lateral (values
        (step.received, step.received_hour, step.n, 0, 0),
        (step.closed, step.closed_hour, 0, step.n, 0),
        (step.refused, step.refused_hour, 0, 0, step.n)) as counted (day, hour, received, closed, refused)
    where counted.hour is not null and counted.day between ${from}::date and ${to}::date and ${own}`;
}

function matterIdsOf({ matters, department }: Pick<Asked, 'matters' | 'department'>): number[] {
  return [...matters.byId]
    .filter(([, matter]) => matter.department.id === department?.id)
    .map(([id]) => id);
}
