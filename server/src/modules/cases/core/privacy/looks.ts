import type { LookKind } from '@banshi/contract/reading-words';

/**
 * How often one person may look for names, behind masks, or whose the number of a document is, in a day: well above what
 * serving people takes, well below what reading out a register would (个人信息保护法第六条).
 */
export const LOOKS_MAX: Readonly<Record<LookKind, number>> = {
  name: 200,
  mask: 100,
  number: 400,
};

/** A name as it is looked for: in one form of its characters, without spaces, dots and case. */
export function nameKeyOf(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s·•・‧.]/gu, '')
    .toUpperCase();
}
