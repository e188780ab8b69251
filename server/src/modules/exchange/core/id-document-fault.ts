import type { IdDocumentRefusal } from '../../../kernel/id-document.ts';
import { ID_DOCUMENT_TYPES } from '../../../kernel/id-document.ts';
import { fault, type LineRefusal } from './line-refusal.ts';

const TYPE = 'applicant.idType';
const NUMBER = 'applicant.idNo';

/** What is wrong with an applicant's document. The number itself is not repeated. */
export function idDocumentFault(refusal: IdDocumentRefusal): LineRefusal {
  switch (refusal.reason) {
    case 'unknown-type': {
      const words = [...ID_DOCUMENT_TYPES].map(([code, { name }]) => `${code} ${name}`);
      return fault(TYPE, 'document-unknown', { words });
    }
    case 'wrong-kind':
      return fault(TYPE, 'document-kind', { expected: refusal.expected, given: refusal.found });
    case 'length':
      return fault(NUMBER, 'number-length', {
        found: refusal.found,
        expected: String(refusal.expected),
      });
    case 'character':
      return fault(NUMBER, 'number-character', { position: refusal.position });
    case 'area':
      return fault(NUMBER, 'number-area');
    case 'birth-date':
      return fault(NUMBER, 'number-birth-date');
    case 'check':
      return fault(NUMBER, 'number-check');
    case 'registrar':
      return fault(NUMBER, 'number-registrar');
    case 'body-area':
      return fault(NUMBER, 'number-body-area');
    case 'shape':
      return fault(NUMBER, 'number-shape', { expected: refusal.expected });
  }
}
