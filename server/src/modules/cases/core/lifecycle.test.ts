import { readFileSync } from 'node:fs';
import { CASE_ACTIONS, CASE_STATUSES, type CaseAction } from '@banshi/contract/case-words';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCaseAfter, after, aReceivedCase, eventOf } from '../testing/case-builder.ts';
import type { CounterCase } from './case.ts';
import { isReadyFor } from './case.ts';
import { evolve, replay } from './evolve.ts';
import { decodeEvent, encodeEvent } from './journal-text.ts';
import { actionsFrom, CASE_TRANSITIONS, mayStartFrom, transitionOf } from './lifecycle.ts';

const FINAL = ['NOT_REQUIRED', 'ACCEPT_REFUSED', 'DELIVERED', 'WITHDRAWN'] as const;
const STEPS = CASE_ACTIONS.filter((action) => action !== 'receive');
const chains = fc.array(fc.constantFrom(...STEPS), { maxLength: 25 });

const DECIDED: readonly CaseAction[] = ['accept', 'review', 'verify', 'grant', 'close', 'deliver'];
/** Ways from the receipt, one at least to each status. */
const WAYS: readonly (readonly CaseAction[])[] = [
  ...[0, 1, 2, 3, 4, 5, 6].map((length) => DECIDED.slice(0, length)),
  ['accept', 'review', 'verify', 'refuse'],
  ['requestCorrection'],
  ['refuseAcceptance'],
  ['declareNotRequired'],
  ['withdraw'],
];

/** Applies what the table allows of a chain and skips the rest. */
function walk(chain: readonly CaseAction[]): CounterCase {
  return chain.reduce((current, action) => {
    const isSecondNotice = action === 'requestCorrection' && current.notifiedOnce;
    return mayStartFrom(action, current.status) && !isSecondNotice
      ? after(action, current)
      : current;
  }, aReceivedCase());
}

describe('the table of transitions', () => {
  test('has one row for each action', () => {
    expect(CASE_TRANSITIONS.map((row) => row.action).toSorted()).toEqual(CASE_ACTIONS.toSorted());
  });

  test('leaves no final status', () => {
    for (const status of FINAL) expect(actionsFrom(status)).toEqual([]);
  });

  test('leads out of every status that is not final', () => {
    const open = CASE_STATUSES.filter((status) => !FINAL.some((one) => one === status));
    for (const status of open) expect(actionsFrom(status)).not.toEqual([]);
  });

  test('names an article and a term in every row', () => {
    for (const row of CASE_TRANSITIONS) {
      expect(row.article).not.toBe('');
      expect(row.term).not.toBe('');
    }
  });

  test('knows the statuses that the CHECK of the database knows', () => {
    const sql = readFileSync(
      new URL('../../../../migrations/0004_cases.sql', import.meta.url),
      'utf8',
    );
    const check = /constraint status_known check \(status in \(([^)]*)\)/.exec(sql)?.[1] ?? '';
    expect([...check.matchAll(/'([A-Z_]+)'/g)].map((match) => match[1])).toEqual([
      ...CASE_STATUSES,
    ]);
  });
});

describe('whatever is done to a case', () => {
  test('every status can be reached', () => {
    const reached = WAYS.map((way) => walk(way).status);
    expect([...new Set(reached)].toSorted()).toEqual([...CASE_STATUSES].toSorted());
  });

  test('an action leads where its row says, and its event is the row’s', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const current = walk(chain);
        for (const action of actionsFrom(current.status)) {
          if (action === 'requestCorrection' && current.notifiedOnce) continue;
          expect(after(action, current).status).toBe(transitionOf(action).to);
          expect(eventOf(action, current).type).toBe(transitionOf(action).event);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('an event outside the table is a defect and changes nothing', () => {
    fc.assert(
      fc.property(chains, fc.constantFrom(...STEPS), (chain, action) => {
        const current = walk(chain);
        fc.pre(!mayStartFrom(action, current.status));
        expect(isReadyFor(action, current)).toBe(false);
        const before = structuredClone(current);
        const donor = donorFor(action);
        const event = eventOf(action, donor);
        const entry = { caseId: current.id, version: current.version + 1, event };
        expect(() => evolve(current, entry)).toThrow('does not start from');
        expect(current).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  test('the version counts the entries, and replaying their text gives the same case', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const entries = journalOf(chain);
        const read = entries.map((entry) => ({
          ...entry,
          event: decodeEvent(encodeEvent(entry.event)),
        }));
        expect(replay(read)).toEqual(JSON.parse(JSON.stringify(walk(chain))));
        expect(replay(read).version).toBe(entries.length);
      }),
      { numRuns: 300 },
    );
  });
});

/** A case on which `action` may start, to take a well-formed event from. */
function donorFor(action: CaseAction): CounterCase {
  const donor = WAYS.map((way) => aCaseAfter(...way)).find((one) =>
    mayStartFrom(action, one.status),
  );
  if (!donor) throw new Error(`${action} starts nowhere`);
  return donor;
}

function journalOf(chain: readonly CaseAction[]) {
  let current: CounterCase | undefined;
  const entries: Parameters<typeof evolve>[1][] = [];
  const start = aReceivedCase();
  entries.push({ caseId: start.id, version: 1, event: firstEvent() });
  current = start;
  for (const action of chain) {
    const isSecondNotice = action === 'requestCorrection' && current.notifiedOnce;
    if (!mayStartFrom(action, current.status) || isSecondNotice) continue;
    entries.push({
      caseId: current.id,
      version: current.version + 1,
      event: eventOf(action, current),
    });
    current = after(action, current);
  }
  return entries;
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
