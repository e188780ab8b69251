import { expect, test } from 'vitest';
import { sumOf, tallyOf, type VitestReport } from './tally.ts';

function reportOf(statuses: readonly string[], success = true): VitestReport {
  const assertionResults = statuses.map((status, index) => ({ fullName: `test ${index}`, status }));
  return { success, testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults }] };
}

test('passed tests are counted', () => {
  expect(tallyOf('unit', reportOf(['passed', 'passed']))).toEqual({ passed: 2, failed: [] });
});

test('a failed test is named, and a skipped one has not passed', () => {
  expect(tallyOf('unit', reportOf(['passed', 'failed', 'skipped'], false))).toEqual({
    passed: 1,
    failed: ['a.test.ts: test 1', 'a.test.ts: test 2 (skipped)'],
  });
});

test('a run without tests fails', () => {
  expect(tallyOf('journeys', { success: true, testResults: [] }).failed).toEqual([
    'journeys: no test was found.',
  ]);
});

test('a run without a report fails', () => {
  expect(tallyOf('journeys', undefined).failed).toEqual(['journeys: ended without a report.']);
});

test('a file that does not load fails under its own name', () => {
  const message = 'Cannot find module\nat line 1';
  const testResults = [{ name: 'b.test.ts', status: 'failed', message, assertionResults: [] }];
  expect(tallyOf('unit', { success: false, testResults }).failed).toEqual([
    'b.test.ts: Cannot find module',
  ]);
});

test('an error outside of every test fails the run', () => {
  expect(tallyOf('unit', reportOf(['passed'], false))).toEqual({
    passed: 1,
    failed: ['unit: an error outside of every test.'],
  });
});

test('runs add up', () => {
  const one = tallyOf('unit', reportOf(['passed', 'failed'], false));
  expect(sumOf([one, one, { passed: 3, failed: [] }])).toMatchObject({
    passed: 5,
    failed: ['a.test.ts: test 1', 'a.test.ts: test 1'],
  });
});
