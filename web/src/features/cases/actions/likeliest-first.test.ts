import { CASE_ACTIONS } from '@banshi/contract/case-words';
import { expect, test } from 'vitest';
import { aCase, aMaterial } from '../../../testing/samples.ts';
import { likeliestFirst } from './likeliest-first.ts';

const every = CASE_ACTIONS.map((action) => ({ action, blocked: null }));

/** What happens before there is a case page, and what the law does by itself. */
const NOT_OFFERED: readonly string[] = [
  'receive',
  'deemAccepted',
  'recomputeDues',
  'remindTolerance',
  'recomputeTolerance',
  'remindCorrection',
  'remindRectification',
  'recomputeRectification',
  'lapseTolerance',
  'breachTolerance',
];

test('every action of the contract that a case page can offer is offered', () => {
  const offered = likeliestFirst(aCase({ actions: every }));
  expect([...offered].sort()).toEqual(
    CASE_ACTIONS.filter((each) => !NOT_OFFERED.includes(each)).sort(),
  );
});

test('acceptance comes first, unless a necessary material is missing', () => {
  const missing = aMaterial({ form: 'none' });
  const wanting = aMaterial({ audit: 'FIX' });
  expect(likeliestFirst(aCase({ actions: every }))[0]).toBe('accept');
  expect(likeliestFirst(aCase({ actions: every, materials: [missing] }))[0]).toBe(
    'requestCorrection',
  );
  expect(likeliestFirst(aCase({ actions: every, materials: [wanting] }))[0]).toBe(
    'requestCorrection',
  );
});
