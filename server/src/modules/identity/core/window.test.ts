import { expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Actor, StaffId } from './actor.ts';
import { isOpenOn, maySit, windowFault } from './window.ts';

const [june, july] = ['2022-06-01' as LocalDate, '2022-07-01' as LocalDate];
const terms = {
  ...{ name: '示例窗口', organisationId: 1, departmentIds: [7] },
  ...{ from: june, to: undefined },
};

test('a window has a name, and ends no earlier than it begins', () => {
  expect(windowFault(terms)).toBeUndefined();
  expect(windowFault({ ...terms, name: '  ' })).toBe('name');
  expect(windowFault({ ...terms, from: july, to: june })).toBe('days');
});

test('a window is open from its first day to its last, both days included', () => {
  expect(isOpenOn({ from: june, to: july }, june)).toBe(true);
  expect(isOpenOn({ from: june, to: july }, july)).toBe(true);
  expect(isOpenOn({ from: july, to: undefined }, june)).toBe(false);
  expect(isOpenOn({ from: undefined, to: june }, july)).toBe(false);
});

test('who handles cases of a department sits where its matters are taken, or those of all', () => {
  const clerk: Actor = {
    ...{ staffId: 's' as StaffId, name: '示例', organisationId: 7, windowId: undefined },
    grants: [{ role: 'FRONT_CLERK', organisationId: 7, covers: new Set([7]) }],
  };
  expect(maySit(clerk, terms)).toBe(true);
  expect(maySit(clerk, { ...terms, departmentIds: [8] })).toBe(false);
  expect(maySit(clerk, { ...terms, departmentIds: [] })).toBe(true);
  expect(maySit({ ...clerk, grants: [] }, { ...terms, departmentIds: [] })).toBe(false);
});
