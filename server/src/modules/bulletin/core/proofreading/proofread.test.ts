import type { ProofFinding } from '@banshi/contract/proof-words';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishedCalendar } from '../../../../platform/published-calendar.ts';
import { aBulletin } from '../a-bulletin.test-support.ts';
import { proofread } from './proofread.ts';

const calendar = publishedCalendar();
const FIGURES = {
  license: { accepted: 421_695, closed: 419_273 },
  publicService: { accepted: 17_668_076, closed: 5_423_970 },
  otherNine: { accepted: 37_241, closed: 38_014 },
};
const STATISTICS = { source: '示例平台', from: '2022-01-01', to: '2022-06-17', figures: FIGURES };

const check = (fields: object): readonly ProofFinding[] =>
  proofread(aBulletin(fields), { fetched: new Map(), calendar });

/** What is found in one paragraph of an issue. */
const inText = (text: string, more: object = {}): readonly ProofFinding[] =>
  check({ sections: [{ title: '窗口动态', text: [text], ...more }] });

const rulesIn = (findings: readonly ProofFinding[]): string[] => findings.map(({ rule }) => rule);

test('a text without fault has no finding', () => {
  expect(inText('3月2日，示例窗口收到“锦旗”一面（示例发〔2026〕3号）。')).toEqual([]);
});

describe('P1: quotation marks and brackets', () => {
  test('an empty pair and one without its other half are errors, each at its place', () => {
    expect(inText('听取了“”川渝通办”工作汇报')).toMatchObject([
      {
        rule: 'P1',
        code: 'pair-empty',
        severity: 'error',
        quote: '听取了“”川渝通办”工作汇',
        path: '$.sections[0].text[0]',
      },
      { rule: 'P1', code: 'pair-unbalanced', severity: 'error', facts: { mark: '”' } },
    ]);
  });

  test('what is printed as it was handed in is shown and bars nothing', () => {
    const item = { text: '听取了“”川渝通办”工作汇报', asWritten: true };
    const found = check({ sections: [{ title: '窗口动态', items: [item] }] });
    const ofMarks = found.filter(({ rule }) => rule === 'P1');
    expect(ofMarks.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });

  test.each(['《示例', '示例》', '（示例', '“示例‘”例’'])('%s is not balanced', (text) => {
    expect(rulesIn(inText(text))).toContain('P1');
  });

  test('nested pairs are in order; straight quotes ask', () => {
    expect(inText('“甲‘乙’丙”（丁《戊》）')).toEqual([]);
    expect(inText('开展"示例"活动')).toMatchObject([
      { code: 'quote-straight', severity: 'warning' },
      { code: 'quote-straight', severity: 'warning' },
    ]);
  });

  test('whatever is put between pairs that are in order stays without an unbalanced mark', () => {
    const words = fc.string({ unit: fc.constantFrom('办', '事', '1', '，') });
    fc.assert(
      fc.property(words, words, words, (a, b, c) => {
        const codes = inText(`${a}“甲${b}（乙${c}）”`).map(({ code }) => code);
        expect(codes).not.toContain('pair-unbalanced');
      }),
    );
  });
});

test('an empty pair is taken out, or moved to where its words end; straight marks become pairs', () => {
  const fixes = (text: string) => inText(text).flatMap(({ fix }) => fix ?? []);
  expect(fixes('听取了“”川渝通办”工作汇报')).toEqual(['听取了“川渝通办”工作汇']);
  expect(fixes('听取了（）工作汇报')).toEqual(['听取了工作汇报']);
  expect(fixes('开展"示例"活动')).toEqual(['开展“示例"活动', '开展"示例”活动']);
});

test('P2: 其它 asks for 其他, but not in the fixed phrase of the house', () => {
  expect(inText('其它九类行权事项和其它事项')).toMatchObject([
    { rule: 'P2', severity: 'warning', fix: expect.stringContaining('和其他事项') },
  ]);
});

test('P3: members of one list are set apart in one way', () => {
  expect(inText('提出三点要求：一要守纪；二要学习，三要服务。')).toMatchObject([
    { rule: 'P3', severity: 'warning', fix: '二要学习；三要服务' },
  ]);
  expect(inText('提出三点要求：一要守纪；二要学习；三要服务。')).toEqual([]);
});

test('P4: stray spaces are offered to be taken out, those of English words stay', () => {
  expect(inText('6月 13日，“One Stop” 服务 3 项')).toMatchObject([
    { rule: 'P4', fix: expect.stringContaining('6月13日') },
    { rule: 'P4' },
    { rule: 'P4' },
    { rule: 'P4' },
  ]);
  expect(inText('用 AI Agent 系统')).toEqual([]);
});

test('P5: items stand two levels below （一）, which is only told', () => {
  expect(check({ sections: [{ title: '窗口动态', items: ['一条。'] }] })).toMatchObject([
    { rule: 'P5', severity: 'info', path: '$.sections[0].items', quote: '窗口动态' },
  ]);
});

describe('P6: cases are counted in 件, to the unit', () => {
  test.each([
    ['本周受理421695个', 'count-unit', 'error'],
    ['本周办结419273，', 'count-unit', 'error'],
    ['本周受理1800万件', 'count-rounded', 'warning'],
    ['本周受理17,668件', 'count-separated', 'warning'],
  ])('%s', (text, code, severity) => {
    expect(inText(text)).toMatchObject([{ rule: 'P6', code, severity }]);
  });

  test('the unit is offered where another word for counting or none stands', () => {
    const fixes = (text: string) => inText(text).map(({ fix }) => fix);
    expect(fixes('本周受理12个')).toEqual(['本周受理12件']);
    expect(fixes('本周办结7，')).toEqual(['本周办结7件，']);
    expect(fixes('本周受理3月报来的')).toEqual([undefined]);
  });

  test('受理12件，办结7件 is right', () => {
    expect(inText('本周受理12件，办结7件。')).toEqual([]);
  });
});

test('P7: a document number has its one form, and what was meant is offered', () => {
  expect(inText('印发《示例措施》（示例发[2022]第019号）')).toMatchObject([
    { rule: 'P7', severity: 'error', fix: expect.stringContaining('示例发〔2022〕19号') },
  ]);
});

describe('P8: who came to the hall is named as his visit is on record', () => {
  const visitor = { posts: '示例厅党组书记、厅长', name: '何示例' };
  const RIGHT = '2月24日，示例厅党组书记、厅长何示例到大厅调研。';
  const found = (item: object | string, visits?: readonly object[]) =>
    proofread(aBulletin({ sections: [{ title: '进大厅', items: [item] }] }), {
      ...{ fetched: new Map(), calendar },
      ...(visits ? { visits: visits as never } : {}),
    }).filter(({ rule }) => rule === 'P8');
  const recorded = [{ happenedOn: '2026-02-24', visitor }];

  test.each([
    [RIGHT, []],
    ['2月24日，示例厅厅长、党组书记何示例到大厅调研。', ['示例厅厅长、党组书记何示例']],
    ['2月24日，厅长何示例到大厅调研。', ['厅长何示例']],
    ['2月24日，示例厅党组书记、厅长何示列到大厅调研。', ['示例厅党组书记、厅长何示列']],
  ])('%s', (text, quotes) => {
    const findings = found({ text, visitor });
    expect(findings.map(({ quote }) => quote)).toEqual(quotes);
    for (const { quote, fix = '' } of findings) {
      expect(found({ text: text.replace(quote, fix), visitor })).toEqual([]);
    }
  });

  test('whom the text does not name at all has no place to be mended', () => {
    expect(found({ text: '大厅秩序井然。', visitor })).toMatchObject([
      { code: 'visitor-differs', severity: 'error', quote: '示例厅党组书记、厅长何示例' },
    ]);
    expect(found({ text: '大厅秩序井然。', visitor })[0]).not.toHaveProperty('fix');
  });

  test('the register is asked also where nothing is known of the item', () => {
    expect(found(RIGHT, recorded)).toEqual([]);
    expect(found('2月24日，示例厅副厅长何示例到大厅调研。', recorded)).toMatchObject([
      { code: 'visitor-differs', fix: '示例厅党组书记、厅长何示例' },
    ]);
    expect(found('2月24日，示例厅厅长贺某某到政务大厅调研。', recorded)).toMatchObject([
      { code: 'visit-unrecorded', severity: 'warning', facts: { name: '贺某某' } },
    ]);
    expect(found('群众到大厅办事，主任窗口延时。', recorded)).toEqual([]);
  });

  test('what was put right in the register is right; a visit that it lost is asked about', () => {
    const now = { happenedOn: '2026-02-24', visitor: { ...visitor, posts: '示例厅厅长' } };
    expect(found({ text: RIGHT, visitor }, [now])).toMatchObject([
      { code: 'visitor-differs', facts: { expected: '示例厅厅长何示例' } },
    ]);
    expect(found({ text: RIGHT, visitor }, [])).toMatchObject([
      { code: 'visit-unrecorded', severity: 'warning' },
    ]);
  });
});

describe('P9: numbers are those of the figures that the issue cites', () => {
  const withFigures = (text: string) =>
    check({
      sections: [
        { title: '办理情况', statistics: STATISTICS },
        { title: '动态', text: [text] },
      ],
    }).filter(({ rule }) => rule === 'P9');

  test('one that was typed otherwise is an error that names the right one', () => {
    expect(withFigures('省本级行政许可事项受理421696件，办结419273件。')).toMatchObject([
      {
        severity: 'error',
        path: '$.sections[1].text[0]',
        facts: { number: '421696', expected: '421695' },
        fix: expect.stringContaining('421695件'),
      },
    ]);
  });

  test('the right ones, and numbers of something else, are left alone', () => {
    expect(withFigures('公共服务事项受理17668076件；窗口受理3件。')).toEqual([]);
  });

  test('where the issue cites no figures, a number that is one asks to be bound', () => {
    expect(inText('行政许可事项受理5件')).toMatchObject([{ rule: 'P9', severity: 'warning' }]);
  });

  test('the sentence that the house makes has no error and no warning', () => {
    const found = check({ sections: [{ title: '办理情况', statistics: STATISTICS }] });
    expect(found).toMatchObject([{ rule: 'P3', severity: 'info' }]);
  });
});

test('P10: an issue dated before the last of its days is asked about', () => {
  const dated = (issueDate: string) =>
    check({ issueDate, period: { from: '2022-06-13', to: '2022-06-17' } });
  expect(dated('2022-06-16')).toMatchObject([
    { rule: 'P10', code: 'dated-too-early', severity: 'warning', path: '$.issueDate' },
  ]);
  expect(dated('2022-06-17')).toEqual([]);
});

describe('P10: 近日', () => {
  const recently = (happenedOn?: string) =>
    check({
      issueDate: '2022-06-29',
      period: { from: '2022-06-20', to: '2022-06-24' },
      sections: [
        {
          title: '动态',
          items: [{ text: '近日，示例窗口组织培训。', ...(happenedOn ? { happenedOn } : {}) }],
        },
      ],
    }).filter(({ rule }) => rule === 'P10');

  test('holds for ten working days before the issue and not a day longer', () => {
    expect(recently('2022-06-15')).toEqual([]);
    expect(recently('2022-06-14')).toMatchObject([
      { severity: 'error', code: 'recent-too-old', fix: '6月14日，示例窗口组织培' },
    ]);
    expect(recently('2021-12-30')).toMatchObject([{ fix: '2021年12月30日，示例窗口组织培' }]);
    expect(recently('2022-06-30')).toMatchObject([{ code: 'recent-too-old' }]);
    expect(recently('2022-06-30')[0]).not.toHaveProperty('fix');
  });

  test('of an item without a day it is told that nobody can tell', () => {
    expect(recently()).toMatchObject([{ severity: 'info', code: 'recent-undated' }]);
  });
});

test('errors come first, then warnings, then what is only told', () => {
  const found = check({
    sections: [{ title: '动态', items: ['其它事项 共受理3个'] }],
  });
  const order = found.map(({ severity }) => severity);
  expect(order).toEqual(['error', 'warning', 'warning', 'info']);
});

test('every fix stands in its text once it is put there, and is not found again', () => {
  const text = '6月 13日印发（示例发[2022]19号），其它窗口受理1,234件。';
  let mended = text;
  for (const { quote, fix } of inText(text)) {
    if (fix !== undefined && mended.includes(quote)) mended = mended.replace(quote, fix);
  }
  for (const { quote, fix } of inText(mended)) {
    if (fix !== undefined) mended = mended.replace(quote, fix);
  }
  expect(inText(mended)).toEqual([]);
});
