import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAYS_SHOWN_MAX } from '../../../kernel/explain-days.ts';
import { addDays, type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { addWorkDays } from '../../../kernel/work-calendar.ts';
import { explainClocks } from '../queries/case-clocks.ts';
import {
  aPlan,
  aPlanOfCorrection,
  type Lived,
  live,
  type Plan,
  type Recompute,
  recomputed,
} from '../testing/a-life.ts';
import type { CounterCase } from './case.ts';
import { statusAt } from './chain/review-chain.ts';
import { type ClockStand, clockStands } from './clocks/clock-stands.ts';
import { CORRECTION_WORK_DAYS } from './correction.ts';
import { type CountStep, countSteps } from './counting/counting.ts';
import { packStep } from './counting/packed-step.ts';
import { recountCase } from './counting/recount.ts';
import type { Entry } from './event.ts';
import { replay } from './evolve.ts';
import { decodeEvent, encodeEvent } from './journal-text.ts';
import type { Transition } from './lifecycle/transition.ts';
import { CASE_TRANSITIONS } from './lifecycle.ts';

const RUNS = { numRuns: 200 };
/** The same lives each time, and no search for a shorter one. */
const CONTROL = { numRuns: 3000, seed: 1, endOnFailure: true };
const TABLE: readonly Transition[] = CASE_TRANSITIONS;

/** Steps that no row of the table allows: each with where it started, what happened and where it led. */
function forbiddenSteps({ entries, states }: Lived): string[] {
  return entries.slice(1).flatMap(({ event }, index) => {
    const [before, after] = [states[index], states[index + 1]];
    if (!before || !after) return ['an entry without its states'];
    const isAllowed = TABLE.some(
      (row) =>
        row.event === event.type &&
        row.from !== 'nothing' &&
        row.from.includes(before.status) &&
        placesOf(row, before).includes(after.status),
    );
    return isAllowed ? [] : [`${before.status} ${event.type} ${after.status}`];
  });
}

/** Where a row leads from here: one status, the same one, the one before a stop, or one along the chain. */
function placesOf({ to }: Transition, before: CounterCase): readonly string[] {
  if (to === 'same') return [before.status];
  if (to === 'before') return 'resumesTo' in before ? [before.resumesTo] : [];
  if (to !== 'next' && to !== 'back') return [to];
  if (!('progress' in before)) return [];
  const { chain } = before.acceptance;
  return chain.map((_, place) => statusAt(chain, place));
}

/** Moments that lie before the one before them, and clocks that end, stop or run out earlier than was known before. */
function backwardClocks({ entries, states, calendar }: Lived): string[] {
  const wrong: string[] = [];
  let known: readonly ClockStand[] = [];
  for (const [index, { event }] of entries.entries()) {
    if (event.at < (entries[index - 1]?.event.at ?? 0)) wrong.push(`${event.type} goes back`);
    const stands = clockStands(entries.slice(0, index + 1), calendar);
    for (const stand of stands) if (!isInOrder(stand)) wrong.push(`${stand.clock} in disorder`);
    wrong.push(...shortened(known, stands));
    wrong.push(...toldEarlier(states[index - 1], states[index]));
    known = stands;
  }
  return wrong;
}

/** §3.5: a limit of the law is stopped by one thing at a time. */
function isInOrder({ clock, from, endedOn = from, stops }: ClockStand): boolean {
  const open = stops.filter(({ to }) => to === undefined);
  return (
    from <= endedOn &&
    (clock !== 'statutory' || open.length <= 1) &&
    stops.every((stop) => from <= stop.from && stop.from <= (stop.to ?? stop.from))
  );
}

/** One calendar, one entry more: no clock is forgotten, begins elsewhere, ends anew or runs out earlier. */
function shortened(before: readonly ClockStand[], after: readonly ClockStand[]): string[] {
  return before.flatMap((was) => {
    const is = after.filter(({ clock }) => clock === was.clock)[
      before.filter(({ clock }) => clock === was.clock).indexOf(was)
    ];
    if (!is || is.from !== was.from) return [`${was.clock} is gone`];
    if (is.dueOn < was.dueOn) return [`${was.clock} runs out earlier`];
    // Who drops a request may ask for the hearing again while its five days last.
    const isEndedAnew = was.endedOn !== undefined && is.endedOn !== was.endedOn;
    return isEndedAnew && was.clock !== 'hearing' ? [`${was.clock} ends anew`] : [];
  });
}

/** Last days that the applicant was told, and that come earlier though the same thing is still owed. */
function toldEarlier(before: CounterCase | undefined, after: CounterCase | undefined): string[] {
  if (before?.status !== 'CORRECTING' || after?.status !== 'CORRECTING') return [];
  return after.due && before.due && after.due.on < before.due.on ? ['told an earlier day'] : [];
}

/** Whether the text of its journal, read again, gives the state that it is in. */
function isReplayed({ entries, states }: Lived): boolean {
  const read = entries.map((entry) => ({
    ...entry,
    event: decodeEvent(encodeEvent(entry.event)),
  }));
  return JSON.stringify(sorted(replay(read))) === JSON.stringify(sorted(states.at(-1)));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

/** How often each set of counted facts stands in these steps. */
function sumsOf(steps: readonly CountStep[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const step of steps) {
    const name = JSON.stringify(packStep({ ...step, n: 0 }));
    sums.set(name, (sums.get(name) ?? 0) + step.n);
  }
  return [...sums].filter(([, n]) => n !== 0).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** What every step of these lives added to the totals. */
const told = (lives: readonly Lived[]) =>
  lives.flatMap(({ states }) =>
    states.flatMap((after, index) => countSteps(states[index - 1], after)),
  );
/** What is found by whoever only looks at how each case stands. */
const found = (lives: readonly Lived[]) =>
  lives.flatMap(({ states }) => {
    const last = states.at(-1);
    return last ? countSteps(undefined, last) : [];
  });

describe('whatever is done to a case under whatever calendar', () => {
  test('no path reaches a state that the table forbids', () => {
    let met = 0;
    fc.assert(
      fc.property(aPlan, (plan) => {
        const lived = live(plan);
        met += lived.entries.length;
        expect(forbiddenSteps(lived)).toEqual([]);
      }),
      RUNS,
    );
    expect(met).toBeGreaterThan(RUNS.numRuns * 3);
  });

  test('clocks never run backward', () => {
    const isForward = (plan: Plan) => {
      expect(backwardClocks(live(plan))).toEqual([]);
    };
    fc.assert(fc.property(aPlan, isForward), RUNS);
    fc.assert(fc.property(aPlanOfCorrection, isForward), RUNS);
  });

  test('replaying the journal gives the same case', () => {
    fc.assert(
      fc.property(aPlan, (plan) => isReplayed(live(plan))),
      RUNS,
    );
  });

  test('statistics equal a recount', () => {
    fc.assert(
      fc.property(fc.array(aPlan, { maxLength: 6 }), (plans) => {
        const lives = plans.map((plan) => live(plan));
        expect(sumsOf(told(lives))).toEqual(sumsOf(found(lives)));
        const recounted = lives.flatMap(({ entries }) => recountCase(entries)?.steps ?? []);
        expect(sumsOf(recounted)).toEqual(sumsOf(found(lives)));
      }),
      { numRuns: 80 },
    );
  });

  test('every clock is explained day by day to the day on which it runs out', () => {
    fc.assert(
      fc.property(aPlan, fc.nat(60), (plan, later) => {
        const lived = live(plan);
        const today = addDays(localDateOf(lived.entries.at(-1)?.event.at ?? (0 as never)), later);
        expect(misexplained(lived, today)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('a case follows the calendar to where its clocks stand, and then there is nothing to recompute', () => {
    let moved = 0;
    fc.assert(
      fc.property(aPlan, (plan) => {
        const lived = live(plan);
        moved += lived.entries.filter(({ event }) => event.type.endsWith('recomputed')).length;
        expect(misplacedDues(lived)).toEqual([]);
      }),
      RUNS,
    );
    expect(moved).toBeGreaterThan(RUNS.numRuns / 10);
  });
});

/** Clocks that are explained to another last day than the one on which they run out; one that stands moves with today. */
function misexplained({ entries, states, calendar }: Lived, today: LocalDate): string[] {
  const shown = { today, calendar, names: new Map() };
  const stands = clockStands(entries, calendar);
  return explainClocks(entries, shown).flatMap(({ clock, dueOn, limitDays, days }, index) => {
    const stand = stands[index];
    if (!stand || stand.stops.some(({ to }) => to === undefined)) return [];
    const last = days.find(({ on }) => on === dueOn);
    const isTold = stand.told !== undefined;
    const isCounted = isTold || days.length >= DAYS_SHOWN_MAX || last?.count === limitDays;
    if (stand.dueOn === dueOn && isCounted) return [];
    return [
      `${clock} of ${states.length}: ${stand.dueOn} is explained as ${dueOn}, ${last?.count}`,
    ];
  });
}

/** Last days of the limits that the case keeps and that are not where its journal and the calendar put them. */
function misplacedDues({ entries, states, calendar }: Lived): string[] {
  const last = states.at(-1);
  if (!last || !('acceptance' in last) || 'decidedAt' in last || !('progress' in last)) return [];
  const { dueOnLegal: statutory, dueOnPromised: promise } = last.acceptance;
  const kept = { statutory, promise, step: last.progress.due };
  return clockStands(entries, calendar).flatMap(({ clock, dueOn, endedOn }) => {
    if (endedOn !== undefined || !(clock in kept)) return [];
    const due = kept[clock as keyof typeof kept];
    return due === dueOn ? [] : [`${clock} is kept as ${due} and runs out on ${dueOn}`];
  });
}

describe('control: each of these properties is found broken', () => {
  /** The first life of this length that is met. */
  const long = (entries: number) => {
    const lives = fc.sample(aPlan, { numRuns: 60, seed: 1 }).map((plan) => live(plan));
    const found = lives.find((lived) => lived.entries.length >= entries);
    if (!found) throw new Error('some lives are long');
    return found;
  };

  test('by a case that is somewhere else than its row says', () => {
    const { entries, states, calendar } = long(8);
    const astray = states.map((one, index) =>
      index === 5 ? ({ ...one, status: 'VOID' } as CounterCase) : one,
    );
    expect(forbiddenSteps({ entries, states: astray, calendar })).toHaveLength(2);
  });

  test('by whoever brings a told day to the calendar without asking whether it comes earlier', () => {
    const hasty: Recompute = (current, act) => {
      if (current.status !== 'CORRECTING' || !current.due) return recomputed(current, act);
      const from = localDateOf(current.notices.at(-1) ?? act.at);
      const { date: on } = addWorkDays(act.calendar, from, CORRECTION_WORK_DAYS);
      if (on === current.due.on) return undefined;
      return { type: 'cases/dues-recomputed', at: act.at, due: { ...current.due, on } };
    };
    const isForward = fc.property(
      aPlanOfCorrection,
      (plan) => backwardClocks(live(plan, hasty)).length === 0,
    );
    // With whatever seed, and in no more lives than the property looks at.
    expect(fc.check(isForward, { ...RUNS, endOnFailure: true }).failed).toBe(true);
  });

  test('by whoever forgets to follow the calendar', () => {
    const never: Recompute = () => undefined;
    const isFollowed = fc.property(aPlan, (plan) => misplacedDues(live(plan, never)).length === 0);
    expect(fc.check(isFollowed, CONTROL).failed).toBe(true);
  });

  test('by a journal from which an entry about the calendar is gone', () => {
    const isSame = fc.property(aPlan, (plan) => {
      const lived = live(plan);
      const kept = lived.entries.filter(({ event }) => event.type !== 'cases/dues-recomputed');
      return isReplayed({ ...lived, entries: kept.map(renumbered) });
    });
    expect(fc.check(isSame, CONTROL).failed).toBe(true);
  });

  test('by totals that were not told what a step takes back', () => {
    const lives = [long(8)];
    const added = told(lives).filter(({ n }) => n > 0);
    expect(sumsOf(added)).not.toEqual(sumsOf(found(lives)));
  });
});

const renumbered = (entry: Entry, index: number): Entry => ({ ...entry, version: index + 1 });
