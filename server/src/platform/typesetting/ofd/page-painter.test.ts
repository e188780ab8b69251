import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { xmlText } from '../xml-text.ts';
import { type Operation, paintPage } from './page-painter.ts';

const paper = { heightPoints: 864, fontOf: () => ({ name: 'ABCDEF+Some-Face', vertical: false }) };
const SQUARE = [0, 0, 0, 1, 72, 0, 1, 72, 72, 1, 0, 72, 4];
const square = (operator: number): Operation => [OPS.constructPath, [operator, [SQUARE]]];
const text = (unicode: string): readonly Operation[] => [
  [OPS.setFont, ['f1', 10]],
  [OPS.showText, [[{ unicode, width: 1000 }]]],
];

test('an area stands in millimetres from the top left corner', () => {
  const [item] = paintPage([[OPS.setFillRGBColor, ['#e60012']], square(OPS.fill)], paper);
  expect(item).toMatchObject({
    kind: 'outline',
    fill: { color: '#e60012', rule: 'nonzero' },
    stroke: undefined,
    steps: [
      { letter: 'M', points: [{ x: 0, y: expect.closeTo(304.8) }] },
      {},
      {},
      {},
      { letter: 'C' },
    ],
  });
});

test.each([
  ['a picture', [[OPS.paintImageXObject, ['img']]], 'paintImageXObject'],
  ['transparency', [[OPS.setGState, [[['ca', 0.5]]]]], 'setGState'],
  ['a shading', [[OPS.shadingFill, ['p1']]], 'shadingFill'],
  ['an operator that nobody knows', [[9999, null]], 'operator 9999'],
  ['outlined text', [[OPS.setTextRenderingMode, [1]]], 'rendering mode 1'],
  ['text turned to the right', [[OPS.transform, [0, -1, 1, 0, 0, 0]], ...text('示')], 'turned'],
  ['slanted text', [[OPS.transform, [1, 0, 0.2, 1, 0, 0]], ...text('示')], 'slanted'],
  ['stretched text', [[OPS.transform, [0, 2, -1, 0, 0, 0]], ...text('示')], 'stretched'],
  ['one glyph for two letters', text('fi'), 'a glyph for "fi"'],
  ['a glyph without a character', text(''), 'a glyph for ""'],
  [
    'what a clip cuts',
    [[OPS.clip, null], square(OPS.endPath), [OPS.transform, [1, 0, 0, 1, 9, 0]], square(OPS.fill)],
    'cut by a clip',
  ],
] as readonly [string, readonly Operation[], string][])(
  '%s is refused, never left out',
  (_, operations, named) => {
    expect(() => paintPage(operations, paper)).toThrow(named);
  },
);

test('text turned to the left stands as on the page turned to the right', () => {
  // 72 points from the left edge, 144 from the lower one: the line goes up from there.
  const [item] = paintPage([[OPS.transform, [0, 1, -1, 0, 72, 144]], ...text('示')], paper);
  expect(item).toMatchObject({
    kind: 'text',
    isTurned: true,
    baseline: expect.closeTo(25.4),
    size: expect.closeTo((10 * 25.4) / 72),
    glyphs: [{ character: '示', x: expect.closeTo(50.8) }],
    right: expect.closeTo(50.8 + (10 * 25.4) / 72),
  });
});

test('a clip that cuts nothing changes nothing, and ends with the state that it was set in', () => {
  const clipped: Operation[] = [
    [OPS.save, null],
    [OPS.clip, null],
    square(OPS.endPath),
    square(OPS.fill),
    [OPS.restore, null],
    [OPS.transform, [1, 0, 0, 1, 9, 0]],
    square(OPS.fill),
  ];
  expect(paintPage(clipped, paper)).toHaveLength(2);
});

test('what XML cannot write is left out, what it reads as markup is escaped', () => {
  expect(xmlText('甲\u0000\u000b<a b="c">&\ufffe\ud800乙𠅤')).toBe(
    '甲&lt;a b=&quot;c&quot;&gt;&amp;乙𠅤',
  );
});
