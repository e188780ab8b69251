import { maskNumbersIn } from '../../../../kernel/masking.ts';
import { numbersOfPersonsIn } from '../../../../kernel/personal-numbers.ts';
import { quoteAround, quoteWith, type TextRule } from './finding.ts';

/** P12: an issue shows no number of an identity document or of a mobile phone; masked it may stand. */
export const personalNumbersRule: TextRule = ({ text }) =>
  numbersOfPersonsIn(text).map((found) => {
    const place = { text, ...found };
    const number = text.slice(found.start, found.start + found.length);
    const fix = quoteWith(place, maskNumbersIn(number));
    const quote = quoteAround(place);
    return { rule: 'P12', code: 'personal-number', severity: 'error', quote, fix, facts: {} };
  });
