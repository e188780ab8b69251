import { ROLES, type RoleId } from '@banshi/contract/roles';
import { expect, test } from 'vitest';
import { aCaseAfter, OTHER } from '../../testing/case-builder.ts';
import type { Caller } from '../caller.ts';
import { materialActs, materialRefusal } from './material-acts.ts';
import { materialIn } from './materials.ts';

const ROLE_IDS = Object.keys(ROLES) as RoleId[];

function holderOf(role: RoleId, organisationId = 7): Caller {
  return { staffId: OTHER, holds: (roles, id) => id === organisationId && roles.includes(role) };
}

test('who may do what to a material is this table of status and role', () => {
  const cases = [
    aCaseAfter(),
    aCaseAfter('requestCorrection'),
    aCaseAfter('accept'),
    aCaseAfter('accept', 'review'),
    aCaseAfter('accept', 'review', 'verify'),
    aCaseAfter('accept', 'review', 'verify', 'grant'),
    aCaseAfter('withdraw'),
  ];
  const table = cases.map((current) => [
    current.status,
    ...ROLE_IDS.map((role) => [
      role,
      ...materialActs(holderOf(role), current, materialIn(new Map(), 1)),
    ])
      .filter(([, ...acts]) => acts.length > 0)
      .map((row) => row.join(' ')),
  ]);
  const behind = [
    'FRONT_CLERK handIn',
    'REVIEWER handIn check',
    'VERIFIER check',
    'CHIEF_REP check',
    'DEPT_LEADER check',
  ];
  expect(table).toEqual([
    ['RECEIVED', 'FRONT_CLERK handIn check', 'REVIEWER handIn'],
    ['CORRECTING'],
    ['ACCEPTED', ...behind],
    ['REVIEWING', ...behind],
    ['DECIDING', ...behind],
    ['GRANTED'],
    ['WITHDRAWN'],
  ]);
});

test('another department may do nothing, and who may is told why not now', () => {
  const current = aCaseAfter('requestCorrection');
  expect(materialRefusal('handIn', holderOf('FRONT_CLERK', 8), current)).toMatchObject({
    code: 'cases/other-organisation',
  });
  expect(materialRefusal('handIn', holderOf('FRONT_CLERK'), current)).toEqual({
    code: 'cases/material-status',
    act: 'handIn',
    status: 'CORRECTING',
  });
});
