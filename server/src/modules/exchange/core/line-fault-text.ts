import type { LineFault } from '@banshi/contract/exchange-words';
import type { LineFacts, LineRefusal } from './line-refusal.ts';

/** What is wrong and how to mend it, for files and programs; the web has sentences of its own. */
export function sayLineRefusal({ code, facts }: LineRefusal): string {
  return REASONS[code](facts);
}

type Say = (facts: LineFacts) => string;

const OF_LINES = {
  'not-utf8': () => 'is not UTF-8; save the file as UTF-8',
  'line-too-long': ({ max }) => `is longer than ${max} bytes; give one case a line`,
  'not-json': () => 'is not JSON; write one JSON object a line',
  'not-object': () => 'is not a JSON object; write {"source":…} on one line',
  'repeated-name': () => 'names a field twice; give each field once',
  'unknown-field': (facts) =>
    `is not a field of the format; leave it out (known: ${wordsOf(facts)})`,
  'applicant-missing': () => `is missing; ${APPLICANT}`,
  'applicant-not-object': () => `is not an object; ${APPLICANT}`,
} satisfies Partial<Record<LineFault, Say>>;

const APPLICANT = 'give {"kind":…,"name":…,"idType":…,"idNo":…}';

const OF_TEXTS = {
  missing: () => 'is missing; give a text',
  'not-text': () => 'is not a text; put it in quotation marks',
  empty: () => 'is empty; give a text',
  'too-long': ({ max }) => `is longer than ${max} characters; shorten it`,
  'control-character': () => 'holds a control character such as a line end; leave it out',
  'half-character': () => 'holds half a character (a lone surrogate); write it whole',
  'outer-space': () => 'begins or ends with a space; leave it out',
  'word-missing': (facts) => `is missing; give one of ${wordsOf(facts)}`,
  'word-unknown': (facts) => `${facts.given} is unknown; give one of ${wordsOf(facts)}`,
} satisfies Partial<Record<LineFault, Say>>;

const OF_FACTS = {
  'matter-unknown': ({ given }) =>
    `${given} is not in the catalogue; give a taskCode or catalogCode of banshi catalogue list`,
  'matter-ambiguous': ({ given }) =>
    `${given} is implemented by several departments; give the taskCode of the one meant`,
  'matter-of-others': ({ given }) =>
    `${given} belongs to a department that this account does not report for; send it with the account of that department`,
  'area-unknown': ({ given }) =>
    `${given} is no administrative division; give six digits of GB/T 2260 such as 510000`,
  'no-moment': ({ given }) =>
    `${given} is no moment; give ISO 8601 with an offset such as 2022-01-04T09:12:00+08:00`,
  future: ({ given }) => `${given} lies in the future; report what has happened`,
  'too-early': ({ given }) => `${given} lies before 1992; check the year`,
  contradiction: () => 'contradicts what is on record',
  before: ({ expected }) => `is before ${expected}`,
} satisfies Partial<Record<LineFault, Say>>;

/** What is wrong with an applicant's document. The number itself is not repeated. */
const OF_DOCUMENTS = {
  'document-unknown': (facts) => `is not a known type of document; give one of ${wordsOf(facts)}`,
  'document-kind': ({ expected, given }) =>
    `is a document of the kind ${expected}, and applicant.kind is ${given}; mend one of them`,
  'number-length': ({ found, expected }) => `has ${found} characters; it takes ${expected}`,
  'number-character': ({ position }) =>
    `has a character that cannot stand at position ${position}; check it`,
  'number-area': () => 'begins with digits that are no administrative division; check them',
  'number-birth-date': () => 'holds a date of birth that cannot be; check digits 7 to 14',
  'number-check': () => 'has a wrong check character; check the number for a slip',
  'number-registrar': () =>
    'begins with two characters that name no registering authority and kind of body; check them',
  'number-body-area': () => 'has digits 3 to 8 that are no administrative division; check them',
  'number-shape': ({ expected }) => `has not the form of its type; it looks like ${expected}`,
} satisfies Partial<Record<LineFault, Say>>;

const REASONS: Record<LineFault, Say> = {
  ...OF_LINES,
  ...OF_TEXTS,
  ...OF_FACTS,
  ...OF_DOCUMENTS,
};

function wordsOf({ words = [] }: LineFacts): string {
  return words.join(', ');
}
