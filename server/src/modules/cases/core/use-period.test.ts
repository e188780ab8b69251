import { expect, test } from 'vitest';
import { checkUse } from './use-period.ts';

const USE = { from: '2022-06-01', to: '2022-06-12' };

test('§4.10: a filing names start and end of its use, and nothing else does', () => {
  expect(checkUse(USE, true)).toEqual({ ok: true, value: USE });
  expect(checkUse(undefined, false)).toEqual({ ok: true, value: undefined });
  expect(checkUse(undefined, true)).toMatchObject({ refusal: { code: 'cases/use-missing' } });
  expect(checkUse(USE, false)).toMatchObject({ refusal: { code: 'cases/use-unasked' } });
});

test('§4.10: a use ends no earlier than it begins, on days that there are', () => {
  const code = { refusal: { code: 'cases/use-impossible' } };
  expect(checkUse({ from: '2022-06-12', to: '2022-06-11' }, true)).toMatchObject(code);
  expect(checkUse({ from: '2022-02-29', to: '2022-06-11' }, true)).toMatchObject(code);
  expect(checkUse({ from: '2022-06-12', to: '2022-06-12' }, true).ok).toBe(true);
});
