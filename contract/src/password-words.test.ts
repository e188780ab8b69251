import { expect, test } from 'vitest';
import { passwordFault } from './password-words.ts';

test.each([
  ['Kurz-1', 'short'],
  ['nur-klein', 'kinds'],
  ['12345678', 'kinds'],
  ['Zhang.San-2026', 'login'],
  ['Before-2026', 'same'],
  ['Blue-Door-7', undefined],
  ['only for tests 1', undefined],
  ['密码要很长Ab1', undefined],
])('%s: %s', (password, fault) => {
  expect(passwordFault(password, { login: 'zhang.san', before: 'Before-2026' })).toBe(fault);
});
