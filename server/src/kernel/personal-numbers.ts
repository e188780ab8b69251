import { parseCreditCode } from './credit-code.ts';
import { residentCheckCharacter } from './resident-id.ts';

/** Where a text holds the number of a person. */
export interface NumberPlace {
  readonly start: number;
  readonly length: number;
}

/** Letters and digits as wide as Chinese characters, and how far they stand from the usual ones. */
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
const WIDE_OFFSET = 0xfee0;

/** Not inside a longer number or code; of one written in groups, no other group stands beside it. */
const ALONE_BEFORE = '(?<![0-9A-Za-z])';
const ALONE_AFTER = '(?![0-9A-Za-z])';
const NO_GROUP_BEFORE = '(?<![0-9A-Za-z]|[0-9][ -])';
const NO_GROUP_AFTER = '(?![0-9A-Za-z]|[ -][0-9])';

/** Eighteen characters, at once or as area, birth and serial; or the fifteen given until 1999. */
const IDENTITY = new RegExp(
  `${ALONE_BEFORE}(?:[0-9]{17}[0-9Xx]|[0-9]{15})${ALONE_AFTER}|` +
    `${NO_GROUP_BEFORE}[0-9]{6}([ -])[0-9]{8}\\1[0-9]{3}[0-9Xx]${NO_GROUP_AFTER}`,
  'g',
);
/** Eleven digits, at once, behind the code of the country, or as 138 1234 5678; not a sum of money or cases. */
const NO_AMOUNT = '(?!\\.[0-9]|[万亿]?元|件)';
const MOBILE = new RegExp(
  `(?:${ALONE_BEFORE}|(?<=\\+86))(?<![0-9][.,])1[3-9][0-9]{9}${ALONE_AFTER}${NO_AMOUNT}|` +
    `${NO_GROUP_BEFORE}1[3-9][0-9]([ -])[0-9]{4}\\1[0-9]{4}${NO_GROUP_AFTER}`,
  'g',
);

/**
 * The places of numbers of identity documents and of mobile phones in a text that somebody typed, in their order.
 * A number of eighteen characters counts with a wrong check character too: a slip of the pen does not hide who is meant.
 */
export function numbersOfPersonsIn(text: string): readonly NumberPlace[] {
  const plain = text.replaceAll(WIDE, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - WIDE_OFFSET),
  );
  const identities = [...plain.matchAll(IDENTITY)].filter(([found]) => isOfAPerson(found));
  return [...identities, ...plain.matchAll(MOBILE)]
    .map((match) => ({ start: match.index, length: match[0].length }))
    .toSorted((one, other) => one.start - other.start);
}

/** Credit codes of bodies are public; those of fifteen digits that have no day of birth are numbers of registers. */
function isOfAPerson(found: string): boolean {
  const number = found.replaceAll(/[ -]/g, '').toUpperCase();
  if (number.length === 15) return /^.{8}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])/.test(number);
  return residentCheckCharacter(number) === number.slice(17) || !parseCreditCode(number).ok;
}
