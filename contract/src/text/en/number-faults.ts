import type { Facts } from '../facts.ts';
import { fact } from '../facts.ts';

const sentences: Readonly<Record<string, (facts: Facts) => string>> = {
  length: (facts) =>
    `The number must have ${fact(facts, 'expected')} characters and has ${fact(facts, 'found')}. Please check it.`,
  character: (facts) =>
    `Character ${fact(facts, 'position')}, “${fact(facts, 'found')}”, does not belong into the number. Please check it.`,
  area: () => 'The first six digits are no valid area code. Please check them.',
  registrar: (facts) =>
    `The first two characters, ${fact(facts, 'found')}, name no authority that registers such bodies. Please check them.`,
  'body-area': (facts) =>
    `Digits 3 to 8, ${fact(facts, 'found')}, are no valid area code. Please check them.`,
  'birth-date': () => 'Digits 7 to 14 are no valid date of birth. Please check them.',
  check: (facts) =>
    `The last character should be ${fact(facts, 'expected')}. Please check the number.`,
  shape: (facts) => `The number should look like ${fact(facts, 'expected')}. Please check it.`,
  'unknown-type': () => 'There is no such kind of document. Please choose again.',
  'wrong-kind': () => 'This kind of document does not fit the applicant. Please choose again.',
};

/** What is wrong with a number of an applicant, as a sentence. */
export function numberFaults(reason: string, facts: Facts): string {
  return (
    sentences[reason]?.(facts) ??
    'The number breaks its rule. Please compare it with the document digit by digit.'
  );
}
