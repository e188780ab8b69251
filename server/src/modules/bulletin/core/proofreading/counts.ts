import type { BulletinFigures } from '../bulletin-file.ts';
import {
  type FoundInText,
  type Match,
  placesOf,
  quoteAround,
  quoteWith,
  type TextRule,
} from './finding.ts';

/** 受理 or 办结 with a number behind it, and what follows the number. */
const COUNTED =
  /(受理|办结)[^\d。；，、（）]{0,4}?(\d+(?:[,，]\d{3})*(?:\.\d+)?)\s*([\p{Script=Han}]?)/gu;
/** Words for counting that stand where 件 should. */
const OTHER_UNITS = new Set(['', '个', '项', '宗', '起', '例', '份', '笔', '次', '条']);
const ROUNDED = new Set(['万', '千', '百', '余', '多']);
/** What the bulletin counts by group; within a clause the nearest name before a number counts. */
const GROUPS: readonly (readonly [RegExp, keyof BulletinFigures])[] = [
  [/行政许可/gu, 'license'],
  [/公共服务/gu, 'publicService'],
  [/其[它他]九类/gu, 'otherNine'],
];
const SENTENCE_END = /[。；]/u;

/** P6: cases are counted in 件, to the unit, without separators. */
export const countsRule: TextRule = ({ text }) =>
  [...placesOf(COUNTED, text)].flatMap((place): readonly FoundInText[] => {
    const [whole, verb = '', number = '', unit = ''] = place.match;
    const facts = { verb, number, unit };
    const common = { rule: 'P6', quote: quoteAround(place), facts } as const;
    if (ROUNDED.has(unit)) return [{ ...common, code: 'count-rounded', severity: 'warning' }];
    if (unit !== '件') {
      const found = { ...common, code: 'count-unit', severity: 'error' } as const;
      if (whole === undefined || !OTHER_UNITS.has(unit)) return [found];
      const counted = `${whole.slice(0, whole.length - unit.length).trimEnd()}件`;
      return [{ ...found, fix: quoteWith(place, counted) }];
    }
    if (!/^\d+$/.test(number)) {
      const fix = common.quote.replace(number, number.replaceAll(/[,，]/g, ''));
      return [{ ...common, code: 'count-separated', severity: 'warning', fix }];
    }
    return [];
  });

/** P9: a number of accepted or finished cases that an editor types where the issue cites the figures. */
export function figuresRule(cited: BulletinFigures | undefined): TextRule {
  return ({ text, isTyped }) =>
    isTyped ? [...placesOf(COUNTED, text)].flatMap((place) => typedFigure(place, cited)) : [];
}

function typedFigure(place: Match, cited: BulletinFigures | undefined): readonly FoundInText[] {
  const group = groupBefore(place.text, place.start);
  if (group === undefined) return [];
  const [, verb = '', number = ''] = place.match;
  const common = { rule: 'P9', quote: quoteAround(place) } as const;
  if (cited === undefined) {
    return [{ ...common, code: 'figure-unbound', severity: 'warning', facts: { number } }];
  }
  const expected = String(cited[group][verb === '受理' ? 'accepted' : 'closed']);
  if (number.replaceAll(/[,，]/g, '') === expected) return [];
  const fix = common.quote.replace(number, expected);
  return [
    { ...common, code: 'figure-differs', severity: 'error', fix, facts: { number, expected } },
  ];
}

/** The group that the sentence names last before this place. */
function groupBefore(text: string, at: number): keyof BulletinFigures | undefined {
  const before = text.slice(0, at).split(SENTENCE_END).at(-1) ?? '';
  const named = GROUPS.map(([pattern, group]) => {
    return { group, at: [...before.matchAll(pattern)].at(-1)?.index ?? -1 };
  }).sort((one, other) => other.at - one.at);
  return named[0] && named[0].at >= 0 ? named[0].group : undefined;
}
