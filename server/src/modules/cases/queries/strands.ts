import type { Measure } from '@banshi/contract/case-words';
import { type RawBuilder, sql } from 'kysely';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';

/** Part of what a measure counts: by which moment, and which cases. An index gives each matter after matter, hour after hour. */
export interface Strand {
  readonly moment: RawBuilder<unknown>;
  readonly counts: RawBuilder<unknown>;
}

const RECEIVED = sql.ref('received_at');
const ACCEPTED = sql.ref('accepted_at');
const CLOSED = sql.ref('closed_at');

/** How a finish stands to its last day, as the indexes are built. */
const [BEFORE, ON, AFTER] = [-1, 0, 1] as const;
type Standing = typeof BEFORE | typeof ON | typeof AFTER;

/** The strands of each measure that is counted; of a case exactly one counts, or none (`core/counted-facts.ts`). */
export const STRANDS: Readonly<Record<Measure, readonly Strand[]>> = {
  received: [{ moment: RECEIVED, counts: sql`status <> 'VOID'` }],
  refusedAcceptance: [endedAs('refusedAcceptance')],
  corrected: [corrected(false), corrected(true)],
  correctedAgain: [corrected(true)],
  correctedOnce: [corrected(false)],
  accepted: [{ moment: ACCEPTED, counts: sql`true` }],
  acceptedTolerant: [acceptedAs('TOLERANT')],
  acceptedPromised: [acceptedAs('PROMISED')],
  acceptedDeemed: [acceptedAs('DEEMED')],
  acceptedCrossProvince: [{ moment: ACCEPTED, counts: sql`origin_area is not null` }],
  closed: [{ moment: CLOSED, counts: sql`true` }],
  closedAccepted: [{ moment: CLOSED, counts: sql`accepted_at is not null` }],
  closedOrRefused: [{ moment: CLOSED, counts: sql`true` }, endedAs('refusedAcceptance')],
  refused: [{ moment: CLOSED, counts: sql`close_type = 'refused'` }],
  returned: [endedAs('returned'), closedAs('returned')],
  terminated: [endedAs('terminated'), closedAs('terminated')],
  withdrawn: [endedAs('withdrawn'), closedAs('withdrawn')],
  closedWithPromise: against('due_on_promised', [BEFORE, ON, AFTER]),
  closedInTime: against('due_on_promised', [BEFORE, ON]),
  closedEarly: against('due_on_promised', [BEFORE]),
  closedLate: against('due_on_promised', [AFTER]),
  closedWithLegal: against('due_on_legal', [BEFORE, ON, AFTER]),
  closedInLegalTime: against('due_on_legal', [BEFORE, ON]),
  closedWithLegalDays: [{ moment: CLOSED, counts: sql`legal_days is not null` }],
};

/**
 * What most of the finished are: where an index holds all finished by another word, they are sought among these. In other words
 * than those of their own indexes, so that these are not taken for it.
 */
export const OF_CLOSED: ReadonlyMap<Measure | 'open', RawBuilder<unknown>> = new Map([
  ['closedWithPromise', sql`due_on_promised is not null`],
  ['closedInTime', sql`${dayOf(CLOSED)} <= due_on_promised`],
  ['closedEarly', sql`${dayOf(CLOSED)} < due_on_promised`],
  ['closedWithLegal', sql`due_on_legal is not null`],
  ['closedInLegalTime', sql`${dayOf(CLOSED)} <= due_on_legal`],
  ['closedWithLegalDays', sql`legal_days is not null`],
]);

/** A case that was open for so many days or more, and for less than the next number, is of a class (migration `lists_without_skipping`). */
const CLASSES = [1, 4, 16, 64, 256, 1024, 4096] as const;

/** Open now. */
export const OPEN_NOW: Strand = {
  moment: ACCEPTED,
  counts: sql`closed_at is null and accepted_at is not null`,
};

/**
 * Open at the end of the day before `dayAfter`: accepted until then, and open now, or closed since. The latter are sought by how long
 * they were open: whoever was for less than so many days was accepted in the last so many days before, or was closed by then. What is
 * looked through lies that near, and some of it is always shown, however much was closed in other times.
 */
export function openBefore(dayAfter: LocalDate): readonly Strand[] {
  const [accepted, closed] = [hourOf(ACCEPTED), hourOf(CLOSED)];
  const since = CLASSES.map((days, at) => {
    const next = CLASSES[at + 1];
    const near = next ? sql`${accepted} >= ${addDays(dayAfter, 1 - next)}::timestamp` : sql`true`;
    return sql`${wasOpenFrom(days)} and ${closed} >= ${dayAfter}::timestamp and ${near}`;
  });
  return [OPEN_NOW.counts, ...since].map((isOpen) => ({
    moment: ACCEPTED,
    counts: sql`${accepted} < ${dayAfter}::timestamp and ${isOpen}`,
  }));
}

/** Accepted before `day` and closed since: in each class not longer after it than the class lasts. */
export function closedOfBefore(day: LocalDate): readonly Strand[] {
  const [accepted, closed] = [hourOf(ACCEPTED), hourOf(CLOSED)];
  return CLASSES.map((days, at) => {
    const next = CLASSES[at + 1];
    const near = next ? sql`${closed} < ${addDays(day, next - 1)}::timestamp` : sql`true`;
    const counts = sql`${wasOpenFrom(days)} and ${accepted} < ${day}::timestamp and ${near}`;
    return { moment: CLOSED, counts };
  });
}

/** Of the class that begins with so many days. */
function wasOpenFrom(days: (typeof CLASSES)[number]): RawBuilder<unknown> {
  const [accepted, closed] = [dayOf(ACCEPTED), dayOf(CLOSED)];
  const number = sql.lit(CLASSES.indexOf(days) + 1);
  return sql`width_bucket(${closed} - ${accepted}, array[${sql.raw(CLASSES.join(', '))}]) = ${number}
    and ${closed} > ${accepted}`;
}

/** By which an index orders what it holds. */
export type Unit = 'day' | 'hour';

/** As the indexes are built; in other words they would not be used. */
export function startOf(unit: Unit, moment: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`date_trunc(${sql.lit(unit)}, ${moment} at time zone 'Asia/Shanghai')`;
}

export function hourOf(moment: RawBuilder<unknown>): RawBuilder<unknown> {
  return startOf('hour', moment);
}

function acceptedAs(mode: string): Strand {
  return { moment: ACCEPTED, counts: sql`accepted_as = ${sql.lit(mode)}` };
}

function corrected(again: boolean): Strand {
  return { moment: sql.ref('corrected_at'), counts: sql`corrected_again = ${sql.lit(again)}` };
}

function endedAs(type: string): Strand {
  return { moment: sql.ref('ended_at'), counts: sql`end_type = ${sql.lit(type)}` };
}

function closedAs(type: string): Strand {
  return { moment: CLOSED, counts: sql`close_type = ${sql.lit(type)}` };
}

function against(
  due: 'due_on_promised' | 'due_on_legal',
  standings: readonly Standing[],
): Strand[] {
  const day = sql.ref(due);
  return standings.map((standing) => ({
    moment: CLOSED,
    counts: sql`${day} is not null
      and sign((closed_at at time zone 'Asia/Shanghai')::date - ${day}) = ${sql.lit(standing)}`,
  }));
}

/** The day of a moment, as the indexes are built. */
function dayOf(moment: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${moment} at time zone 'Asia/Shanghai')::date`;
}
