import { BATCH_ACTS } from '@banshi/contract/case-batch';
import type { Session } from '@banshi/contract/identity';
import type { RoleId } from '@banshi/contract/roles';
import { expect, test } from 'vitest';
import { batchActsOf } from './batch-acts.ts';
import { undoOfBatch } from './use-batch.ts';

const holding = (...roles: readonly RoleId[]): Pick<Session, 'grants'> => ({
  grants: roles.map((role) => ({
    role,
    organisationId: 1,
    organisationName: '示例厅',
    inPlaceOfName: null,
  })),
});

test('whoever may do it to one case is offered it for several', () => {
  expect(batchActsOf(holding('REVIEWER'))).toEqual(['claim', 'release', 'assign']);
  expect(batchActsOf(holding('DEPT_LEADER'))).toEqual(BATCH_ACTS);
  expect(batchActsOf(holding('SUPERVISOR'))).toEqual([]);
});

test('only what was done is undone, and only what can be', () => {
  const cases = ['a', 'b'].map((caseId) => ({ caseId, version: 1, displayNo: caseId }));
  const asked = { act: 'claim', cases, opinion: null, staffId: null } as const;
  const blocked = { code: 'cases/claimed', facts: {}, detail: '' };
  const results = [
    { caseId: 'a', blocked: null },
    { caseId: 'b', blocked },
  ];
  expect(undoOfBatch(asked, results)).toEqual({ ...asked, act: 'release', cases: [cases[0]] });
  expect(undoOfBatch({ ...asked, act: 'grant' }, results)).toBeUndefined();
  expect(undoOfBatch(asked, [])).toBeUndefined();
});
