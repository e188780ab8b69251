import { expect, test } from 'vitest';
import { parseCatalogCode, parseTaskCode } from './matter-code.ts';

const TASK = '11370800MB285591843370118033001';

test('an implementation code is taken apart', () => {
  expect(parseTaskCode(TASK)).toEqual({
    ok: true,
    value: {
      taskCode: TASK,
      body: '11370800MB28559184',
      level: 3,
      catalogCode: '370118033001',
    },
  });
  expect(parseTaskCode('12441500196720244T3442199806003').ok).toBe(true);
});

test.each([
  [
    '11370800MB285591853370118033001',
    { reason: 'body', cause: { reason: 'check', expected: '4', found: '5' } },
  ],
  ['11370800MB285591848370118033001', { reason: 'shape', expected: 'taskCode' }],
  ['11370800MB285591843A70118033001', { reason: 'shape', expected: 'catalogCode' }],
  ['11370800MB28559184337011803300', { reason: 'shape', expected: 'taskCode' }],
  ['', { reason: 'shape', expected: 'taskCode' }],
])('implementation code "%s" is refused with what is wrong', (code, refusal) => {
  expect(parseTaskCode(code)).toEqual({ ok: false, refusal });
});

test.each(['370118033001', '511A33038003', '00012300100Y'])('%s is a catalogue code', (code) => {
  expect(parseCatalogCode(code)).toEqual({ ok: true, value: code });
});

test.each(['37011803300', '3701180330011', '370118033A01', '51aa33038003'])(
  '%s is no catalogue code',
  (code) => expect(parseCatalogCode(code).ok).toBe(false),
);
