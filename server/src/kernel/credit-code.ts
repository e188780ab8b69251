import { isAreaOfNumber } from './area.ts';
import type { Brand } from './brand.ts';
import { ok, type Result, refuse } from './result.ts';

/** 统一社会信用代码 (GB 32100): 18 characters, the last of which checks the others. */
export type CreditCode = Brand<string, 'CreditCode'>;

/** What is wrong with a credit code; `position` counts from 1. */
export type CreditCodeRefusal =
  | { readonly reason: 'length'; readonly expected: 18; readonly found: number }
  | { readonly reason: 'character'; readonly position: number; readonly found: string }
  | { readonly reason: 'check'; readonly expected: string; readonly found: string }
  /** The first two characters: who registers, and what kind of body. */
  | { readonly reason: 'registrar'; readonly found: string }
  | { readonly reason: 'body-area'; readonly found: string };

/** Without I, O, S, V and Z, which look like digits or each other. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Powers of 3 modulo 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** 登记管理部门 and the kinds of body (机构类别) that each registers; 9 are others of its own. */
const REGISTRARS: ReadonlyMap<string, string> = new Map([
  ['1', '1239'],
  ['2', '19'],
  ['3', '123459'],
  ['4', '19'],
  ['5', '123459'],
  ['6', '129'],
  ['7', '129'],
  ['8', '19'],
  ['9', '1239'],
  ['A', '19'],
  ['G', '19'],
  ['N', '1239'],
  ['Y', '19'],
]);
/** Bodies of the state, and those of the corps in Xinjiang, lie in no province. */
const BEYOND_PROVINCES = ['100000', '990000'];

/** 组织机构代码 (GB 11714): weights of the eight characters before its check character. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const ORGANISATION_AT = 8;

/**
 * A credit code that can exist, or why it cannot. A slip of the pen is told by the last character, so
 * that is looked at before what the parts mean.
 */
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
  const refusal = refusalOfParts(text);
  return refusal ? refuse(refusal) : ok(text as CreditCode);
}

/** The code that begins with these sixteen characters, with both check characters. */
export function creditCodeOf(start: string): string {
  const body = `${start}${organisationCheckOf(start)}`;
  return `${body}${checkCharacterOfBody(body)}`;
}

function refusalOfParts(text: string): CreditCodeRefusal | undefined {
  const [registrar = '', kind = ''] = text;
  if (!REGISTRARS.get(registrar)?.includes(kind)) {
    return { reason: 'registrar', found: registrar + kind };
  }
  const area = text.slice(2, ORGANISATION_AT);
  if (!isAreaOfNumber(area) && !BEYOND_PROVINCES.includes(area)) {
    return { reason: 'body-area', found: area };
  }
  // Character 17 checks the organisation's part (GB 11714). It is not asked: every slip is told by the last
  // character, and codes that registries gave in haste would be turned away at the counter.
  return undefined;
}

/** Letters count from A = 10; 10 is written X and 11 is written 0. */
function organisationCheckOf(text: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, index) =>
      total + weight * Number.parseInt(text.charAt(ORGANISATION_AT + index), 36),
    0,
  );
  return '0X987654321'.charAt(sum % 11);
}

function checkCharacterOfBody(text: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * ALPHABET.indexOf(text.charAt(index)),
    0,
  );
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}
