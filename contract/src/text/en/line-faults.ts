import type { LineFacts } from '../../exchange.ts';
import type { LineFault } from '../../exchange-words.ts';

/** What is wrong with a rejected line, and how to mend it. */
export const lineFaults: Record<LineFault, (facts: LineFacts) => string> = {
  'not-utf8': () => 'It is not UTF-8. Save the file as UTF-8.',
  'line-too-long': ({ max = 0 }) => `It is longer than ${max} bytes. Give one case a line.`,
  'not-json': () => 'It is not JSON. Write one JSON object a line.',
  'not-object': () => 'It is not a JSON object. Write {"source":…} on one line.',
  'repeated-name': () => 'A field stands twice. Give each field once.',
  'unknown-field': ({ words = [] }) =>
    `It is not a field of the format: leave it out. Known: ${words.join(', ')}.`,
  'applicant-missing': () => 'The applicant is missing: give kind, name, idType and idNo.',
  'applicant-not-object': () => 'The applicant is not an object: give kind, name, idType and idNo.',
  missing: () => 'It is missing: give a text.',
  'not-text': () => 'It is not a text: put it in quotation marks.',
  empty: () => 'It is empty: give a text.',
  'too-long': ({ max = 0 }) => `It is longer than ${max} characters: shorten it.`,
  'control-character': () => 'It holds a control character such as a line end: leave it out.',
  'half-character': () => 'It holds half a character: write it whole.',
  'outer-space': () => 'It begins or ends with a space: leave it out.',
  'word-missing': ({ words = [] }) => `It is missing: give one of ${words.join(', ')}.`,
  'word-unknown': ({ given = '', words = [] }) =>
    `${given} is unknown: give one of ${words.join(', ')}.`,
  'matter-unknown': ({ given = '' }) =>
    `Matter ${given} is not in the catalogue: give an implementation code (taskCode) or basic code (catalogCode) of the catalogue.`,
  'matter-ambiguous': ({ given = '' }) =>
    `Several departments implement ${given}: give the implementation code (taskCode) of the one meant.`,
  'matter-of-others': ({ given = '' }) =>
    `Matter ${given} belongs to a department that this account does not report for: send it with that department’s account.`,
  'area-unknown': ({ given = '' }) =>
    `${given} is no administrative division: give six digits such as 510000.`,
  'cross-not-object': () =>
    'is not an object; write mode and originArea, or leave the field out where no other province has a part.',
  'not-other-province': ({ given = '' }) =>
    `${given} is not the code of another province; write the six digits of the province it came from, for example 500000 (Chongqing).`,
  'no-moment': ({ given = '' }) =>
    `${given} is no moment: write ISO 8601 with an offset such as 2022-01-04T09:12:00+08:00.`,
  future: ({ given = '' }) => `${given} lies in the future: report what has happened.`,
  'too-early': ({ given = '' }) => `${given} lies before 1992: check the year.`,
  'document-unknown': ({ words = [] }) =>
    `There is no such type of document: give one of ${words.map((word) => word.split(' ')[0]).join(', ')}.`,
  'document-kind': ({ expected = '', given = '' }) =>
    `This document is for the kind “${expected}”, and the applicant is “${given}”: mend one of them.`,
  'number-length': ({ found = 0, expected = '' }) =>
    `The number has ${found} characters; it takes ${expected}. Check it.`,
  'number-character': ({ position = 0 }) =>
    `The number has a character that cannot stand at position ${position}. Check it.`,
  'number-area': () => 'The number begins with no administrative division. Check it.',
  'number-birth-date': () =>
    'The number holds a date of birth that cannot be. Check digits 7 to 14.',
  'number-check': () => 'The number has a wrong check character. Check it for a slip.',
  'number-registrar': () =>
    'The first two characters of the number name no registering authority and kind of body. Check them.',
  'number-body-area': () =>
    'Digits 3 to 8 of the number are no administrative division. Check them.',
  'number-shape': ({ expected = '' }) =>
    `The number has not the form of its type; it looks like ${expected}. Check it.`,
  contradiction: () =>
    'It contradicts what is on record; the case stays as it was. Check with the reporting system.',
  before: ({ expected = '' }) => `It is before ${expected}. Check both moments.`,
};
