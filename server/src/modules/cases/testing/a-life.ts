import { CASE_ACTIONS, type CaseAction } from '@banshi/contract/case-words';
import fc from 'fast-check';
import { addDays, type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import type { DayOverride, WorkCalendar } from '../../../kernel/work-calendar.ts';
import { silenceRefusal } from '../core/by-law.ts';
import { type CounterCase, isReadyFor } from '../core/case.ts';
import type { ReviewChain } from '../core/chain/review-chain.ts';
import type { Limit } from '../core/clocks/limits.ts';
import { recomputeDues } from '../core/clocks/recomputed-dues.ts';
import type { CounterEvent, Entry } from '../core/event.ts';
import { awaitedFrom } from '../core/lifecycle.ts';
import { recomputeRectification } from '../core/promise/promise.ts';
import { recomputeTolerance } from '../core/tolerance/tolerance-by-law.ts';
import { aChain } from './a-chain.ts';
import { type Around, actAfter, begin, mayHappen, step, type Walk, written } from './a-walk.ts';
import { CALENDAR } from './case-builder.ts';

/** An administrator sets a day of the calendar, or gives it back. */
interface DaySet {
  readonly day: LocalDate;
  readonly kind: DayOverride['kind'] | undefined;
}
/** Somebody does one of what may be done, or the act that is named; what ends the case only when it is meant to end. */
interface Deed {
  readonly choice: number | CaseAction;
  readonly ends: boolean;
}
/** What happens next, so many hours after what happened last. */
type Move = { readonly hours: number } & (DaySet | Deed);

/** What is tried on a case, under which chain and which calendar. */
export interface Plan {
  readonly chain: ReviewChain | undefined;
  readonly unit: Limit['unit'];
  readonly days: readonly DaySet[];
  readonly moves: readonly Move[];
}

/** What became of it: its journal, and every state that it was in. */
export interface Lived {
  readonly entries: readonly Entry[];
  readonly states: readonly CounterCase[];
  /** As it is at the end. */
  readonly calendar: WorkCalendar;
}

/** What a changed calendar does to a case; the next entry, while there is one. */
export type Recompute = (
  current: CounterCase,
  act: ReturnType<typeof actAfter>,
) => CounterEvent | undefined;

/** What the calendar alone does comes with the days that are set. */
const BY_CALENDAR: readonly CaseAction[] = [
  'receive',
  'recomputeDues',
  'recomputeTolerance',
  'recomputeRectification',
];
const ENDINGS: readonly CaseAction[] = [
  'declareNotRequired',
  'refuseAcceptance',
  'refuseForFraud',
  'withdraw',
  'terminate',
  'forward',
  'lapseTolerance',
  'voidCase',
];
const ACTIONS = CASE_ACTIONS.filter((action) => !BY_CALENDAR.includes(action));
/** Acts of people after which a case goes on. */
export const GOING_ON = ACTIONS.filter((action) => !ENDINGS.includes(action));
/** More recomputations than any case needs for one change of the calendar. */
const ROUNDS_MAX = 5;

const aDaySet = fc.record({
  day: fc.integer({ min: 0, max: 150 }).map((n) => addDays('2022-06-10' as LocalDate, n)),
  kind: fc.constantFrom('OFF', 'OFF', 'WORK', undefined),
});
const someHours = fc.oneof(
  { weight: 4, arbitrary: fc.constant(1) },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: 24 * 12 }) },
);
const aDeed = fc.record({
  hours: someHours,
  choice: fc.nat(1000),
  ends: fc.oneof({ weight: 40, arbitrary: fc.constant(false) }, fc.constant(true)),
});
const aMove = fc.oneof(
  { weight: 5, arbitrary: aDeed },
  {
    weight: 1,
    arbitrary: fc.tuple(someHours, aDaySet).map(([hours, set]) => ({ hours, ...set })),
  },
);

/** Any chain, any holidays and working weekends, any acts, and days set in the midst of them. */
export const aPlan: fc.Arbitrary<Plan> = fc.record({
  chain: fc.option(aChain(), { nil: undefined }),
  unit: fc.constantFrom('workDay', 'workDay', 'calendarDay'),
  days: fc.array(aDaySet, { maxLength: 30, size: 'max' }),
  moves: fc.array(aMove, { minLength: 5, maxLength: 50, size: 'max' }),
});

const aDayNear = fc.record({
  day: fc.integer({ min: 0, max: 30 }).map((n) => addDays('2022-06-10' as LocalDate, n)),
  kind: fc.constantFrom('OFF', 'WORK', undefined),
});

/** A case that waits for what it was asked to correct, while the days until then are set and given back: few plans come there by themselves. */
export const aPlanOfCorrection: fc.Arbitrary<Plan> = fc.record({
  chain: fc.constant(undefined),
  unit: fc.constant('workDay'),
  days: fc.array(aDayNear, { maxLength: 10, size: 'max' }),
  moves: fc
    .array(aDayNear, { minLength: 1, maxLength: 10, size: 'max' })
    .map((days): Move[] => [
      { hours: 1, choice: 'requestCorrection', ends: false },
      ...days.map((set) => ({ hours: 1, ...set })),
    ]),
});

/** Lives it: what table and rules do not allow is skipped, and a changed calendar is followed at once. */
export function live({ chain, unit, days, moves }: Plan, recompute: Recompute = recomputed): Lived {
  let calendar = days.reduce(withDay, CALENDAR);
  const first = begin(calendar);
  let lived: Lives = { now: first, states: [first.current] };
  for (const move of moves) {
    if ('day' in move) calendar = withDay(calendar, move);
    lived =
      'day' in move
        ? followed(lived, { calendar, hours: move.hours }, recompute)
        : acted(lived, move, { chain, unit, calendar, hours: move.hours });
  }
  return { entries: lived.now.entries, states: lived.states, calendar };
}

interface Lives {
  readonly now: Walk;
  readonly states: readonly CounterCase[];
}

function followed(
  { now, states }: Lives,
  around: { readonly calendar: WorkCalendar; readonly hours: number },
  recompute: Recompute,
): Lives {
  let lived: Lives = { now, states };
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const event = recompute(lived.now.current, actAfter(lived.now.entries, around));
    if (!event) break;
    const next = written(lived.now, event);
    lived = { now: next, states: [...lived.states, next.current] };
  }
  return lived;
}

/** What recomputes after a change of the calendar, one entry at a time. */
export const recomputed: Recompute = (current, act) =>
  (isReadyFor('recomputeDues', current) ? recomputeDues(current, act) : undefined) ??
  (isReadyFor('recomputeTolerance', current) ? recomputeTolerance(current, act) : undefined) ??
  (isReadyFor('recomputeRectification', current)
    ? recomputeRectification(current, act)
    : undefined);

function acted({ now, states }: Lives, { choice, ends }: Deed, around: Around): Lives {
  const { at } = actAfter(now.entries, around);
  const waited = ends ? [] : awaitedFrom(now.current.status);
  const likely = GOING_ON.filter((action) => waited.includes(action));
  // What a case waits for is likelier than what may be done beside it, so that some come to their end.
  const possible = [...(ends ? ACTIONS : GOING_ON), ...likely, ...likely, ...likely].filter(
    (action) =>
      mayHappen(action, now.current) && !silenceRefusal(action, now.current, localDateOf(at)),
  );
  const action =
    typeof choice === 'number'
      ? possible[choice % possible.length]
      : possible.find((one) => one === choice);
  const next = action ? step(now, action, around) : now;
  return next === now ? { now, states } : { now: next, states: [...states, next.current] };
}

function withDay(calendar: WorkCalendar, { day, kind }: DaySet): WorkCalendar {
  const overrides = new Map(calendar.overrides);
  if (kind) overrides.set(day, { kind, name: '示例' });
  else overrides.delete(day);
  return { ...calendar, overrides };
}
