import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import type { WatchedCase } from '../../cases/index.ts';
import type { StaffId } from '../../identity/index.ts';

type Stand = WatchedCase['clocks'][number];
type Event = WatchedCase['entries'][number]['event'];

/** Who had the case on his desk at the end of a day. */
export function holderOn({ desks }: WatchedCase, day: LocalDate): StaffId | undefined {
  return desks.findLast(({ at }) => localDateOf(at) <= day)?.to ?? undefined;
}

/**
 * Who answers for a clock at the end of a day: for the five days before acceptance whoever took the
 * application in, for the delivery whoever closed or decided, otherwise the handler, and as long as nobody
 * has reviewed it whoever had it on his desk.
 */
export function whoseClock(
  watched: WatchedCase,
  { clock, from }: Stand,
  day: LocalDate,
): StaffId | undefined {
  const events = watched.entries.map(({ event }) => event);
  if (clock === 'acceptance') {
    // The receipt that began the clock counts, and not a later one.
    return lastOf(
      RECEIPTS,
      events.filter(({ at }) => localDateOf(at) <= from),
    );
  }
  if (clock === 'delivery') return lastOf(DECISIONS, events);
  const reviewer = lastOf(REVIEWS, events);
  const step = watched.steps.findLast((one) => one.from <= day)?.step;
  const holder = holderOn(watched, day);
  return step === 'review' ? (holder ?? reviewer) : (reviewer ?? holder);
}

function lastOf(types: ReadonlySet<Event['type']>, events: readonly Event[]): StaffId | undefined {
  const last = events.findLast(({ type }) => types.has(type));
  return last && 'by' in last ? last.by : undefined;
}

const RECEIPTS: ReadonlySet<Event['type']> = new Set([
  'cases/received',
  'cases/supplemented',
] as const);
const DECISIONS: ReadonlySet<Event['type']> = new Set([
  'cases/granted',
  'cases/granted-at-once',
  'cases/refused',
  'cases/closed',
] as const);
const REVIEWS: ReadonlySet<Event['type']> = new Set([
  'cases/reviewed',
  'cases/granted-at-once',
] as const);
