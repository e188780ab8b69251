import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault, repeatedKey } from './json-text.ts';

test('a key named twice is a fault, however it is spelt', () => {
  expect(jsonFault('{"a":1,"a":2}')).toBe('duplicate-key');
  expect(jsonFault('{"a":1,"\\u0061":2}')).toBe('duplicate-key');
  expect(jsonFault('[{"x":{"a":1,"b":[{"c":0,"c":0}]}}]')).toBe('duplicate-key');
});

test('the place of a key named twice is told', () => {
  expect(repeatedKey('{"sections":[{"title":1},{"title":1,"text":["a","b"],"title":2}]}')).toBe(
    '$.sections[1].title',
  );
  expect(repeatedKey('{"a":[{"x":1}],"b":{"x":1}}')).toBeUndefined();
});

test('the same key in different objects, and keys inside strings, are no fault', () => {
  expect(jsonFault('[{"a":1},{"a":2}]')).toBeUndefined();
  expect(jsonFault('{"a":"{\\"a\\":1,\\"a\\":2}","b":"a"}')).toBeUndefined();
});

test('nesting beyond 32 levels is a fault', () => {
  expect(jsonFault('['.repeat(32) + ']'.repeat(32))).toBeUndefined();
  expect(jsonFault('['.repeat(100_000))).toBe('too-deep');
});

test('whatever JSON.stringify writes within the depth is without fault', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
      expect(jsonFault(JSON.stringify(value))).toBeUndefined();
    }),
  );
});

test('half a character told by its escape is a fault, a whole one is none', () => {
  expect(jsonFault('{"a":"\\ud800"}')).toBe('lone-surrogate');
  expect(jsonFault('{"a":"\\uDC00x"}')).toBe('lone-surrogate');
  expect(jsonFault('{"a":"\\ud83d\\ude00"}')).toBeUndefined();
  expect(jsonFault('{"a":"\\\\ud800"}')).toBeUndefined();
});
