import { expect, test } from 'vitest';
import { askedTail } from './privacy/asked-tail.ts';
import { askedInitials } from './privacy/name-initials.ts';

test('four to six characters with a digit are the end of a number', () => {
  for (const text of ['1018', ' 101x ', '23101X', '0MA6X']) {
    expect(askedTail(text), text).toBe(text.trim().toUpperCase());
  }
  for (const text of ['101', '5101018', 'abcd', '张示例1', '10 18']) {
    expect(askedTail(text), text).toBeUndefined();
  }
});

test('a name in letters has the initials that stand there, or those of its syllables', () => {
  expect(askedInitials('zsl')).toEqual(['zsl']);
  expect(askedInitials('zhangshili')).toContain('zsl');
  expect(askedInitials('Zhang Shi L')).toContain('zsl');
  expect(askedInitials('zhangsl')).toContain('zsl');
  expect(askedInitials('zhangsh')).toContain('zs');
  // 西安 and 先 are typed alike.
  expect(askedInitials('xianan')).toEqual(expect.arrayContaining(['xaa', 'xa']));
  expect(askedInitials('lüqi')).toContain('lq');
});

test('one letter, characters and what is too long for a name ask for nothing', () => {
  for (const text of ['z', '张sl', '', 'a'.repeat(40)]) expect(askedInitials(text)).toEqual([]);
});

test('however it may be divided, few ways are looked for', () => {
  expect(askedInitials('anananananananananan').length).toBeLessThanOrEqual(12);
});
