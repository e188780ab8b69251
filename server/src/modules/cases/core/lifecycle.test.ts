import { readdirSync, readFileSync } from 'node:fs';
import {
  CASE_ACTIONS,
  CASE_STATUSES,
  type CaseAction,
  type CaseStatus,
} from '@banshi/contract/case-words';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import { actAt, aReceivedCase } from '../testing/case-builder.ts';
import { tryToDecide } from '../testing/good-decisions.ts';
import type { CounterCase } from './case.ts';
import { isReadyFor } from './case.ts';
import type { CounterEvent, Entry } from './event.ts';
import { evolve, replay } from './evolve.ts';
import { decodeEvent, encodeEvent } from './journal-text.ts';
import { actionsFrom, CASE_TRANSITIONS, mayStartFrom, transitionOf } from './lifecycle.ts';

/** Nothing more can be done, save that an entry error is voided. */
const ENDED = ['NOT_REQUIRED', 'ACCEPT_REFUSED', 'WITHDRAWN', 'TERMINATED', 'FORWARDED'] as const;
const VOIDING: readonly CaseAction[] = ['proposeVoid', 'voidCase'];
const STEPS = CASE_ACTIONS.filter((action) => action !== 'receive');
const chains = fc.array(fc.constantFrom(...STEPS), { maxLength: 40 });

const DECIDED: readonly CaseAction[] = ['accept', 'review', 'verify', 'grant', 'close', 'deliver'];
/** Ways from the receipt, one at least to each status and to each action. */
const WAYS: readonly (readonly CaseAction[])[] = [
  ...[0, 1, 2, 3, 4, 5, 6].map((length) => DECIDED.slice(0, length)),
  ['accept', 'review', 'verify', 'refuse'],
  ['requestCorrection'],
  ['refuseAcceptance'],
  ['declareNotRequired'],
  ['withdraw'],
  ['accept', 'terminate'],
  ['accept', 'forward'],
  ['accept', 'askProcedure'],
  ['accept', 'askProcedure', 'suspend'],
  ['accept', 'beginProcedure'],
  ['accept', 'offerHearing'],
  ['accept', 'offerHearing', 'askHearing'],
  ['accept', 'offerHearing', 'askHearing', 'setHearing'],
  ['acceptTolerantly'],
  ['askTolerance'],
  ['askTolerance', 'allowTolerance', 'acceptTolerantly'],
  ['askTolerance', 'allowTolerance', 'acceptTolerantly', 'endToleranceEvent'],
  [
    'askTolerance',
    'allowTolerance',
    'acceptTolerantly',
    'endToleranceEvent',
    ...(['review', 'verify', 'grant', 'close', 'deliver'] as const),
  ],
  ['acceptTolerantly', 'lapseTolerance'],
  ['acceptTolerantly', 'supplyTolerated'],
  ['acceptTolerantly', 'review', 'verify', 'supplyTolerated', 'examineTolerated', 'grant'],
  ['accept', 'proposeVoid'],
  ['accept', 'proposeVoid', 'voidCase'],
];

/** A case and its journal. */
interface Walk {
  readonly current: CounterCase;
  readonly entries: readonly Entry[];
}

/** Applies what the table and the rules allow of a chain and skips the rest; time only goes on. */
function walk(chain: readonly CaseAction[]): Walk {
  const start = aReceivedCase();
  const first = { caseId: start.id, version: 1, event: firstEvent() };
  return chain.reduce<Walk>(step, { current: start, entries: [first] });
}

function step({ current, entries }: Walk, action: CaseAction): Walk {
  if (!mayStartFrom(action, current.status)) return { current, entries };
  const event = tryToDecide(action, current, actAfter(entries));
  if (!event) return { current, entries };
  const entry = { caseId: current.id, version: current.version + 1, event };
  const next = evolve(current, entry);
  if (next.origin !== 'counter') throw new Error('a case of the counter was expected');
  return { current: next, entries: [...entries, entry] };
}

/** An act one hour after the last entry. */
function actAfter(entries: readonly Entry[]) {
  const at = ((entries.at(-1)?.event.at ?? 0) + 3_600_000) as Instant;
  return { ...actAt(), at };
}

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

  test('lets nothing be done after the delivery but what was promised before it', () => {
    expect(actionsFrom('DELIVERED')).toEqual([
      'supplyTolerated',
      'examineTolerated',
      'extendTolerance',
      'reviewTolerance',
      'endToleranceEvent',
      'remindTolerance',
      'breachTolerance',
      'repairCredit',
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
      fc.property(chains, (chain) => {
        const before = walk(chain);
        for (const action of actionsFrom(before.current.status)) {
          const after = step(before, action);
          const entry = after.entries[before.entries.length];
          if (!entry) continue;
          expect(after.current.status).toBe(expectedStatus(action, before.current));
          expect(entry.event.type).toBe(transitionOf(action).event);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('an event outside the table is a defect and changes nothing', () => {
    fc.assert(
      fc.property(chains, fc.constantFrom(...STEPS), (chain, action) => {
        const { current } = walk(chain);
        fc.pre(!mayStartFrom(action, current.status));
        expect(isReadyFor(action, current)).toBe(false);
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
      fc.property(chains, (chain) => {
        const { current, entries } = walk(chain);
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

  test('a limit of the law never ends earlier for a stop or an extension, and a stop never shortens it', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const { entries } = walk(chain);
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

/** The status that the row promises; `before` goes back to where the limits were stopped. */
function expectedStatus(action: CaseAction, current: CounterCase): CaseStatus {
  const { to } = transitionOf(action);
  if (to === 'same') return current.status;
  if (to !== 'before') return to;
  if (current.status !== 'SUSPENDED') throw new Error(`${action} starts where limits stand`);
  return current.resumesTo;
}

/** A well-formed event of `action`, from a case on which it may happen. */
function donorFor(action: CaseAction): CounterEvent {
  for (const way of WAYS) {
    const before = walk(way);
    const entry = step(before, action).entries[before.entries.length];
    if (entry && entry.event.type === transitionOf(action).event) {
      return entry.event as CounterEvent;
    }
  }
  throw new Error(`${action} starts nowhere`);
}

function firstEvent() {
  const {
    due,
    receivedAt,
    matterId,
    departmentId,
    applicantId,
    channel,
    area,
    numberedOn,
    serial,
  } = aReceivedCase() as Extract<CounterCase, { status: 'RECEIVED' }>;
  if (!due) throw new Error('a received case is due');
  return {
    type: 'cases/received' as const,
    at: receivedAt,
    by: '00000000-0000-7000-8000-00000000000a' as never,
    matterId,
    departmentId,
    applicantId,
    channel,
    area,
    numberedOn,
    serial,
    summary: '示例事项',
    materials: [],
    due,
  };
}
