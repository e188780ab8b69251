import { expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { dayFault, standingOf, sumEntries, windowFault } from './hall-entry.ts';

const NONE = { exemption: null, windowId: null, mode: null } as const;
const day = (text: string) => text as LocalDate;

test('a standing holds what its state needs, and nothing else of what was given', () => {
  const all = { exemption: 'SECRET', windowId: 3, mode: 'DEPT' } as const;
  expect(standingOf({ state: 'ENTERED', ...all })).toEqual({
    ...{ state: 'ENTERED', windowId: 3, mode: 'DEPT' },
  });
  expect(standingOf({ state: 'EXEMPT', ...all })).toEqual({
    ...{ state: 'EXEMPT', exemption: 'SECRET' },
  });
  expect(standingOf({ state: 'OUTSIDE', ...all })).toEqual({ state: 'OUTSIDE' });
  expect(standingOf({ state: 'ENTERED', ...NONE })).toBe('window');
  expect(standingOf({ state: 'ENTERED', ...NONE, windowId: 3 })).toBe('mode');
  expect(standingOf({ state: 'EXEMPT', ...NONE })).toBe('exemption');
});

test('a matter enters a window that takes it and is kept on that day', () => {
  const window = { departmentIds: [7], from: day('2022-01-01'), to: day('2022-06-30') };
  expect(windowFault(window, 7, day('2022-06-30'))).toBeUndefined();
  expect(windowFault({ ...window, departmentIds: [] }, 8, day('2022-01-01'))).toBeUndefined();
  expect(windowFault(window, 8, day('2022-01-01'))).toBe('window');
  expect(windowFault(window, 7, day('2022-07-01'))).toBe('window-closed');
  expect(windowFault(window, 7, day('2021-12-31'))).toBe('window-closed');
  expect(windowFault(undefined, 7, day('2022-01-01'))).toBe('window');
});

test('a note holds from a day that is neither to come nor before the last note', () => {
  const about = { today: day('2022-06-13'), last: day('2022-06-01') };
  expect(dayFault(day('2022-06-13'), about)).toBeUndefined();
  expect(dayFault(day('2022-06-01'), about)).toBeUndefined();
  expect(dayFault(day('2022-06-14'), about)).toBe('future');
  expect(dayFault(day('2022-05-31'), about)).toBe('before-last');
  expect(dayFault(undefined, about)).toBe('no-day');
  expect(dayFault(day('2020-01-01'), { ...about, last: undefined })).toBeUndefined();
});

test('what need not enter is in neither number of the rate', () => {
  const entered = { state: 'ENTERED', mode: 'COMPREHENSIVE' } as const;
  const entries = [
    ...[entered, { ...entered, mode: 'DEPT' } as const],
    ...[{ state: 'OUTSIDE', mode: null } as const, { state: 'EXEMPT', mode: null } as const],
  ];
  expect(sumEntries(entries)).toEqual({ shouldEnter: 3, entered: 2, comprehensive: 1, exempt: 1 });
});
