import { type CreditCodeRefusal, parseCreditCode } from './credit-code.ts';
import type { LocalDate } from './local-date.ts';
import {
  eighteenDigitsOf,
  parseResidentId,
  type ResidentIdRefusal,
  residentCheckCharacter,
} from './resident-id.ts';
import { ok, type Result, refuse } from './result.ts';

/** Who holds a document. */
export type HolderKind = 'person' | 'organisation';

/** What is wrong with a document's number, or with naming this document for this holder. */
export type IdDocumentRefusal =
  | ResidentIdRefusal
  | CreditCodeRefusal
  | { readonly reason: 'unknown-type'; readonly found: string }
  | { readonly reason: 'wrong-kind'; readonly expected: HolderKind; readonly found: HolderKind }
  | { readonly reason: 'shape'; readonly expected: string };

interface DocumentType {
  /** The term on the form. */
  readonly name: string;
  readonly holder: HolderKind;
  readonly check: (number: string, on: LocalDate) => Result<string, IdDocumentRefusal>;
}

/** Types of identity document by their code of GA/T 2000.156. */
export const ID_DOCUMENT_TYPES: ReadonlyMap<string, DocumentType> = new Map<string, DocumentType>([
  ['111', { name: '居民身份证', holder: 'person', check: parseResidentId }],
  ['414', { name: '普通护照', holder: 'person', check: shaped(/^[A-Z0-9]{5,17}$/, 'E12345678') }],
  [
    '516',
    {
      name: '港澳居民来往内地通行证',
      holder: 'person',
      check: shaped(/^[HM]\d{8}(\d{2})?$/, 'H12345678'),
    },
  ],
  [
    '511',
    {
      name: '台湾居民来往大陆通行证',
      holder: 'person',
      check: shaped(/^(\d{8}|\d{10}[A-Z]?)$/, '12345678'),
    },
  ],
  ['553', { name: '外国人永久居留身份证', holder: 'person', check: checkResidencePermit }],
  ['001', { name: '统一社会信用代码', holder: 'organisation', check: parseCreditCode }],
]);

/** A document as it is named on a form. */
export interface IdDocument {
  readonly kind: HolderKind;
  readonly idType: string;
  readonly idNumber: string;
}

/** The number to keep, when such a holder can have this document on a day, or why not. */
export function checkIdDocument(
  { kind, idType, idNumber }: IdDocument,
  on: LocalDate,
): Result<string, IdDocumentRefusal> {
  const known = ID_DOCUMENT_TYPES.get(idType);
  if (!known) return refuse({ reason: 'unknown-type', found: idType });
  if (known.holder !== kind) {
    return refuse({ reason: 'wrong-kind', expected: known.holder, found: kind });
  }
  return known.check(keptIdNumber(idType, idNumber), on);
}

/** A number as it is kept, so that one holder is one applicant: in capitals, a resident's in 18 digits. */
export function keptIdNumber(idType: string, given: string): string {
  const number = given.toUpperCase();
  return idType === '111' ? eighteenDigitsOf(number) : number;
}

/** The permit of 2023 has 18 characters and a check character; older ones have 15 and none. */
function checkResidencePermit(number: string): Result<string, IdDocumentRefusal> {
  if (/^[A-Z]{3}\d{12}$/.test(number)) return ok(number);
  if (!/^9\d{16}[\dX]$/.test(number)) {
    return refuse({ reason: 'shape', expected: '911124198108030024' });
  }
  const expected = residentCheckCharacter(number);
  const found = number.slice(17);
  return found === expected ? ok(number) : refuse({ reason: 'check', expected, found });
}

function shaped(shape: RegExp, example: string) {
  return (number: string): Result<string, IdDocumentRefusal> =>
    shape.test(number) ? ok(number) : refuse({ reason: 'shape', expected: example });
}
