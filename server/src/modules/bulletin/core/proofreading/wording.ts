import { type FoundInText, placesOf, quoteAround, type TextRule } from './finding.ts';

/** 其它 where the law says 其他; 其它九类 is the house's own fixed phrase. */
const OTHER = /其它(?!九类)/gu;
/** Members of a list that are told alike: 受理…件，办结…件 of a group, or 一要…、二要…. */
const MEMBER = /事项受理\s*\d|[一二三四五六七八九十](?:要|是)/gu;
const HAN_OR_MARK = String.raw`[\p{Script=Han}，。；：、？！（）《》〔〕“”—…]`;
/** Between two Chinese characters, or between one and a digit; English words keep their spaces. */
const STRAY_SPACE = new RegExp(
  String.raw`(?<=${HAN_OR_MARK})[ \t\u00a0\u3000]+(?=[\p{Script=Han}\d，。；：、？！（）《》〔〕“”])|(?<=\d)[ \t\u00a0\u3000]+(?=${HAN_OR_MARK})`,
  'gu',
);

/** P2: the word of the law is 其他. */
export const otherRule: TextRule = ({ text }) =>
  [...placesOf(OTHER, text)].map((place) => ({
    rule: 'P2',
    code: 'other-word',
    severity: 'warning',
    quote: quoteAround(place),
    fix: quoteAround(place).replace(OTHER, '其他'),
    facts: {},
  }));

/** P3: a list that sets its members apart by ； and then two of them by ， or 、. */
export const separatorsRule: TextRule = ({ text, isTyped }) =>
  text.split('。').flatMap((sentence): readonly FoundInText[] => {
    const parts = sentence.split('；');
    const mixed = parts.find((part) => [...part.matchAll(MEMBER)].length > 1);
    if (parts.length < 2 || mixed === undefined) return [];
    const severity = isTyped ? 'warning' : 'info';
    const found = { rule: 'P3', code: 'separators-mixed', severity, facts: {} } as const;
    const fix = withOneSeparator(mixed.trim());
    return [{ ...found, quote: mixed.trim(), ...(fix === undefined ? {} : { fix }) }];
  });

/** The members of a list set apart by ；; undefined where two have no mark between them. */
function withOneSeparator(part: string): string | undefined {
  const starts = [...part.matchAll(MEMBER)].map(({ index }) => index);
  const marks = starts.slice(1).map((start, place) => {
    const at = Math.max(part.lastIndexOf('，', start), part.lastIndexOf('、', start));
    return at > (starts[place] ?? 0) ? at : -1;
  });
  if (marks.includes(-1)) return undefined;
  return [...part].length === part.length
    ? part.replace(/./gsu, (each, at: number) => (marks.includes(at) ? '；' : each))
    : undefined;
}

/** P4: spaces that typing or copying left between Chinese characters and digits. */
export const spacesRule: TextRule = ({ text }) =>
  [...placesOf(STRAY_SPACE, text)].map((place) => ({
    rule: 'P4',
    code: 'space-stray',
    severity: 'warning',
    quote: quoteAround(place),
    fix: quoteAround(place).replace(STRAY_SPACE, ''),
    facts: {},
  }));
