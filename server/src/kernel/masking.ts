import { numbersOfPersonsIn } from './personal-numbers.ts';

/** 张*, 张*三, 欧**娜: what a screen shows of a person's name. */
export function maskName(name: string): string {
  const characters = [...name];
  if (characters.length <= 1) return '*'.repeat(characters.length);
  if (characters.length === 2) return `${characters[0]}*`;
  return keepEnds(name, 1, 1);
}

/** 510***********1018: the first three and last four of an identity document's number. */
export function maskIdNumber(number: string): string {
  return [...number].length > 8 ? keepEnds(number, 3, 4) : keepEnds(number, 1, 1);
}

/** 5****************8: what a public notice shows of an identity document's number. */
export function maskIdNumberForNotice(number: string): string {
  return keepEnds(number, 1, 1);
}

/** 138****5678. */
export function maskMobile(mobile: string): string {
  return [...mobile].length > 8 ? keepEnds(mobile, 3, 4) : keepEnds(mobile, 1, 1);
}

/** The address down to the street; house, door and all that follows are hidden. */
export function maskAddress(address: string): string {
  const street = /^.*?(?:街道|大道|镇|乡|路|街|巷)/u.exec(address)?.[0];
  const district = /^.*(?:区|县|市|州|省)/u.exec(address)?.[0];
  return `${street ?? district ?? ''}***`;
}

/** a***@example.cn. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at > 0 ? `${[...email][0]}***${email.slice(at)}` : '***';
}

/** A number or an address of e-mail that somebody is reached at, masked as its kind is. */
export function maskContact(contact: string): string {
  return contact.includes('@') ? maskEmail(contact) : maskMobile(contact);
}

/** The last four digits of a bank account. */
export function maskBankAccount(account: string): string {
  return [...account].length > 4 ? keepEnds(account, 0, 4) : '*'.repeat([...account].length);
}

/** The text with the names of these persons masked wherever they stand. */
export function maskNamesIn(text: string, persons: readonly string[]): string {
  return persons
    .filter((name) => [...name].length > 1)
    .toSorted((one, other) => other.length - one.length)
    .reduce((masked, name) => masked.replaceAll(name, maskName(name)), text);
}

/** The text with the numbers of identity documents and mobile phones in it masked as public notices show them. */
export function maskNumbersIn(text: string): string {
  return numbersOfPersonsIn(text).reduce((masked, { start, length }) => {
    const end = start + length;
    return `${masked.slice(0, start)}${maskIdNumberForNotice(masked.slice(start, end))}${masked.slice(end)}`;
  }, text);
}

const EMAIL = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;

/**
 * A sentence that somebody typed, fit for the public: these persons, and every number and address of e-mail of a person, are
 * masked.
 */
export function maskForPublic(text: string, persons: readonly string[]): string {
  return maskNumbersIn(maskNamesIn(text, persons).replaceAll(EMAIL, maskEmail));
}

/** One star for each hidden character; text too short to hide anything is hidden whole. */
function keepEnds(text: string, first: number, last: number): string {
  const characters = [...text];
  const hidden = characters.length - first - last;
  if (hidden <= 0) return '*'.repeat(characters.length);
  const tail = characters.slice(characters.length - last);
  return [...characters.slice(0, first), '*'.repeat(hidden), ...tail].join('');
}
