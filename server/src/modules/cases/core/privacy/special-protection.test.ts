import { expect, test } from 'vitest';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { specialProtection } from './special-protection.ts';

const CHILD = { idType: '111', idNumber: '510104201206150013', isMarked: false };

test('a child is specially protected until the day on which it is fourteen', () => {
  expect(specialProtection(CHILD, '2026-06-14' as LocalDate)).toBe('minor');
  expect(specialProtection(CHILD, '2026-06-15' as LocalDate)).toBeUndefined();
});

test('who was marked is protected at any age, and an organisation has no birthday', () => {
  const marked = { ...CHILD, isMarked: true };
  expect(specialProtection(marked, '2030-01-01' as LocalDate)).toBe('marked');
  const organisation = { idType: '001', idNumber: '91510100MA6XXXXXX0', isMarked: false };
  expect(specialProtection(organisation, '2026-06-14' as LocalDate)).toBeUndefined();
});
