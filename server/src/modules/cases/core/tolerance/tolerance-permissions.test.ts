import type { CaseAction } from '@banshi/contract/case-words';
import type { RoleId } from '@banshi/contract/roles';
import { expect, test } from 'vitest';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { aCaseAfter, CLERK, OTHER } from '../../testing/case-builder.ts';
import { allowedActions, mayAct } from '../permissions.ts';

const TOLERANCE: readonly CaseAction[] = [
  'askTolerance',
  'allowTolerance',
  'declineTolerance',
  'acceptTolerantly',
  'supplyTolerated',
  'examineTolerated',
  'extendTolerance',
  'reviewTolerance',
  'endToleranceEvent',
  'repairCredit',
];
const TODAY = '2022-06-14' as LocalDate;
const HOLDERS = ['FRONT_CLERK', 'REVIEWER', 'DEPT_LEADER'] as const;

/** Who is offered what of a tolerance, after these acts. */
function offered(...ways: readonly CaseAction[]): Record<string, string> {
  const current = aCaseAfter(...ways);
  return Object.fromEntries(
    HOLDERS.map((role) => {
      const caller = holderOf(role);
      const all = allowedActions({ caller, current, projectType: 'PROMISE', today: TODAY });
      const names = all.map((one) => one.action).filter((action) => TOLERANCE.includes(action));
      return [role, names.join(' ')];
    }),
  );
}

const holderOf = (role: RoleId, staffId = OTHER) => ({
  staffId,
  holds: (roles: readonly RoleId[], organisationId: number) =>
    organisationId === 7 && roles.includes(role),
});

const NOTHING = { FRONT_CLERK: '', REVIEWER: '', DEPT_LEADER: '' };

test('what is offered of a tolerance is what its state makes sense of', () => {
  expect(offered()).toEqual({ ...NOTHING, FRONT_CLERK: 'askTolerance acceptTolerantly' });
  expect(offered('askTolerance')).toEqual({
    ...NOTHING,
    FRONT_CLERK: 'acceptTolerantly',
    DEPT_LEADER: 'allowTolerance declineTolerance',
  });
  expect(offered('accept')).toEqual(NOTHING);
  expect(offered('acceptTolerantly')).toEqual({
    FRONT_CLERK: 'supplyTolerated',
    REVIEWER: '',
    DEPT_LEADER: 'extendTolerance',
  });
  expect(offered('acceptTolerantly', 'supplyTolerated')).toEqual({
    ...NOTHING,
    REVIEWER: 'examineTolerated',
  });
  expect(offered('askTolerance', 'allowTolerance', 'acceptTolerantly')).toEqual({
    FRONT_CLERK: 'supplyTolerated reviewTolerance endToleranceEvent',
    REVIEWER: 'reviewTolerance endToleranceEvent',
    DEPT_LEADER: '',
  });
  expect(offered('acceptTolerantly', 'lapseTolerance')).toEqual({
    ...NOTHING,
    DEPT_LEADER: 'repairCredit',
  });
});

test('a grant is shown and blocked while something is to follow', () => {
  const current = aCaseAfter('acceptTolerantly', 'review', 'verify');
  const actions = allowedActions({
    caller: holderOf('CHIEF_REP'),
    current,
    projectType: 'PROMISE',
    today: TODAY,
  });
  expect(actions.find((one) => one.action === 'grant')?.blocked).toMatchObject({
    code: 'cases/tolerance-open',
  });
  expect(actions.find((one) => one.action === 'refuse')?.blocked).toBeUndefined();
});

test('nobody agrees to what he asked for himself', () => {
  const current = aCaseAfter('askTolerance');
  const caller = holderOf('DEPT_LEADER', CLERK);
  expect(mayAct('allowTolerance', { caller, current, projectType: 'PROMISE' })).toMatchObject({
    code: 'cases/same-person',
    did: 'askTolerance',
  });
});
