import type { Measure } from '@banshi/contract/case-words';
import { type RawBuilder, sql } from 'kysely';

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
 * Open at the end of a day: accepted until then, and open now, or closed since. The latter are sought by when they were
 * closed: the index of what was accepted would go through all that was closed before.
 */
export function openAfter(dayAfter: RawBuilder<unknown>): readonly Strand[] {
  const accepted = sql`${hourOf(ACCEPTED)} < ${dayAfter}`;
  const since = sql`id in (select late.id from cases.cases late
    where late.matter_id = wanted.matter_id
      and ${hourOf(sql.ref('late.closed_at'))} >= ${dayAfter}
      and late.accepted_at is not null offset 0)`;
  return [sql`closed_at is null`, since].map((isOpen) => ({
    moment: ACCEPTED,
    counts: sql`${accepted} and ${isOpen}`,
  }));
}

/** As the indexes are built; in other words they would not be used. */
export function hourOf(moment: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`date_trunc('hour', ${moment} at time zone 'Asia/Shanghai')`;
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
