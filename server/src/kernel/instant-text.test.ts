import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant } from './instant.ts';
import { formatInstant, parseInstant } from './instant-text.ts';

test.each([
  ['2022-01-04T09:12:00+08:00', Date.UTC(2022, 0, 4, 1, 12)],
  ['2022-01-04T01:12:00Z', Date.UTC(2022, 0, 4, 1, 12)],
  ['2022-01-04T01:12Z', Date.UTC(2022, 0, 4, 1, 12)],
  ['2022-01-03T19:42:00.5-05:30', Date.UTC(2022, 0, 4, 1, 12, 0, 500)],
  ['2022-01-04T01:12:00.123456789Z', Date.UTC(2022, 0, 4, 1, 12, 0, 123)],
  ['1900-01-01T00:00:00Z', Date.UTC(1900, 0, 1)],
])('%s is a moment', (text, milliseconds) => {
  expect(parseInstant(text)).toBe(milliseconds);
});

test.each([
  '2022-01-04T09:12:00',
  '2022-01-04',
  '2022-02-30T09:12:00+08:00',
  '2022-01-04T24:00:00+08:00',
  '2022-01-04T09:60:00+08:00',
  '2022-01-04T09:12:60+08:00',
  '2022-01-04 09:12:00+08:00',
  '2022-01-04T09:12:00+0800',
  '2022-01-04T09:12:00+15:00',
  '2022-01-04T09:12:00.+08:00',
  '2022-01-04T09:12:00+08:00 ',
  '',
])('"%s" names no moment', (text) => {
  expect(parseInstant(text)).toBeUndefined();
});

test('a moment is written at +08:00 and read back as the same moment', () => {
  expect(formatInstant(Date.UTC(2022, 5, 12, 16) as Instant)).toBe('2022-06-13T00:00:00+08:00');
  expect(formatInstant(1 as Instant)).toBe('1970-01-01T08:00:00.001+08:00');
  fc.assert(
    fc.property(fc.integer({ min: -2e12, max: 2e14 }), (milliseconds) => {
      const text = formatInstant(milliseconds as Instant);
      expect(parseInstant(text)).toBe(milliseconds);
      expect(Date.parse(text)).toBe(milliseconds);
    }),
  );
});
