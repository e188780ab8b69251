import { isAreaOfNumber } from './area.ts';
import type { Brand } from './brand.ts';
import { type LocalDate, parseLocalDate } from './local-date.ts';
import { ok, type Result, refuse } from './result.ts';

/** 公民身份号码 (GB 11643): area 6, date of birth 8, serial 3, check character. */
export type ResidentId = Brand<string, 'ResidentId'>;

/** What is wrong with a resident's number; `position` counts from 1. */
export type ResidentIdRefusal =
  | { readonly reason: 'length'; readonly expected: 18; readonly found: number }
  | { readonly reason: 'character'; readonly position: number; readonly found: string }
  | { readonly reason: 'area'; readonly found: string }
  | { readonly reason: 'birth-date'; readonly found: string }
  | { readonly reason: 'check'; readonly expected: string; readonly found: string };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';
const EARLIEST_BIRTH = '1800-01-01';

/**
 * A resident's number that can exist on a day, or why it cannot (GB 11643); retired county codes are
 * good. Whoever bears it was born by then.
 */
export function parseResidentId(
  text: string,
  on: LocalDate,
): Result<ResidentId, ResidentIdRefusal> {
  const characters = [...text];
  if (characters.length !== 18) {
    return refuse({ reason: 'length', expected: 18, found: characters.length });
  }
  const wrong = characters.findIndex((character, index) => !isAllowed(character, index));
  if (wrong >= 0) {
    return refuse({ reason: 'character', position: wrong + 1, found: characters[wrong] ?? '' });
  }
  const area = text.slice(0, 6);
  if (!isAreaOfNumber(area)) return refuse({ reason: 'area', found: area });
  const born = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  if (parseLocalDate(born) === undefined || born < EARLIEST_BIRTH || born > on) {
    return refuse({ reason: 'birth-date', found: born });
  }
  const expected = residentCheckCharacter(text);
  const found = text.slice(17);
  if (found !== expected) return refuse({ reason: 'check', expected, found });
  return ok(text as ResidentId);
}

/** The check character of 17 digits; foreigners' residence permits use the same one. */
export function residentCheckCharacter(text: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** A number of fifteen digits, as given until 1999, in its eighteen; any other text stays as it is. */
export function eighteenDigitsOf(text: string): string {
  if (!/^\d{15}$/.test(text)) return text;
  const body = `${text.slice(0, 6)}19${text.slice(6)}`;
  return body + residentCheckCharacter(body);
}

/** A small x is let through to the check, which then names the capital that belongs there. */
function isAllowed(character: string, index: number): boolean {
  return /\d/.test(character) || (index === 17 && /[Xx]/.test(character));
}
