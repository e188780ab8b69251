import { expect, test } from 'vitest';
import { chainFindings, unknownBodies } from './chain-rules.ts';
import type { MatterBody, ReviewStepSpec } from './matter-body.ts';
import { aMatter, aReviewStep } from './matter-builder.ts';

const HANDLE = aReviewStep({ name: '承办', kind: 'handle', roles: ['REVIEWER'], limitDays: 2 });
const VERIFY = aReviewStep({ name: '审核' });
const SIGN = aReviewStep({ name: '会签', kind: 'countersign', bodies: ['EMERGENCY', 'POLICE'] });
const ASK = aReviewStep({ name: '征求意见', kind: 'consult', bodies: ['WATER'] });
const DECIDE = aReviewStep({ name: '决定', kind: 'decide', roles: ['DEPT_LEADER'] });

function broken(chain: readonly ReviewStepSpec[], given: Partial<MatterBody> = {}): string[] {
  const body = aMatter({ reviewChain: chain, ...given });
  return chainFindings(body).map(({ path, rule }) => `${path}: ${rule}`);
}

test('a chain of five steps that keeps every rule has no findings, nor has a list without one', () => {
  expect(broken([HANDLE, SIGN, ASK, { ...VERIFY, returnTo: '会签' }, DECIDE])).toEqual([]);
  expect(chainFindings(aMatter())).toEqual([]);
});

test('a chain begins with its one handler and ends in its one decider', () => {
  expect(broken([HANDLE, VERIFY])).toEqual(['reviewChain: chain-shape']);
  expect(broken([VERIFY, DECIDE])).toEqual(['reviewChain: chain-shape']);
  const twice = [HANDLE, { ...DECIDE, name: '初步决定' }, DECIDE];
  expect(broken(twice)).toEqual(['reviewChain: chain-shape']);
});

test('each step has a name of its own', () => {
  expect(broken([HANDLE, VERIFY, VERIFY, DECIDE])).toEqual(['reviewChain[2].name: chain-name']);
  expect(broken([HANDLE, { ...VERIFY, name: ' ' }, DECIDE])).toEqual([
    'reviewChain[1].name: chain-name',
  ]);
});

test('a step is done by roles that fit its kind', () => {
  expect(broken([HANDLE, VERIFY, { ...DECIDE, roles: ['VERIFIER'] }])).toEqual([
    'reviewChain[2].roles: chain-roles',
  ]);
});

test('countersignatures and opinions name bodies, the other steps none', () => {
  expect(broken([HANDLE, { ...SIGN, bodies: [] }, DECIDE])).toEqual([
    'reviewChain[1].bodies: chain-bodies',
  ]);
  expect(broken([HANDLE, { ...VERIFY, bodies: ['WATER'] }, DECIDE])).toEqual([
    'reviewChain[1].bodies: chain-bodies',
  ]);
});

test('a return goes to an earlier step', () => {
  expect(broken([HANDLE, { ...VERIFY, returnTo: '决定' }, DECIDE])).toEqual([
    'reviewChain[1].returnTo: chain-return',
  ]);
});

test('one person answers for the decision', () => {
  expect(
    broken([HANDLE, { ...VERIFY, twoPersons: true }, { ...DECIDE, twoPersons: true }]),
  ).toEqual(['reviewChain[2].twoPersons: chain-two-persons']);
});

test('one step alone is kept apart from nothing', () => {
  expect(broken([HANDLE, { ...VERIFY, apart: true }, DECIDE])).toEqual([
    'reviewChain[1].apart: chain-apart',
  ]);
  expect(broken([{ ...HANDLE, apart: true }, { ...VERIFY, apart: true }, DECIDE])).toEqual([]);
});

test('the steps together take no longer than the promise, or without one than the law', () => {
  const nine = { ...VERIFY, limitDays: 9 };
  expect(broken([HANDLE, { ...nine, limitDays: 8 }, DECIDE])).toEqual([]);
  expect(broken([HANDLE, nine, DECIDE])).toEqual(['reviewChain: chain-limit']);
  expect(broken([HANDLE, nine, DECIDE], { promiseLimit: null })).toEqual([]);
  expect(broken([HANDLE, { ...nine, limitDays: 19 }, DECIDE], { promiseLimit: null })).toEqual([
    'reviewChain: chain-limit',
  ]);
});

test('bodies that nobody knows are named with their place', () => {
  const body = aMatter({ reviewChain: [HANDLE, SIGN, DECIDE] });
  expect(unknownBodies(body, (code) => code === 'POLICE')).toMatchObject([
    { path: 'reviewChain[1].bodies', message: expect.stringContaining('"EMERGENCY"') },
  ]);
});
