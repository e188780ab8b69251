import type { CaseAction } from '@banshi/contract/case-words';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import { localDateOf, startOfDay } from '../../../kernel/local-date.ts';
import type { StaffId } from '../../identity/index.ts';
import { aPlan, live } from '../testing/a-life.ts';
import { actAfter } from '../testing/a-walk.ts';
import { aCaseAfter, actAt, OTHER } from '../testing/case-builder.ts';
import { tryToDecide } from '../testing/good-decisions.ts';
import type { Act } from './acceptance.ts';
import { silenceRefusal } from './by-law.ts';
import type { Caller } from './caller.ts';
import type { CounterCase } from './case.ts';
import { turnRefusal } from './chain/turn.ts';
import { decideAtOnce } from './decision.ts';
import { terminate } from './endings.ts';
import type { CounterEvent } from './event.ts';
import { mayStartFrom, transitionOf } from './lifecycle.ts';
import { allowedActions, mayAct } from './permissions.ts';

const SOMEBODY: Caller = {
  staffId: '00000000-0000-7000-8000-0000000000ff' as StaffId,
  holds: () => true,
};

/** What the act makes of the case at this very moment; undefined when it is refused, or right only later. */
function doneNow(action: CaseAction, current: CounterCase, act: Act): CounterEvent | undefined {
  if (silenceRefusal(action, current, localDateOf(act.at))) return undefined;
  const event = tryToDecide(action, current, act);
  return event?.at === act.at ? event : undefined;
}

const isByPeople = (action: CaseAction) => {
  const { by } = transitionOf(action);
  return by.length > 0;
};

/** Acts that are offered and refused, and acts that would be done and are not offered. */
function contradictions(current: CounterCase, act: Act): string[] {
  const encounter = { current, projectType: 'INSTANT' as const, today: localDateOf(act.at) };
  const offered = allowedActions({ ...encounter, caller: SOMEBODY });
  const free = offered.filter(({ blocked }) => !blocked).map(({ action }) => action);
  const all = Object.keys(TRIED) as CaseAction[];
  const possible = all.filter(
    (action) =>
      mayStartFrom(action, current.status) &&
      !mayAct(action, { ...encounter, caller: SOMEBODY }) &&
      !turnRefusal(action, SOMEBODY, current) &&
      doneNow(action, current, act),
  );
  return [
    ...free
      .filter((action) => action in TRIED && !possible.includes(action))
      .map((action) => `${current.status}: ${action} is offered and refused`),
    ...possible
      .filter((action) => !free.includes(action))
      .map((action) => `${current.status}: ${action} would be done and is not offered`),
  ];
}

/** Acts whose good input does not depend on anything but the case; others begin one of several things. */
const TRIED = Object.fromEntries(
  (
    [
      'correctOnSpot',
      'requestCorrection',
      'requestAgain',
      'accept',
      'refuseAcceptance',
      'refuseForFraud',
      'declareNotRequired',
      'askTolerance',
      'allowTolerance',
      'declineTolerance',
      'acceptTolerantly',
      'acceptOnPromise',
      'supplement',
      'review',
      'verify',
      'sendBack',
      'grant',
      'refuse',
      'decideAtOnce',
      'close',
      'deliver',
      'askProcedure',
      'suspend',
      'declineProcedure',
      'resume',
      'endProcedure',
      'extend',
      'visitSite',
      'tellInterested',
      'hearStatement',
      'offerHearing',
      'askHearing',
      'orderHearing',
      'dropHearing',
      'setHearing',
      'holdHearing',
      'extendTolerance',
      'reviewTolerance',
      'endToleranceEvent',
      'repairCredit',
      'checkPromise',
      'revokeDecision',
      'withdraw',
      'terminate',
      'forward',
      'proposeVoid',
      'voidCase',
      'declineVoid',
    ] as const
  )
    .filter(isByPeople)
    .map((action) => [action, true]),
);

test('whatever happens to a case, what a page offers is done and what would be done is offered', () => {
  const moments = fc.tuple(aPlan, fc.nat(60), fc.oneof(fc.constant(1), fc.nat(24 * 30)));
  let met = 0;
  fc.assert(
    fc.property(moments, ([plan, place, hours]) => {
      const { entries, states, calendar } = live(plan);
      const at = place % states.length;
      const current = states[at];
      if (!current) return;
      met += 1;
      const act = actAfter(entries.slice(0, at + 1), { calendar, hours });
      expect(contradictions(current, act)).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(met).toBeGreaterThan(400);
});

test('what waits for a day is offered and done from its first minute', () => {
  const set = aCaseAfter('accept', 'orderHearing', 'setHearing');
  if (!('hearing' in set) || set.hearing?.stage !== 'set') throw new Error('a hearing was set');
  const midnight = startOfDay(set.hearing.heldOn);
  expect(contradictions(set, { ...actAt(), at: (midnight - 1) as Instant })).toEqual([]);
  expect(contradictions(set, { ...actAt(), at: midnight })).toEqual([]);
});

describe('L15: a case that could be decided on the spot', () => {
  const offered = aCaseAfter('accept', 'offerHearing');

  test('waits for the five days in which a hearing may be asked for', () => {
    const given = { opinion: '同意', projectType: 'INSTANT' as const };
    if (offered.status !== 'ACCEPTED') throw new Error('it was accepted');
    const refusal = { code: 'cases/hearing-open' };
    expect(decideAtOnce(offered, actAt(), given)).toEqual({ ok: false, refusal });
    expect(decideAtOnce(offered, actAt('2022-06-21T10:00:00+08:00'), given).ok).toBe(true);
  });

  test('is not decided by whoever hosted its hearing', () => {
    const held = aCaseAfter('accept', 'offerHearing', 'askHearing', 'setHearing', 'holdHearing');
    const hosted =
      'hearing' in held && held.hearing?.stage === 'held'
        ? { ...held, hearing: { ...held.hearing, hostId: OTHER } }
        : held;
    const caller: Caller = { ...SOMEBODY, staffId: OTHER };
    const encounter = { caller, current: hosted, projectType: 'INSTANT' as const };
    expect(mayAct('decideAtOnce', encounter)).toMatchObject({ did: 'holdHearing' });
  });
});

test('L5: what the law has accepted in silence is no longer sent back as not supplied', () => {
  const again = aCaseAfter('requestCorrection', 'supplement');
  if (again.status !== 'RECEIVED') throw new Error('it was supplied');
  const given = {
    cause: 'NOT_SUPPLEMENTED' as const,
    reason: '仍缺一项',
    isAnsweredInPart: true,
  };
  expect(terminate(again, actAt('2022-06-20T10:00:00+08:00'), given).ok).toBe(true);
  expect(terminate(again, actAt('2022-06-21T10:00:00+08:00'), given)).toEqual({
    ok: false,
    refusal: { code: 'cases/deemed-accepted', on: '2022-06-20' },
  });
});
