import { expect, test } from 'vitest';
import { shownNumber } from './case-summary.ts';

test('§11.2: the credit code of an organisation is public, the number of a person is not, whoever has it for his own', () => {
  expect(shownNumber('organisation', '91510000201801018U')).toBe('91510000201801018U');
  expect(shownNumber('person', '510104199003071018')).toBe('510***********1018');
  expect(shownNumber('organisation', '510104199003071018')).toBe('5****************8');
});
