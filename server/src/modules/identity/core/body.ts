import type { BodyKind } from '@banshi/contract/body-words';
import { parseCreditCode } from '../../../kernel/credit-code.ts';

/** What is written of a body, and may be written anew. */
export interface BodyTerms {
  readonly uscc: string;
  readonly name: string;
  readonly shortName: string;
  readonly documentMark: string | null;
  readonly areaCode: string;
}

/** A body as it is entered. */
export interface NewBody extends BodyTerms {
  readonly code: string;
  readonly kind: BodyKind;
}

export type BodyFault = 'code' | 'name' | 'uscc' | 'area' | 'parent';

const CODE = /^[A-Z][A-Z0-9_]{1,39}$/;
const AREA = /^[1-9][0-9]{5}$/;

/** What is wrong with what is written of a body. */
export function termsFault({ uscc, name, shortName, areaCode }: BodyTerms): BodyFault | undefined {
  if (name.trim() === '' || shortName.trim() === '') return 'name';
  if (!parseCreditCode(uscc).ok) return 'uscc';
  return AREA.test(areaCode) ? undefined : 'area';
}

/** What is wrong with a body as it is entered; one stands above all, and no other may. */
export function newBodyFault(body: NewBody): BodyFault | undefined {
  return CODE.test(body.code) ? termsFault(body) : 'code';
}
