import { documentNumberMeant, isDocumentNumber } from '../../../../kernel/document-number.ts';
import { placesOf, quoteAround, type TextRule } from './finding.ts';

/** Whatever an eye takes for a 发文字号: letters, a year in some bracket, a number and 号. */
const LOOKS_LIKE =
  /\p{Script=Han}{1,8}\s*[〔［[（(【]\s*[\d０-９]{4}\s*[〕］\])）】]\s*第?\s*[\d０-９]{1,6}\s*号/gu;

/** P7: a document number is 机关代字〔年份〕序号号, with 〔〕, without 第 and without leading zeros. */
export const documentNumbersRule: TextRule = ({ text }) =>
  [...placesOf(LOOKS_LIKE, text)].flatMap((place) => {
    const [given = ''] = place.match;
    const meant = documentNumberMeant(given);
    if (isDocumentNumber(given) || meant === undefined) return [];
    const quote = quoteAround(place);
    const facts = { number: given, expected: meant };
    const fix = quote.replace(given, meant);
    return [{ rule: 'P7', code: 'doc-number', severity: 'error', quote, fix, facts }];
  });
