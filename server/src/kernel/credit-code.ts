import type { Brand } from './brand.ts';
import { ok, type Result, refuse } from './result.ts';

/** 统一社会信用代码 (GB 32100): 18 characters, the last of which checks the others. */
export type CreditCode = Brand<string, 'CreditCode'>;

/** What is wrong with a credit code; `position` counts from 1. */
export type CreditCodeRefusal =
  | { readonly reason: 'length'; readonly expected: 18; readonly found: number }
  | { readonly reason: 'character'; readonly position: number; readonly found: string }
  | { readonly reason: 'check'; readonly expected: string; readonly found: string };

/** Without I, O, S, V and Z, which look like digits or each other. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Powers of 3 modulo 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A credit code with the right check character, or why it is none. */
export function parseCreditCode(text: string): Result<CreditCode, CreditCodeRefusal> {
  const characters = [...text];
  if (characters.length !== 18) {
    return refuse({ reason: 'length', expected: 18, found: characters.length });
  }
  const wrong = characters.findIndex((character) => !ALPHABET.includes(character));
  if (wrong >= 0) {
    return refuse({ reason: 'character', position: wrong + 1, found: characters[wrong] ?? '' });
  }
  const expected = checkCharacterOfBody(text);
  const found = text.slice(17);
  if (found !== expected) return refuse({ reason: 'check', expected, found });
  return ok(text as CreditCode);
}

function checkCharacterOfBody(text: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * ALPHABET.indexOf(text.charAt(index)),
    0,
  );
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}
