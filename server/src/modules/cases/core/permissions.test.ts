import { CASE_ACTIONS, CASE_STATUSES, type CaseAction } from '@banshi/contract/case-words';
import { ROLES, type RoleId } from '@banshi/contract/roles';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { aCaseAfter, after, aReceivedCase, CLERK, OTHER } from '../testing/case-builder.ts';
import type { Caller } from './caller.ts';
import type { CounterCase } from './case.ts';
import { allowedActions, mayAct, mayRead } from './permissions.ts';

const DEPARTMENT = 7;
/** A matter with a promised limit, on the day after the receipt. */
const ASKED = { projectType: 'PROMISE', today: '2022-06-14' as LocalDate } as const;
const ROLE_IDS = Object.keys(ROLES) as RoleId[];

function holderOf(role: RoleId, organisationId = DEPARTMENT, staffId = OTHER): Caller {
  return {
    staffId,
    holds: (roles, id) => id === organisationId && roles.includes(role),
  };
}

const WAYS: readonly (readonly CaseAction[])[] = [
  [],
  ['requestCorrection'],
  ['declareNotRequired'],
  ['refuseAcceptance'],
  ['accept'],
  ['accept', 'review'],
  ['accept', 'review', 'verify'],
  ['accept', 'review', 'verify', 'grant'],
  ['accept', 'review', 'verify', 'refuse'],
  ['accept', 'review', 'verify', 'grant', 'close'],
  ['accept', 'review', 'verify', 'grant', 'close', 'deliver'],
  ['accept', 'askProcedure', 'suspend'],
  ['withdraw'],
  ['accept', 'terminate'],
  ['accept', 'forward'],
  ['proposeVoid', 'voidCase'],
];
const EVERY_STATUS: readonly CounterCase[] = WAYS.map((way) => aCaseAfter(...way));

test('who may do what next is this table of role, status and action', () => {
  expect(EVERY_STATUS.map((one) => one.status)).toEqual(CASE_STATUSES);
  const rows = EVERY_STATUS.flatMap((current) =>
    ROLE_IDS.map((role) => {
      const caller = holderOf(role);
      const allowed = allowedActions({ caller, current, ...ASKED });
      return `${current.status} ${role}: ${allowed.map((one) => one.action).join(' ')}`;
    }),
  );
  expect(rows.filter((row) => !row.endsWith(': '))).toMatchInlineSnapshot(`
    [
      "RECEIVED FRONT_CLERK: correctOnSpot requestCorrection accept refuseAcceptance declareNotRequired askTolerance acceptTolerantly acceptOnPromise withdraw",
      "RECEIVED CHIEF_REP: refuseForFraud terminate",
      "RECEIVED WINDOW_HEAD: refuseForFraud terminate proposeVoid",
      "CORRECTING FRONT_CLERK: supplement withdraw",
      "CORRECTING CHIEF_REP: refuseForFraud terminate",
      "CORRECTING WINDOW_HEAD: refuseForFraud terminate proposeVoid",
      "NOT_REQUIRED WINDOW_HEAD: proposeVoid",
      "ACCEPT_REFUSED WINDOW_HEAD: proposeVoid",
      "ACCEPTED FRONT_CLERK: withdraw",
      "ACCEPTED REVIEWER: review askProcedure beginProcedure visitSite tellInterested hearStatement offerHearing",
      "ACCEPTED CHIEF_REP: orderHearing terminate forward",
      "ACCEPTED DEPT_LEADER: extend orderHearing",
      "ACCEPTED WINDOW_HEAD: terminate proposeVoid",
      "REVIEWING FRONT_CLERK: withdraw",
      "REVIEWING REVIEWER: askProcedure beginProcedure visitSite tellInterested hearStatement offerHearing",
      "REVIEWING VERIFIER: verify sendBack",
      "REVIEWING CHIEF_REP: sendBack orderHearing terminate forward",
      "REVIEWING DEPT_LEADER: sendBack extend orderHearing",
      "REVIEWING WINDOW_HEAD: terminate proposeVoid",
      "DECIDING FRONT_CLERK: withdraw",
      "DECIDING REVIEWER: askProcedure beginProcedure visitSite tellInterested hearStatement offerHearing",
      "DECIDING VERIFIER: sendBack",
      "DECIDING CHIEF_REP: sendBack grant refuse orderHearing terminate forward",
      "DECIDING DEPT_LEADER: sendBack grant refuse extend orderHearing",
      "DECIDING WINDOW_HEAD: terminate proposeVoid",
      "GRANTED REVIEWER: close",
      "GRANTED CHIEF_REP: close",
      "GRANTED SEAL_OFFICER: close",
      "GRANTED WINDOW_HEAD: close proposeVoid",
      "REFUSED REVIEWER: close",
      "REFUSED CHIEF_REP: close",
      "REFUSED SEAL_OFFICER: close",
      "REFUSED WINDOW_HEAD: close proposeVoid",
      "CLOSED FRONT_CLERK: deliver",
      "CLOSED WINDOW_HEAD: proposeVoid",
      "DELIVERED WINDOW_HEAD: proposeVoid",
      "SUSPENDED FRONT_CLERK: withdraw",
      "SUSPENDED REVIEWER: resume visitSite tellInterested hearStatement",
      "SUSPENDED CHIEF_REP: terminate",
      "SUSPENDED WINDOW_HEAD: terminate proposeVoid",
      "WITHDRAWN WINDOW_HEAD: proposeVoid",
      "TERMINATED WINDOW_HEAD: proposeVoid",
      "FORWARDED WINDOW_HEAD: proposeVoid",
    ]
  `);
});

describe('a role', () => {
  test('counts for its own department and for no other', () => {
    for (const current of EVERY_STATUS) {
      for (const role of ROLE_IDS) {
        const caller = holderOf(role, DEPARTMENT + 1);
        expect(allowedActions({ caller, current, ...ASKED })).toEqual([]);
        expect(mayRead(caller, current)).toBe(false);
      }
    }
  });

  test('is asked alike by the list of actions and by the act itself', () => {
    const everything = fc.record({
      current: fc.constantFrom(...EVERY_STATUS),
      role: fc.constantFrom(...ROLE_IDS),
      staffId: fc.constantFrom(CLERK, OTHER),
      projectType: fc.constantFrom('INSTANT' as const, 'PROMISE' as const, 'OTHER' as const),
    });
    fc.assert(
      fc.property(everything, ({ current, role, staffId, projectType }) => {
        const caller = holderOf(role, DEPARTMENT, staffId);
        const encounter = { caller, current, projectType, today: ASKED.today };
        for (const { action, blocked } of allowedActions(encounter)) {
          const isOfPerson = blocked?.code === 'cases/same-person';
          expect(mayAct(action, encounter)).toEqual(isOfPerson ? blocked : undefined);
          expect(mayRead(encounter.caller, current)).toBe(true);
        }
      }),
    );
  });
});

describe('the separation of duties', () => {
  const deciding = aCaseAfter('accept', 'review', 'verify');
  const acceptor = holderOf('CHIEF_REP', DEPARTMENT, CLERK);

  test('keeps who accepted a promise-type case from deciding it', () => {
    for (const action of ['grant', 'refuse'] as const) {
      const encounter = { caller: acceptor, current: deciding, projectType: 'PROMISE' as const };
      const refusal = { code: 'cases/same-person', did: 'accept', action };
      expect(mayAct(action, encounter)).toEqual(refusal);
      expect(mayAct(action, { ...encounter, caller: holderOf('CHIEF_REP') })).toBeUndefined();
    }
  });

  test('lets one person accept and decide a case that is settled on the spot', () => {
    const encounter = { caller: acceptor, current: deciding, projectType: 'INSTANT' as const };
    expect(mayAct('grant', encounter)).toBeUndefined();
  });

  test('keeps who asked for a special procedure from agreeing to it', () => {
    const current = aCaseAfter('accept', 'askProcedure');
    const encounter = { current, projectType: 'PROMISE' as const };
    for (const action of ['suspend', 'declineProcedure'] as const) {
      const own = { ...encounter, caller: holderOf('VERIFIER', DEPARTMENT, CLERK) };
      expect(mayAct(action, own)).toMatchObject({ did: 'askProcedure' });
      expect(mayAct(action, { ...encounter, caller: holderOf('VERIFIER') })).toBeUndefined();
    }
  });

  test('keeps who reported an entry error from voiding the case', () => {
    const current = aCaseAfter('proposeVoid');
    const caller = holderOf('SUPERVISOR', DEPARTMENT, CLERK);
    expect(mayAct('voidCase', { caller, current, projectType: 'PROMISE' })).toMatchObject({
      did: 'proposeVoid',
    });
  });

  test('L15: keeps the handler from hosting the hearing', () => {
    const current = aCaseAfter('accept', 'review', 'offerHearing', 'askHearing', 'setHearing');
    const caller = holderOf('VERIFIER', DEPARTMENT, CLERK);
    expect(mayAct('holdHearing', { caller, current, projectType: 'PROMISE' })).toMatchObject({
      did: 'review',
    });
  });

  test('L15: keeps whoever hosted the hearing from examining and deciding the case', () => {
    const hosted = aCaseAfter('accept', 'review', 'offerHearing', 'askHearing', 'setHearing');
    const host = 'hearing' in hosted && hosted.hearing?.stage === 'set' && hosted.hearing.hostId;
    const current = after('holdHearing', hosted);
    const encounter = { current, projectType: 'PROMISE' as const };
    const caller = holderOf('VERIFIER', DEPARTMENT, host || OTHER);
    expect(mayAct('verify', { ...encounter, caller })).toMatchObject({ did: 'holdHearing' });
    expect(mayAct('verify', { ...encounter, caller: holderOf('VERIFIER') })).toBeUndefined();
  });

  test('keeps the handler from verifying his own opinion', () => {
    const current = after('review', aCaseAfter('accept'));
    const caller = holderOf('VERIFIER', DEPARTMENT, CLERK);
    expect(mayAct('verify', { caller, current, projectType: 'INSTANT' })).toEqual({
      code: 'cases/same-person',
      did: 'review',
      action: 'verify',
    });
  });
});

test('nobody acts on a case that a departmental system handles', () => {
  const { origin: _, ...known } = aReceivedCase();
  const current = {
    ...known,
    origin: 'source' as const,
    status: 'RECEIVED' as const,
    source: 'test',
    sourceCaseNo: '1',
    acceptedAt: undefined,
    acceptedLate: false,
    closedAt: undefined,
    closeType: undefined,
  };
  for (const action of CASE_ACTIONS) {
    for (const role of ROLE_IDS) {
      const encounter = { caller: holderOf(role), current, ...ASKED };
      expect(mayAct(action, encounter)).toBeDefined();
      expect(allowedActions(encounter)).toEqual([]);
    }
  }
});

test('L22: the body in whose name a case is handled reads it from its receipt on, and does nothing in it', () => {
  const entrustment = { delegationId: 1, principalId: 3, agreementNo: '示委〔2022〕1号' };
  for (const current of EVERY_STATUS.map((one): CounterCase => ({ ...one, entrustment }))) {
    for (const role of ROLE_IDS) {
      const principal = holderOf(role, 3);
      expect(mayRead(principal, current)).toBe(mayRead(holderOf(role), current));
      expect(allowedActions({ caller: principal, current, ...ASKED })).toEqual([]);
      expect(mayRead(holderOf(role, 4), current)).toBe(false);
    }
  }
});
