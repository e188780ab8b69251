import type { SpecialProtection } from '@banshi/contract/case-words';
import type { LocalDate } from '../../../../kernel/local-date.ts';

const AGE = 14;
/** 居民身份证, in which the day of birth stands. */
const RESIDENT_ID = '111';
const YEAR = 10_000;

/** A person as far as his protection depends on him. */
export interface Protectable {
  readonly idType: string;
  readonly idNumber: string;
  /** Whether somebody has decided that his data are specially protected. */
  readonly isMarked: boolean;
}

/**
 * Why the data of an applicant are specially protected, if they are: a child under fourteen
 * (个人信息保护法第二十八条、第三十一条), or somebody who was marked.
 */
export function specialProtection(
  { idType, idNumber, isMarked }: Protectable,
  today: LocalDate,
): SpecialProtection | undefined {
  if (idType === RESIDENT_ID) {
    const born = Number(idNumber.slice(6, 14));
    const now = Number(today.replaceAll('-', ''));
    if (now < born + AGE * YEAR) return 'minor';
  }
  return isMarked ? 'marked' : undefined;
}
