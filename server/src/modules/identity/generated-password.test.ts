import { passwordFault } from '@banshi/contract/password-words';
import { expect, test } from 'vitest';
import { generatePassword } from './generated-password.ts';

test('a generated password keeps the rules, and no two are alike', () => {
  const all = Array.from({ length: 200 }, () => generatePassword('zhang.san'));
  expect(new Set(all).size).toBe(all.length);
  expect(all.map((one) => passwordFault(one, { login: 'zhang.san' }))).toEqual(
    all.map(() => undefined),
  );
  expect(all[0]).toMatch(/^(?:[a-zA-Z2-9]{4}-){2}[a-zA-Z2-9]{4}$/);
});
