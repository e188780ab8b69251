import type { CaseAction } from '@banshi/contract/case-words';
import { expect, test } from 'vitest';
import { after, aReceivedCase, eventOf } from '../../testing/case-builder.ts';
import type { Entry } from '../event.ts';
import { consentsIn } from './consents.ts';

/** The entries of a case after its receipt; what the deed is about is good input. */
function entriesOf(...actions: readonly CaseAction[]): Entry[] {
  let current = aReceivedCase();
  return actions.map((action) => {
    const event = eventOf(action, current);
    current = after(action, current);
    return { caseId: current.id, version: current.version, event };
  });
}

const settledOn = (...after: readonly CaseAction[]) =>
  consentsIn(entriesOf('askTolerance', 'allowTolerance', ...after)).map((one) => one.settledOn);

test('the task that a consent made is over when the case is accepted without anything that follows', () => {
  expect(settledOn()).toEqual([undefined]);
  expect(settledOn('accept')).toEqual(['2022-06-13']);
  expect(settledOn('acceptOnPromise')).toEqual(['2022-06-13']);
  expect(settledOn('acceptTolerantly')).toEqual([undefined]);
  expect(settledOn('terminate')).toEqual(['2022-06-13']);
});
