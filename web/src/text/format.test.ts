import { expect, test } from 'vitest';
import { dueText, formatsFor, momentText, numberText, sentenceDay, sizeText } from './format.ts';

test('a moment stands in Asia/Shanghai', () => {
  expect(momentText('2026-11-22T16:30:00Z')).toBe('2026-11-23 00:30');
});

test('a day in a sentence names its weekday', () => {
  expect(sentenceDay('2026-11-23', 'zh')).toBe('11月23日（周一）');
  expect(sentenceDay('2026-11-23', 'en')).toBe('Mon, 23 Nov 2026');
});

test.each([
  [3, '还剩 3 个工作日', '3 working days left'],
  [1, '还剩 1 个工作日', '1 working day left'],
  [0, '今天到期', 'due today'],
  [-2, '已超期 2 个工作日', '2 working days overdue'],
])('%i working days left', (left, chinese, english) => {
  expect(dueText(left, 'zh')).toBe(chinese);
  expect(dueText(left, 'en')).toBe(english);
});

test('what was due on Friday is not due today on Saturday', () => {
  expect(dueText(0, 'zh', 'red')).toBe('已超期');
  expect(dueText(0, 'en', 'red')).toBe('overdue');
  expect(dueText(0, 'zh', 'amber')).toBe('今天到期');
});

test.each([
  ['32000.00', '32,000.00'],
  ['-15.38', '-15.38'],
  ['-0.50', '-0.50'],
  ['100', '100'],
])('a share of %s has separators', (written, shown) => {
  expect(formatsFor('zh').share(written)).toBe(shown);
});

test('numbers have separators and files a size', () => {
  expect(numberText(17668076, 'zh')).toBe('17,668,076');
  expect(sizeText(100)).toBe('1 KB');
  expect(sizeText(5 * 1024 * 1024)).toBe('5.0 MB');
});
