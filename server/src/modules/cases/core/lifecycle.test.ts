import { readdirSync, readFileSync } from 'node:fs';
import {
  CASE_ACTIONS,
  CASE_STATUSES,
  type CaseAction,
  type CaseStatus,
} from '@banshi/contract/case-words';
import { STEP_ROLES } from '@banshi/contract/catalogue-words';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aChain } from '../testing/a-chain.ts';
import { GOING_ON } from '../testing/a-life.ts';
import { donorFor, mayHappen, step, WAYS, walk } from '../testing/a-walk.ts';
import type { CounterCase } from './case.ts';
import {
  bodiesOf,
  currentStep,
  PERSONS_OF_TWO,
  STEP_ACTS,
  statusAt,
} from './chain/review-chain.ts';
import { clockSpans } from './clocks/clocks.ts';
import { stepSpans } from './clocks/step-clocks.ts';
import { evolve, replay } from './evolve.ts';
import { decodeEvent, encodeEvent } from './journal-text.ts';
import { actionsFrom, CASE_TRANSITIONS, transitionOf } from './lifecycle.ts';

/** Nothing more can be done, save that an entry error is voided. */
const ENDED = ['NOT_REQUIRED', 'ACCEPT_REFUSED', 'WITHDRAWN', 'TERMINATED', 'FORWARDED'] as const;
const VOIDING: readonly CaseAction[] = ['proposeVoid', 'voidCase', 'declineVoid'];
const STEPS = CASE_ACTIONS.filter((action) => action !== 'receive');
/** What ends a case comes seldom, so that walks are long. */
const sequences = fc.array(
  fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...GOING_ON) },
    { weight: 1, arbitrary: fc.constantFrom(...STEPS) },
  ),
  { maxLength: 60, size: 'max' },
);
/** A review chain, the usual one now and then. */
const chains = fc.option(aChain(), { nil: undefined });
/** What is tried, and under which chain. */
const lives = fc.record({ sequence: sequences, chain: chains });

describe('the table of transitions', () => {
  test('has one row for each action', () => {
    expect(CASE_TRANSITIONS.map((row) => row.action).toSorted()).toEqual(CASE_ACTIONS.toSorted());
  });

  test('leaves no status in which a case has ended, save to void an entry error', () => {
    for (const status of ENDED) {
      const actions = actionsFrom(status).filter((action) => action !== 'repairCredit');
      expect(actions).toEqual(VOIDING);
    }
    expect(actionsFrom('VOID')).toEqual([]);
  });

  test('lets nothing be done after the delivery but what was promised or is owed from before it', () => {
    expect(actionsFrom('DELIVERED')).toEqual([
      'explainDelay',
      'supplyTolerated',
      'examineTolerated',
      'extendTolerance',
      'reviewTolerance',
      'endToleranceEvent',
      'remindTolerance',
      'recomputeTolerance',
      'breachTolerance',
      'repairCredit',
      'checkPromise',
      'remindRectification',
      'recomputeRectification',
      'revokeDecision',
      ...VOIDING,
    ]);
  });

  test('leads out of every status that is not final', () => {
    const ended: readonly string[] = [...ENDED, 'VOID'];
    const open = CASE_STATUSES.filter((status) => !ended.includes(status));
    for (const status of open) {
      expect(actionsFrom(status).length).toBeGreaterThan(VOIDING.length);
    }
  });

  test('names an article and a term in every row', () => {
    for (const row of CASE_TRANSITIONS) {
      expect(row.article).not.toBe('');
      expect(row.term).not.toBe('');
    }
  });

  test('lets a step be done by every role that a list may name for it', () => {
    for (const action of ['review', 'verify', 'countersign', 'giveOpinion', 'grant'] as const) {
      expect(transitionOf(action).by).toEqual(STEP_ROLES[STEP_ACTS[action]]);
    }
  });

  test('knows the statuses that the CHECK of the database knows', () => {
    const folder = new URL('../../../../migrations/', import.meta.url);
    const texts = readdirSync(folder)
      .toSorted()
      .map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const checks = texts.flatMap((text) => [
      ...text.matchAll(/constraint status_known check \(status in \(([^)]*)\)/g),
    ]);
    const check = checks.at(-1)?.[1] ?? '';
    expect([...check.matchAll(/'([A-Z_]+)'/g)].map((match) => match[1])).toEqual([
      ...CASE_STATUSES,
    ]);
  });
});

describe('whatever is done to a case', () => {
  test('every status can be reached, and every action can happen', () => {
    const reached = WAYS.map((way) => walk(way).current);
    const statuses = new Set(reached.map((current) => current.status));
    expect([...statuses].toSorted()).toEqual([...CASE_STATUSES].toSorted());
    for (const action of STEPS) expect(donorFor(action)).toBeDefined();
  });

  test('an action leads where its row says, and its event is the row’s', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const before = walk(life.sequence, life.chain);
        for (const action of actionsFrom(before.current.status)) {
          const after = step(before, action, { chain: life.chain });
          const entry = after.entries[before.entries.length];
          if (!entry) continue;
          expect(expectedStatuses(action, before.current)).toContain(after.current.status);
          expect(entry.event.type).toBe(transitionOf(action).event);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('an event outside the table is a defect and changes nothing', () => {
    fc.assert(
      fc.property(lives, fc.constantFrom(...STEPS), (life, action) => {
        const { current } = walk(life.sequence, life.chain);
        fc.pre(!mayHappen(action, current));
        const before = structuredClone(current);
        const entry = { caseId: current.id, version: current.version + 1, event: donorFor(action) };
        expect(() => evolve(current, entry)).toThrow('does not start from');
        expect(current).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  test('the version counts the entries, and replaying their text gives the same case', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { current, entries } = walk(life.sequence, life.chain);
        const read = entries.map((entry) => ({
          ...entry,
          event: decodeEvent(encodeEvent(entry.event)),
        }));
        expect(JSON.parse(JSON.stringify(replay(read)))).toEqual(
          JSON.parse(JSON.stringify(current)),
        );
        expect(replay(read).version).toBe(entries.length);
      }),
      { numRuns: 300 },
    );
  });

  test('no step of a chain is left before every body has signed it, twice where two persons do it', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { current } = walk(life.sequence, life.chain);
        if (!('progress' in current)) return;
        const behind = current.acceptance.chain.slice(0, current.progress.place);
        for (const [place, step] of behind.entries()) {
          const wanted = bodiesOf(step, current.departmentId).flatMap((bodyId) =>
            Array.from({ length: step.twoPersons ? PERSONS_OF_TWO : 1 }, () => bodyId),
          );
          const signed = current.progress.signatures.filter((one) => one.place === place);
          expect(signed.map((one) => one.bodyId).toSorted()).toEqual(wanted.toSorted());
        }
      }),
      { numRuns: 300 },
    );
  });

  test('only the clock of the step that waits runs, and each begins when its step begins', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { current, entries } = walk(life.sequence, life.chain);
        const spans = stepSpans(entries);
        const running = spans.filter((one) => one.endedOn === undefined);
        expect(running.map((one) => one.name)).toEqual(clockExpected(current));
        for (const { from, endedOn = from } of spans) expect(from <= endedOn).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('a limit of the law never ends earlier for a stop or an extension, and a stop never shortens it', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { entries } = walk(life.sequence, life.chain);
        const accepted = entries.findIndex((entry) => 'limits' in entry.event);
        const dues = entries
          .slice(Math.max(accepted, 0))
          .filter((entry) => entry.event.type !== 'cases/dues-recomputed')
          .flatMap(({ event }) => ('dueOnLegal' in event ? [event.dueOnLegal ?? ''] : []));
        const recomputed = entries.some((entry) => entry.event.type === 'cases/dues-recomputed');
        if (!recomputed) expect(dues).toEqual(dues.toSorted());
      }),
      { numRuns: 300 },
    );
  });
});

describe('the clocks of any life', () => {
  test('never run backward: each ends no earlier than it began, and no stop lies before it', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const events = walk(life.sequence, life.chain).entries.map(({ event }) => event);
        for (const { from, endedOn = from, stops } of clockSpans(events)) {
          expect(from <= endedOn).toBe(true);
          for (const stop of stops) {
            expect(from <= stop.from && stop.from <= (stop.to ?? stop.from)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('stand exactly where the case says that its limits stand', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { current, entries } = walk(life.sequence, life.chain);
        const spans = clockSpans(entries.map(({ event }) => event));
        const limits = spans.filter(
          ({ clock, endedOn }) => endedOn === undefined && clock === 'statutory',
        );
        const stands = limits.some(({ stops }) => stops.some(({ to }) => to === undefined));
        expect(stands).toBe(current.status === 'SUSPENDED');
      }),
      { numRuns: 300 },
    );
  });
});

/** The statuses that the row promises; along the chain a case stays while somebody is missing. */
function expectedStatuses(action: CaseAction, current: CounterCase): readonly CaseStatus[] {
  const { to } = transitionOf(action);
  if (to === 'same') return [current.status];
  if (to === 'next' || to === 'back') {
    if (!('progress' in current)) throw new Error(`${action} starts on the way`);
    const { acceptance, progress } = current;
    const places =
      to === 'next' ? [progress.place, progress.place + 1] : [currentStep(current).returnTo];
    return places.map((place) => statusAt(acceptance.chain, place));
  }
  if (to !== 'before') return [to];
  if (current.status !== 'SUSPENDED') throw new Error(`${action} starts where limits stand`);
  return [current.resumesTo];
}

/** The step that waits, stopped or not, if it has a limit. */
function clockExpected(current: CounterCase): readonly string[] {
  if (!('progress' in current) || 'decidedAt' in current) return [];
  const { name, limitDays } = currentStep(current);
  return limitDays === undefined ? [] : [name];
}
