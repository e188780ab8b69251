import type { IdDocumentRefusal } from '../../../kernel/id-document.ts';
import { ID_DOCUMENT_TYPES } from '../../../kernel/id-document.ts';
import type { LineRefusal } from './line-refusal.ts';

/** What is wrong with an applicant's document, and how to mend it. The number itself is not repeated. */
export function sayIdDocumentRefusal(refusal: IdDocumentRefusal): LineRefusal {
  switch (refusal.reason) {
    case 'unknown-type': {
      const known = [...ID_DOCUMENT_TYPES].map(([code, { name }]) => `${code} ${name}`);
      return type(`is not a known type of document; give one of ${known.join(', ')}`);
    }
    case 'wrong-kind':
      return type(
        `is a document of the kind ${refusal.expected}, and applicant.kind is ${refusal.found}; mend one of them`,
      );
    case 'length':
      return number(`has ${refusal.found} characters; it takes ${refusal.expected}`);
    case 'character':
      return number(`has a character that cannot stand at position ${refusal.position}; check it`);
    case 'area':
      return number('begins with digits that are no administrative division; check them');
    case 'birth-date':
      return number('holds a date of birth that does not exist; check digits 7 to 14');
    case 'check':
      return number('has a wrong check character; check the number for a slip');
    case 'shape':
      return number(`has not the form of its type; it looks like ${refusal.expected}`);
  }
}

function type(reason: string): LineRefusal {
  return { field: 'applicant.idType', reason };
}

function number(reason: string): LineRefusal {
  return { field: 'applicant.idNo', reason };
}
