import type { RoleId } from '@banshi/contract/roles';
import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { StaffId } from '../../../identity/index.ts';
import { aCaseAfter, CLERK, OTHER } from '../../testing/case-builder.ts';
import type { Caller, ProjectType } from '../caller.ts';
import { allowedActions, mayAct } from '../permissions.ts';

const DEPARTMENT = 7;
const OFFICER = { staffId: OTHER, name: '邓样本' };
const SECOND = { staffId: '00000000-0000-7000-8000-00000000000c' as StaffId, name: '冯测试' };
/** Decided by the clerk of the tests, who does everything in them. */
const DECIDED = ['grant', 'refuse'].map((decision) =>
  aCaseAfter('accept', 'review', 'verify', decision as 'grant'),
);

function holderOf(roles: readonly RoleId[], staffId: StaffId): Caller {
  return {
    staffId,
    holds: (asked, id) => id === DEPARTMENT && asked.some((one) => roles.includes(one)),
  };
}

function refusalFor(
  caller: Caller,
  sealOfficers: readonly (typeof OFFICER)[],
  projectType: ProjectType = 'PROMISE',
) {
  const refusals = DECIDED.map((current) => {
    const encounter = { caller, current, projectType, sealOfficers };
    const refusal = mayAct('close', encounter);
    const offered = allowedActions({ ...encounter, today: '2022-06-14' as LocalDate });
    const offer = offered.find(({ action }) => action === 'close');
    expect(offer?.blocked).toEqual(refusal);
    return { refusal, inPlaceOfRole: offer?.inPlaceOfRole };
  });
  const [first] = refusals;
  for (const each of refusals) expect(each).toEqual(first);
  return first;
}

describe('制证用印: a body with a seal officer', () => {
  test('has its decided cases closed by him and by nobody in his place', () => {
    const officer = holderOf(['SEAL_OFFICER'], OTHER);
    expect(refusalFor(officer, [OFFICER])).toEqual({});
    for (const role of ['REVIEWER', 'CHIEF_REP', 'WINDOW_HEAD'] as const) {
      const { refusal } = refusalFor(holderOf([role], CLERK), [OFFICER, SECOND]) ?? {};
      expect(refusal).toEqual({ code: 'cases/for-seal-officer', names: ['邓样本', '冯测试'] });
    }
  });

  test('keeps who decided from sealing while another officer could, and says who that is', () => {
    const both = holderOf(['CHIEF_REP', 'SEAL_OFFICER'], CLERK);
    const himself = { staffId: CLERK, name: '何演示' };
    expect(refusalFor(both, [himself, SECOND])?.refusal).toEqual({
      code: 'cases/decided-by-you',
      names: ['冯测试'],
    });
    expect(refusalFor(both, [himself])).toEqual({});
    expect(refusalFor(both, [himself, SECOND], 'INSTANT')).toEqual({});
  });

  test('has it sealed by who stands in for him (AB 岗), unless either of them decided', () => {
    const standIn = (staffId: StaffId, absentId: StaffId): Caller => ({
      ...holderOf(['SEAL_OFFICER'], staffId),
      inPlaceOf: () => absentId,
    });
    expect(refusalFor(standIn(SECOND.staffId, OTHER), [OFFICER])).toEqual({});
    const others = [OFFICER, { staffId: CLERK, name: '何演示' }, SECOND];
    expect(refusalFor(standIn(OTHER, CLERK), others)?.refusal).toMatchObject({
      code: 'cases/decided-by-you',
      names: ['冯测试'],
    });
  });
});

test('a body without a seal officer is served by who handles, decides or heads the window, and it is said', () => {
  for (const role of ['REVIEWER', 'CHIEF_REP', 'WINDOW_HEAD'] as const) {
    expect(refusalFor(holderOf([role], CLERK), [])).toEqual({ inPlaceOfRole: 'SEAL_OFFICER' });
  }
});
