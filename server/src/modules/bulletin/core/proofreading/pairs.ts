import {
  type FoundInText,
  type Place,
  placesOf,
  quoteAround,
  quoteWith,
  type TextRule,
} from './finding.ts';

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['（', '）'],
  ['《', '》'],
  ['〈', '〉'],
  ['〔', '〕'],
  ['【', '】'],
  ['「', '」'],
]);
const OPENERS: ReadonlyMap<string, string> = new Map(
  [...CLOSERS].map(([opener, closer]) => [closer, opener]),
);
/** Nothing, or nothing but space, between the two. */
const EMPTY_PAIR = /“\s*”|‘\s*’|（\s*）|《\s*》|〈\s*〉|〔\s*〕|【\s*】|「\s*」/gu;
const STRAIGHT_QUOTE = /["']/g;
/** Inches, feet and English words keep theirs. */
const AFTER_LATIN = /[A-Za-z0-9]$/;

/** P1: quotation marks and brackets that are empty, without their other half, or not Chinese. */
export const pairsRule: TextRule = ({ text }) => [
  ...[...placesOf(EMPTY_PAIR, text)].map((place) => emptyPair(place)),
  ...unpaired(text).map((place) => found('pair-unbalanced', place, 'error')),
  ...[...placesOf(STRAIGHT_QUOTE, text)]
    .filter(({ start }) => !AFTER_LATIN.test(text.slice(0, start)))
    .map((place) => straightQuote(place)),
];

/** A pair that closed too early where its words have a closing mark of their own, else one to take out. */
function emptyPair(place: Place): FoundInText {
  const { text, start } = place;
  const opener = text.charAt(start);
  const lonely = unpaired(text).find((other) => other.start > start);
  const isEarly = lonely && text.charAt(lonely.start) === CLOSERS.get(opener);
  return { ...found('pair-empty', place, 'error'), fix: quoteWith(place, isEarly ? opener : '') };
}

/** A straight mark opens where as many of its like stand before it as close. */
function straightQuote(place: Place): FoundInText {
  const mark = place.text.charAt(place.start);
  const before = place.text.slice(0, place.start).split(mark).length - 1;
  const [opener, closer] = mark === '"' ? (['“', '”'] as const) : (['‘', '’'] as const);
  const curved = before % 2 === 0 ? opener : closer;
  return { ...found('quote-straight', place, 'warning'), fix: quoteWith(place, curved) };
}

/** The marks whose other half is missing. */
function unpaired(text: string): readonly Place[] {
  const open: { readonly mark: string; readonly start: number }[] = [];
  const lonely: number[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const mark = text.charAt(start);
    if (CLOSERS.has(mark)) open.push({ mark, start });
    const opener = OPENERS.get(mark);
    if (opener === undefined) continue;
    if (open.at(-1)?.mark === opener) open.pop();
    else lonely.push(start);
  }
  return [...open.map(({ start }) => start), ...lonely]
    .sort((one, other) => one - other)
    .map((start) => ({ text, start, length: 1 }));
}

function found(
  code: 'pair-empty' | 'pair-unbalanced' | 'quote-straight',
  place: Place,
  severity: 'error' | 'warning',
): FoundInText {
  const mark = place.text.slice(place.start, place.start + place.length);
  return { rule: 'P1', code, severity, quote: quoteAround(place), facts: { mark } };
}
