import { expect, test } from 'vitest';
import { ProblemError } from '../../../api/problem-error.ts';
import { faultsOf, pathsAbove } from './file-faults.ts';

function aRefusal(code: ProblemError['code'], facts: Record<string, unknown>) {
  return new ProblemError({ code, status: 422, facts, requestId: null });
}

test('each fault of a refused file is known with its place and its rule', () => {
  const faults = [
    { path: '$.sections[0].title', rule: 'blank' },
    { path: '$.period.to', rule: 'ends-before-it-begins', detail: '2026-03-02' },
  ];
  expect(faultsOf(aRefusal('bulletin/invalid', { faults }))).toEqual([
    { path: '$.sections[0].title', rule: 'blank', characters: undefined },
    { path: '$.period.to', rule: 'ends-before-it-begins', characters: undefined },
  ]);
});

test('a blank field that the contract refuses is known by its place in the file', () => {
  const facts = {
    where: 'body',
    path: '/file/sections/0/title',
    reason: 'must NOT have fewer than 1 characters',
  };
  expect(faultsOf(aRefusal('request/malformed', facts))).toEqual([
    { path: '$.sections[0].title', rule: 'blank', characters: undefined },
  ]);
});

test('a refusal about something else has no place in the file', () => {
  expect(faultsOf(aRefusal('bulletin/stale', { path: '$.title' }))).toEqual([]);
  expect(faultsOf(new Error('x'))).toEqual([]);
});

test('the way up from a fault ends at the whole file', () => {
  expect(pathsAbove('$.sections[0].text[2]')).toEqual([
    '$.sections[0].text[2]',
    '$.sections[0].text',
    '$.sections[0]',
    '$.sections',
    '$',
  ]);
});
