import { expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { apartFrom, firstDayFault, memberFault, reasonFault } from './staff.ts';

test.each([
  ['zhang.san', '张示例', undefined],
  ['z-3', '张示例', undefined],
  ['zs', '张示例', 'login'],
  ['Zhang', '张示例', 'login'],
  ['张示例', '张示例', 'login'],
  ['a13800138000', '张示例', 'login'],
  ['zhang.san', '　', 'name'],
  ['zhang.san', '张示例13800138000', 'name'],
])('the login %s of %s: %s', (login, name, fault) => {
  expect(memberFault({ login, name })).toBe(fault);
});

test('a reason says something', () => {
  expect(reasonFault(' 　')).toBe('reason');
  expect(reasonFault('轮岗')).toBeUndefined();
});

test('a role begins today or within a year', () => {
  const today = '2022-06-13' as LocalDate;
  expect(firstDayFault('2022-06-12' as LocalDate, today)).toBe('days');
  expect(firstDayFault(today, today)).toBeUndefined();
  expect(firstDayFault('2023-06-14' as LocalDate, today)).toBeUndefined();
  expect(firstDayFault('2023-06-15' as LocalDate, today)).toBe('days');
});

test('三员分立: whoever is one of the three administrators is neither of the others', () => {
  expect(apartFrom('SECADMIN', ['SYSADMIN', 'REVIEWER'])).toBe('SYSADMIN');
  expect(apartFrom('SYSADMIN', ['AUDITOR'])).toBe('AUDITOR');
  expect(apartFrom('SYSADMIN', ['SYSADMIN', 'WINDOW_HEAD'])).toBeUndefined();
  expect(apartFrom('REVIEWER', ['SECADMIN'])).toBeUndefined();
});
