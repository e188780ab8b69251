import { CASE_ACTIONS, type CaseAction } from '@banshi/contract/case-words';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../../../kernel/local-date.ts';
import { mayHappen } from '../../testing/a-walk.ts';
import { actAt, after, aReceivedCase, CLERK, OTHER } from '../../testing/case-builder.ts';
import { tryToDecide } from '../../testing/good-decisions.ts';
import type { Case, CounterCase } from '../case.ts';
import { evolve } from '../evolve.ts';
import { type CountStep, countedDays, countSteps } from './counting.ts';
import { packStep, unpackStep } from './packed-step.ts';

const STEPS = CASE_ACTIONS.filter((action) => action !== 'receive');
const dayAt = (index: number): LocalDate => addDays('2022-06-13' as LocalDate, index * 3);
const onDay = (index: number) => actAt(`${dayAt(index)}T10:00:00+08:00`);

/** The states that a chain of actions leads through, one action every third day. */
function history(chain: readonly CaseAction[]): CounterCase[] {
  const states = [aReceivedCase(onDay(0))];
  for (const action of chain) {
    const current = states.at(-1);
    if (!current || !mayHappen(action, current)) continue;
    const event = tryToDecide(action, current, onDay(states.length));
    if (event) states.push(after(action, current, onDay(states.length)));
  }
  return states;
}

function stepsOf(states: readonly CounterCase[]): CountStep[] {
  return states.flatMap((after, index) => countSteps(states[index - 1], after));
}

type Fact = 'received' | 'accepted' | 'closed';

/** How often a fact counts, by its day. */
function sumsOf(steps: readonly CountStep[], fact: Fact): [LocalDate, number][] {
  const sums = new Map<LocalDate, number>();
  for (const { [fact]: on, n } of steps) if (on) sums.set(on, (sums.get(on) ?? 0) + n);
  return [...sums].filter(([, n]) => n !== 0);
}

const countsIn = (steps: readonly CountStep[]) =>
  (['received', 'accepted', 'closed'] as const).filter((fact) => sumsOf(steps, fact).length > 0);

test('the steps of any history add up to what a recount of its last state finds', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...STEPS), { maxLength: 30 }), (chain) => {
      const states = history(chain);
      const steps = stepsOf(states);
      const last = countedDays(states.at(-1) ?? aReceivedCase());
      for (const fact of ['received', 'accepted', 'closed'] as const) {
        expect(sumsOf(steps, fact)).toEqual(last[fact] ? [[last[fact], 1]] : []);
      }
    }),
  );
});

test('a case counts as accepted on the day of acceptance and as finished on the day of its close', () => {
  const steps = stepsOf(history(['accept', 'review', 'verify', 'grant', 'close', 'deliver']));
  const [received, accepted, closed] = [dayAt(0), dayAt(1), dayAt(5)];
  expect(steps).toMatchObject([
    { received, accepted: undefined, closed: undefined, n: 1 },
    { received, accepted: undefined, closed: undefined, n: -1 },
    { received, accepted, closed: undefined, n: 1 },
    { received, accepted, closed: undefined, n: -1 },
    { received, accepted, closed, n: 1 },
  ]);
});

test('a case that ends at the counter counts as received only', () => {
  for (const end of ['refuseAcceptance', 'declareNotRequired', 'withdraw'] as const) {
    expect(countsIn(stepsOf(history([end])))).toEqual(['received']);
  }
});

test('a withdrawal after acceptance counts as finished', () => {
  const steps = stepsOf(history(['accept', 'withdraw']));
  expect(countsIn(steps)).toEqual(['received', 'accepted', 'closed']);
});

/** How many acceptances count as late in the end. */
function lateIn(states: readonly Case[]): number {
  const steps = states.flatMap((after, index) => countSteps(states[index - 1], after));
  return steps.reduce((sum, { late, n }) => (late ? sum + n : sum), 0);
}

/** A case whose acceptance is reported so many days after it, and whose finish follows in a later report. */
function reportedAfter(days: number): Case[] {
  const { matterId, departmentId, applicantId, area, id: caseId } = aReceivedCase();
  const about = { matterId, departmentId, applicantId, area, channel: 'window' } as const;
  const named = { source: 'demo', sourceCaseNo: 'D-1', summary: '示例' };
  const at = actAt(`${addDays(dayAt(0), days)}T00:00:00+08:00`).at;
  const acceptedAt = actAt(`${dayAt(0)}T23:59:59+08:00`).at;
  const told = { type: 'cases/reported', at, ...about, ...named, acceptedAt } as const;
  const closed = { type: 'cases/report-advanced', at: onDay(9).at, closedAt: onDay(8).at } as const;
  const first = evolve(undefined, { caseId, version: 1, event: told });
  return [first, evolve(first, { caseId, version: 2, event: closed })];
}

test('an acceptance reported two days after it happened counts as late, one day after does not', () => {
  expect([1, 2].map((days) => lateIn(reportedAfter(days)))).toEqual([0, 1]);
});

test('an acceptance that the law made of silence counts as late, until its case is voided', () => {
  const received = aReceivedCase(onDay(0));
  const deemed = after('deemAccepted', received, onDay(5));
  const proposed = after('proposeVoid', deemed, onDay(6));
  const voided = after('voidCase', proposed, actAt(`${dayAt(7)}T10:00:00+08:00`, OTHER));
  expect(lateIn([received, deemed, proposed])).toBe(1);
  expect(lateIn([received, deemed, proposed, voided])).toBe(0);
});

test('an entry error that is voided takes back whatever it had counted', () => {
  const finished: readonly CaseAction[] = ['accept', 'review', 'verify', 'grant', 'close'];
  expect(countsIn(stepsOf(history(finished)))).toEqual(['received', 'accepted', 'closed']);
  expect(countsIn(stepsOf(history([...finished, 'proposeVoid', 'voidCase'])))).toEqual([]);
});

test('a case terminated or forwarded after acceptance counts as finished', () => {
  for (const end of ['terminate', 'forward'] as const) {
    expect(countsIn(stepsOf(history(['accept', end])))).toEqual(['received', 'accepted', 'closed']);
  }
});

test('what the counter says of a case counts on the day on which it was said, and how it ended', () => {
  const lastOf = (chain: readonly CaseAction[]) => stepsOf(history(chain)).at(-1);
  const [noticed, next, end] = [dayAt(1), dayAt(2), dayAt(3)];
  expect(lastOf(['refuseAcceptance'])).toMatchObject({ refused: noticed, accepted: undefined });
  expect(lastOf(['requestCorrection'])).toMatchObject({ corrected: noticed, channel: 'window' });
  const again = lastOf(['requestCorrection', 'supplement', 'requestAgain']);
  expect(again).toMatchObject({ corrected: noticed, correctedAgain: true });
  const tolerant = lastOf(['askTolerance', 'allowTolerance', 'acceptTolerantly']);
  expect(tolerant).toMatchObject({ mode: 'TOLERANT', accepted: end, staffId: CLERK });
  expect(lastOf(['withdraw'])).toMatchObject({ ended: noticed, closeType: 'withdrawn' });
  const finished = { ended: next, closed: next, promise: 'early', legal: 'early' };
  expect(lastOf(['accept', 'withdraw'])).toMatchObject({ ...finished, closeType: 'withdrawn' });
  const late = ['accept', 'review', 'verify', 'grant', 'close'] as const;
  expect(lastOf([...late, 'proposeVoid', 'voidCase'])).not.toHaveProperty('ended');
});

test('L22: a case under an entrustment counts for its principal, and is taken back from it', () => {
  const entrustment = { delegationId: 1, principalId: 3, agreementNo: '示委〔2022〕1号' };
  const received = { ...aReceivedCase(onDay(0)), entrustment };
  const accepted = { ...after('accept', received, onDay(1)), entrustment };
  const steps = countSteps(received, accepted);
  expect(steps.map(({ principalId, n }) => [principalId, n])).toEqual([
    [3, -1],
    [3, 1],
  ]);
  expect(steps.map(packStep).map(unpackStep)).toEqual(
    steps.map((one) => ({ late: undefined, ...one })),
  );
  const [own] = countSteps(undefined, aReceivedCase());
  expect(own).not.toHaveProperty('principalId');
});
