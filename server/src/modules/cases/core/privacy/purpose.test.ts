import type { CaseAction } from '@banshi/contract/case-words';
import { DESK_STAFF, type RoleId } from '@banshi/contract/roles';
import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { StaffId } from '../../../identity/index.ts';
import {
  aCaseAfter,
  aReceivedCase,
  CLERK,
  eventOf,
  moment,
  OTHER,
} from '../../testing/case-builder.ts';
import type { CounterCase } from '../case.ts';
import { isOwnCase, openFor } from './purpose.ts';

const DEPARTMENT = 7;
const TODAY = '2022-06-14' as LocalDate;

const holderOf = (role: RoleId, organisationId = DEPARTMENT, staffId = OTHER) => ({
  staffId,
  holds: (roles: readonly RoleId[], id: number) => id === organisationId && roles.includes(role),
});

/** Whose own the case is of those who have no part in its journal. */
function whoseOwn(current: CounterCase, today = TODAY): RoleId[] {
  const roles = [...DESK_STAFF, 'SUPERVISOR'] as const;
  return roles.filter((role) => isOwnCase(holderOf(role), { current, events: [] }, today));
}

const OVER: readonly CaseAction[] = ['accept', 'review', 'verify', 'grant', 'close', 'deliver'];

describe('a case is one’s own', () => {
  test('while it is on its way in a body for which one handles cases, and no longer', () => {
    for (const end of OVER.keys()) {
      expect(whoseOwn(aCaseAfter(...OVER.slice(0, end)))).toEqual(DESK_STAFF);
    }
    expect(whoseOwn(aCaseAfter(...OVER))).toEqual([]);
    expect(whoseOwn(aCaseAfter('withdraw'))).toEqual([]);
    const received = { current: aReceivedCase(), events: [] };
    expect(isOwnCase(holderOf('REVIEWER', DEPARTMENT + 1), received, TODAY)).toBe(false);
  });

  test('for good where one stands in its journal', () => {
    const current = aCaseAfter(...OVER);
    const granted = eventOf('grant', aCaseAfter('accept', 'review', 'verify'));
    const clerk = { ...holderOf('FRONT_CLERK'), staffId: CLERK };
    const events = [granted];
    expect(isOwnCase(clerk, { current, events }, TODAY)).toBe(true);
    expect(isOwnCase(holderOf('FRONT_CLERK'), { current, events }, TODAY)).toBe(false);
    const inPlace = { ...granted, inPlaceOf: OTHER };
    const stoodIn = { current, events: [inPlace] };
    expect(isOwnCase(holderOf('FRONT_CLERK'), stoodIn, TODAY)).toBe(true);
  });

  test('where the table has something left to do: what one proposed to void, a second person confirms', () => {
    expect(whoseOwn(aCaseAfter('withdraw', 'proposeVoid'))).toEqual(['SUPERVISOR']);
  });

  test('where a limit ran out, and whoever answers for the body has to tell the public why', () => {
    const decided = aCaseAfter('accept', 'review', 'verify', 'grant', 'close', 'deliver');
    expect(whoseOwn(decided)).toEqual([]);
    const late = 'acceptance' in decided && {
      ...decided,
      acceptance: { ...decided.acceptance, dueOnPromised: '2022-06-10' as LocalDate },
    };
    expect(late && whoseOwn(late)).toEqual(['CHIEF_REP', 'DEPT_LEADER']);
  });
});

describe('what a case is read for', () => {
  const look = { at: moment('2022-06-13T23:30:00+08:00'), by: CLERK as StaffId, caseVersion: 3 };

  test('is kept with the day for which it opens the case', () => {
    const opened = openFor(look, { purpose: 'COMPLAINT', note: undefined });
    const event = { type: 'cases/opened', purpose: 'COMPLAINT', openOn: '2022-06-13' };
    expect(opened).toEqual({ ok: true, value: { ...look, ...event } });
  });

  test('is said in words where the list has none', () => {
    const silent = openFor(look, { purpose: 'OTHER', note: ' ' });
    const refusal = { code: 'cases/reason-missing', field: 'note' };
    expect(silent).toEqual({ ok: false, refusal });
    const said = openFor(look, { purpose: 'OTHER', note: '编写教材' });
    expect(said).toMatchObject({ ok: true, value: { note: '编写教材' } });
  });
});
