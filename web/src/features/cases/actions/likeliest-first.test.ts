import { CASE_ACTIONS } from '@banshi/contract/case-words';
import { expect, test } from 'vitest';
import { aCase } from '../../../testing/samples.ts';
import { likeliestFirst } from './likeliest-first.ts';

const every = CASE_ACTIONS.map((action) => ({ action, blocked: null }));

test('every action of the contract that a case page can offer is offered', () => {
  const offered = likeliestFirst(aCase({ actions: every }));
  expect([...offered].sort()).toEqual(CASE_ACTIONS.filter((each) => each !== 'receive').sort());
});

test('acceptance comes first, unless a necessary material is missing', () => {
  const missing = {
    orderNum: 1,
    name: '申请书',
    isMain: true,
    isNecessary: true,
    allowTolerance: false,
    acceptStandard: '',
    form: 'none' as const,
    defect: null,
    files: [],
  };
  expect(likeliestFirst(aCase({ actions: every }))[0]).toBe('accept');
  expect(likeliestFirst(aCase({ actions: every, materials: [missing] }))[0]).toBe(
    'requestCorrection',
  );
});
