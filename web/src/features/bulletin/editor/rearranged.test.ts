import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EditedSection, editedFile, fileOf } from './edited-file.ts';
import {
  inPrintOrder,
  merged,
  movedTo,
  type Piece,
  type PieceKind,
  SHEET,
  split,
  spotBeside,
  spotOf,
  without,
} from './rearranged.ts';

const HEAD = {
  series: '工作简报',
  title: '窗口服务一周',
  year: 2026,
  issueNo: 7,
  totalNo: 507,
  publisher: '示例中心',
  issueDate: '2026-03-02',
  period: { from: '2026-02-23', to: '2026-02-27' },
};
const edited = (sections: Parameters<typeof editedFile>[0]['sections']) =>
  editedFile({ ...HEAD, sections }).sections;
const asFile = (sections: readonly EditedSection[]) =>
  fileOf({ ...editedFile({ ...HEAD, sections: [] }), sections }).sections;

const example = () =>
  edited([
    { title: '甲', items: ['一。', '二。'] },
    { title: '乙', sections: [{ title: '丙', items: ['三。'] }, { title: '丁' }] },
  ]);
const keyOf = (sections: readonly EditedSection[], words: string): string => {
  const all = inPrintOrder(sections);
  const rows = all.flatMap(({ text, items }) => [...text, ...items]);
  const found = rows.find(({ text }) => text === words) ?? all.find(({ title }) => title === words);
  return found?.key ?? '';
};
const item = (sections: readonly EditedSection[], words: string): Piece => ({
  kind: 'items',
  key: keyOf(sections, words),
});
const stepped = (sections: readonly EditedSection[], piece: Piece, step: -1 | 1) => {
  const spot = spotBeside(sections, piece, step);
  return spot ? movedTo(sections, piece, spot) : sections;
};
const itemsOf = (sections: readonly EditedSection[]) =>
  inPrintOrder(sections).map(({ title, items }) => [title, ...items.map(({ text }) => text)]);

describe('moving', () => {
  test('an item goes before another one of any section', () => {
    const sections = example();
    const spot = { holder: keyOf(sections, '丙'), at: 0 };
    expect(itemsOf(movedTo(sections, item(sections, '一。'), spot))).toEqual([
      ['甲', '二。'],
      ['乙'],
      ['丙', '一。', '三。'],
      ['丁'],
    ]);
  });

  test('by steps an item walks through every list, empty ones too, and stops at the ends', () => {
    let sections = example();
    const walked = [];
    for (let steps = 0; steps < 5; steps += 1) {
      sections = stepped(sections, item(sections, '一。'), 1);
      walked.push(itemsOf(sections).find((each) => each.includes('一。')));
    }
    expect(walked).toEqual([
      ['甲', '二。', '一。'],
      ['乙', '一。'],
      ['丙', '一。', '三。'],
      ['丙', '三。', '一。'],
      ['丁', '一。'],
    ]);
    expect(spotBeside(sections, item(sections, '一。'), 1)).toBeUndefined();
  });

  test('sections move among themselves, sub-sections from one to another', () => {
    const sections = example();
    const top = { kind: 'section', key: keyOf(sections, '甲') } as const;
    expect(movedTo(sections, top, { holder: SHEET, at: 2 }).map(({ title }) => title)).toEqual([
      '乙',
      '甲',
    ]);
    const below = { kind: 'subsection', key: keyOf(sections, '丙') } as const;
    expect(asFile(stepped(sections, below, -1))).toMatchObject([
      { title: '甲', sections: [{ title: '丙' }] },
      { title: '乙', sections: [{ title: '丁' }] },
    ]);
  });

  const anySections = fc
    .array(
      fc.record({
        title: fc.string(),
        text: fc.array(fc.string()),
        items: fc.array(fc.string()),
        sections: fc.array(fc.record({ title: fc.string(), items: fc.array(fc.string()) })),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map(edited);
  const piecesOf = (sections: readonly EditedSection[]): readonly Piece[] => [
    ...sections.map(({ key }) => ({ kind: 'section' as const, key })),
    ...sections.flatMap((one) =>
      one.sections.map(({ key }) => ({ kind: 'subsection' as const, key })),
    ),
    ...inPrintOrder(sections).flatMap((one) =>
      (['text', 'items'] as const).flatMap((kind) => one[kind].map(({ key }) => ({ kind, key }))),
    ),
  ];
  const keysOf = (sections: readonly EditedSection[]) =>
    piecesOf(sections)
      .map(({ kind, key }) => `${kind} ${key}`)
      .toSorted();

  test('nothing is lost or doubled wherever a piece goes, and it stands where it was put', () => {
    fc.assert(
      fc.property(anySections, fc.tuple(fc.nat(), fc.nat(), fc.nat()), (sections, places) => {
        const [one, other, at] = places;
        const pieces = piecesOf(sections);
        const piece = pieces[one % pieces.length];
        if (!piece) return;
        const holders: Record<PieceKind, readonly string[]> = {
          section: [SHEET],
          subsection: sections.map(({ key }) => key),
          text: inPrintOrder(sections).map(({ key }) => key),
          items: inPrintOrder(sections).map(({ key }) => key),
        };
        const possible = holders[piece.kind];
        const holder = possible[other % possible.length] ?? '';
        const next = movedTo(sections, piece, { holder, at: at % 5 });
        expect(keysOf(next)).toEqual(keysOf(sections));
        expect(spotOf(next, piece)?.holder).toBe(holder);
        const rest = keysOf(without(sections, piece));
        expect(keysOf(without(next, piece))).toEqual(rest);
      }),
    );
  });

  test('a step down is taken back by a step up', () => {
    fc.assert(
      fc.property(anySections, fc.nat(), (sections, one) => {
        const pieces = piecesOf(sections);
        const piece = pieces[one % pieces.length];
        if (!piece || !spotBeside(sections, piece, 1)) return;
        expect(stepped(stepped(sections, piece, 1), piece, -1)).toEqual(sections);
      }),
    );
  });
});

describe('splitting and merging', () => {
  const visitor = { posts: '示例厅厅长', name: '何示例' };
  const known = { caseNo: '51-1', happenedOn: '2026-02-24' };
  const visit = () =>
    edited([{ title: '甲', items: [{ text: '窗口培训。厅长何示例到大厅。', ...known, visitor }] }]);
  const first = (sections: readonly EditedSection[]) => ({
    kind: 'items' as const,
    key: sections[0]?.items[0]?.key ?? '',
  });

  test('both halves keep day and case, the visitor goes with his name', () => {
    const sections = visit();
    const halves = split(sections, first(sections), 5);
    expect(asFile(halves?.sections ?? [])).toMatchObject([
      {
        items: [
          { text: '窗口培训。', ...known },
          { text: '厅长何示例到大厅。', ...known, visitor },
        ],
      },
    ]);
    expect(asFile(halves?.sections ?? [])[0]?.items?.[0]).not.toHaveProperty('visitor');
  });

  test('a cut that leaves one half blank is none', () => {
    const sections = edited([{ title: '甲', text: ['  一。 '] }]);
    const row = { kind: 'text' as const, key: sections[0]?.text[0]?.key ?? '' };
    expect([0, 2, 4, 9].map((at) => split(sections, row, at))).toEqual(Array(4).fill(undefined));
  });

  test('merging takes a split back', () => {
    const words = fc.string({ unit: fc.constantFrom('办', '。', '1', 'a'), minLength: 2 });
    fc.assert(
      fc.property(words, fc.nat(), (text, cut) => {
        const sections = edited([{ title: '甲', items: ['前。', { text, ...known }, '后。'] }]);
        const row = { kind: 'items' as const, key: keyOf(sections, text) };
        const halves = split(sections, row, 1 + (cut % (text.length - 1)));
        const second = { kind: 'items' as const, key: halves?.second ?? '' };
        const whole = halves && merged(halves.sections, second);
        expect(whole).toMatchObject({ into: row.key });
        expect(asFile(typeof whole === 'object' ? whole.sections : [])).toEqual(asFile(sections));
      }),
    );
  });

  test('of two days the earlier holds; other cases or visitors are not lost in one item', () => {
    const join = (before: object, after: object) => {
      const sections = edited([
        { title: '甲', items: [{ text: '一，', ...before } as never, { text: '二。', ...after }] },
      ]);
      const joined = merged(sections, item(sections, '二。') as { kind: 'items'; key: string });
      return typeof joined === 'string' ? joined : asFile(joined.sections)[0]?.items;
    };
    expect(join({ happenedOn: '2026-02-25' }, { happenedOn: '2026-02-23' })).toEqual([
      { text: '一，二。', happenedOn: '2026-02-23' },
    ]);
    expect(join({ caseNo: '51-1' }, { caseNo: '51-2' })).toBe('cases');
    expect(join({ visitor }, { visitor: { ...visitor, name: '何某' } })).toBe('visitors');
    expect(join({}, { visitor })).toEqual([{ text: '一，二。', visitor }]);
    expect(join({}, { asWritten: true })).toEqual(['一，二。']);
    const both = join({ asWritten: true }, { asWritten: true });
    expect(both).toEqual([{ text: '一，二。', asWritten: true }]);
  });

  test('the first of a list has none before it', () => {
    const sections = example();
    expect(merged(sections, item(sections, '三。') as { kind: 'items'; key: string })).toBe(
      'first',
    );
  });
});
