import { expect, test } from 'vitest';
import { aBulletin } from './a-bulletin.test-support.ts';
import { bulletinDocument, periodKey, periodsWithoutFigures } from './bulletin-document.ts';
import { officialText } from './official-text.ts';

const FIGURES = {
  license: { accepted: 421_695, closed: 0 },
  publicService: { accepted: 17_668_076, closed: 3 },
  otherNine: { accepted: 37_241, closed: 38_014 },
};

const { period: JANUARY_AND_FEBRUARY } = aBulletin({
  period: { from: '2026-01-01', to: '2026-02-27' },
});

function linesOf(fields: object): readonly string[] {
  const fetched = new Map([[periodKey(JANUARY_AND_FEBRUARY), FIGURES]]);
  return officialText(bulletinDocument(aBulletin(fields), fetched))
    .split('\n')
    .slice(4, -1);
}

test('the frame stands above the body, and numbers are not padded', () => {
  const text = officialText(
    bulletinDocument(aBulletin({ issueNo: 119, totalNo: 1394 }), new Map()),
  );
  expect(text).toBe(
    [
      '2026年第119期（总第1394期）',
      '示例中心 2026年3月2日',
      '窗口服务一周',
      '（2月23日—2月27日）',
      '一、窗口动态',
      '一切正常。',
      '',
    ].join('\n'),
  );
});

test('sections without text are left out and the numbers close up', () => {
  const lines = linesOf({
    sections: [
      { title: '空' },
      { title: '只有空白', text: ['　'], items: [''], sections: [{ title: '也空', text: [] }] },
      {
        title: '甲',
        text: ['一段。'],
        sections: [
          { title: '空', runIn: true },
          { title: '乙', items: ['', '一条。'] },
        ],
      },
      { title: '丙', items: ['一条。'] },
    ],
  });
  expect(lines).toEqual(['一、甲', '一段。', '（一）乙', '（1）一条。', '二、丙', '（1）一条。']);
});

test('a section prints its figures, text, items and sub-sections in this order, and items count anew', () => {
  const lines = linesOf({
    sections: [
      {
        title: '甲',
        sections: [
          { title: '乙', items: ['丁。'] },
          { title: '丙', text: ['戊。'], items: ['己。'] },
        ],
        items: ['一。', '二。'],
        text: ['段。'],
        statistics: { source: '示例平台', from: '2026-01-01', to: '2026-02-27', figures: FIGURES },
      },
    ],
  });
  expect(lines).toEqual([
    '一、甲',
    '据示例平台数据统计，2026年1月1日至2026年2月27日，省本级行政许可事项受理421695件，办结0件；公共服务事项受理17668076件，办结3件，其它九类行权事项受理37241件，办结38014件。',
    '段。',
    '（1）一。',
    '（2）二。',
    '（一）乙',
    '（1）丁。',
    '（二）丙',
    '戊。',
    '（1）己。',
  ]);
});

test('a run-in title opens the first paragraph with one full stop; without a paragraph it is a heading', () => {
  const lines = linesOf({
    sections: [
      {
        title: '甲',
        runIn: true,
        text: ['良好。', '另段。'],
        sections: [
          { title: '乙。', runIn: true, text: ['有序。'] },
          { title: '丙', runIn: true, items: ['一条。'] },
        ],
      },
    ],
  });
  expect(lines).toEqual([
    '一、甲。良好。',
    '另段。',
    '（一）乙。有序。',
    '（二）丙',
    '（1）一条。',
  ]);
});

test('numbers go on past twenty on every level', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `第${index}条。`);
  const lines = linesOf({
    sections: Array.from({ length: 23 }, () => ({ title: '节', items: many(25) })),
  });
  expect(lines).toContain('二十三、节');
  expect(lines.at(-1)).toBe('（25）第24条。');
});

test('distribution lines without names, and copies not given, are left out', () => {
  const section = ['一、窗口动态', '一切正常。'];
  expect(linesOf({ distribution: { report: [], issue: ['各窗口', ' ', '甲、乙处'] } })).toEqual([
    ...section,
    '发：各窗口，甲、乙处。',
  ]);
  expect(linesOf({ distribution: {}, copies: 3 })).toEqual([...section, '（共印3份）']);
});

test('figures that the file leaves out are asked for once a period and printed', () => {
  const statistics = { source: '示例平台', from: '2026-01-01', to: '2026-02-27' };
  const file = aBulletin({
    sections: [
      { title: '甲', statistics, sections: [{ title: '乙', statistics }] },
      { title: '丙', statistics: { ...statistics, from: '2025-01-01', figures: FIGURES } },
    ],
  });
  expect(periodsWithoutFigures(file)).toEqual([{ from: '2026-01-01', to: '2026-02-27' }]);
  expect(linesOf({ sections: file.sections })[1]).toContain('行政许可事项受理421695件');
});

test('every printed paragraph knows the field that it comes from', () => {
  const { body } = bulletinDocument(
    aBulletin({
      sections: [
        { title: '空' },
        { title: '甲', sections: [{ title: '乙', items: ['', '丙。'] }] },
      ],
    }),
    new Map(),
  );
  expect(body.map(({ path }) => path)).toEqual([
    '$.sections[1].title',
    '$.sections[1].sections[0].title',
    '$.sections[1].sections[0].items[1]',
  ]);
});
