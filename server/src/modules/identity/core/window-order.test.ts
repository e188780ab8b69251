import { expect, test } from 'vitest';
import { inNumberOrder } from './window-order.ts';

test('windows stand as people count them: 9 before 10, A before B, of one number the older first', () => {
  const numbers = ['B1', 'A10', '10', 'A9', '9', 'A9'];
  const windows = numbers.map((number, index) => ({ number, windowId: index + 1 }));
  expect(windows.toSorted(inNumberOrder).map(({ number, windowId }) => [number, windowId])).toEqual(
    [
      ['9', 5],
      ['10', 3],
      ['A9', 4],
      ['A9', 6],
      ['A10', 2],
      ['B1', 1],
    ],
  );
});
