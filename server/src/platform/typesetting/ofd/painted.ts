import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box, Outline, TextRun } from './display-list.ts';
import { type Matrix, MM_PER_POINT, multiply } from './matrix.ts';
import { type Pen, place, type ReadGlyph, type State, unsupported } from './pen.ts';

const FILLS: ReadonlyMap<number, 'nonzero' | 'even-odd'> = new Map([
  [OPS.fill, 'nonzero'],
  [OPS.fillStroke, 'nonzero'],
  [OPS.eoFill, 'even-odd'],
  [OPS.eoFillStroke, 'even-odd'],
] as const);
const STROKES: readonly number[] = [OPS.stroke, OPS.fillStroke, OPS.eoFillStroke];
const SUBSET_PREFIX = /^[A-Z]{6}\+/;
const ENCODING_SUFFIX = /-Identity-[HV]$/;

/** A piece of a line of text, and where the line goes on. */
export function textRun(
  shown: readonly (ReadGlyph | number)[],
  { state, line, paper }: Pen,
): { readonly line: Matrix; readonly run: TextRun | undefined } {
  const font = paper.fontOf(state.font);
  const whole = multiply(state.matrix, line);
  if (font.vertical || whole[1] !== 0 || whole[2] !== 0 || whole[3] <= 0 || whole[0] !== whole[3]) {
    throw unsupported('text that is turned, slanted or stretched');
  }
  const glyphs: { character: string; x: number }[] = [];
  let along = 0;
  for (const glyph of shown) {
    if (typeof glyph === 'number') {
      along -= (glyph / 1000) * state.size;
      continue;
    }
    if ([...glyph.unicode].length !== 1) throw unsupported(`a glyph for "${glyph.unicode}"`);
    glyphs.push({ character: glyph.unicode, x: place(whole, { x: along, y: 0 }, paper).x });
    along += (glyph.width / 1000) * state.size;
  }
  const end = place(whole, { x: along, y: 0 }, paper);
  const run = {
    kind: 'text' as const,
    font: font.name.replace(SUBSET_PREFIX, '').replace(ENCODING_SUFFIX, ''),
    size: state.size * whole[3] * MM_PER_POINT,
    color: state.fill,
    baseline: end.y,
    glyphs,
    right: end.x,
  };
  return {
    line: multiply(line, [1, 0, 0, 1, along, 0]),
    run: glyphs.length > 0 ? run : undefined,
  };
}

/** The box of the characters of a line, as our templates set their edges. */
export function boxOfText({ glyphs, right, baseline, size }: TextRun): Box {
  const left = glyphs[0]?.x ?? right;
  return { left, right, top: baseline - size * 0.88, bottom: baseline + size * 0.12 };
}

/** A path with the stroke and the area that its operator paints. */
export function outline(
  steps: Outline['steps'],
  { operator, state }: { operator: number; state: State },
): Outline {
  const rule = FILLS.get(operator);
  const isStroked = STROKES.includes(operator);
  if (rule === undefined && !isStroked) {
    throw unsupported(`a path painted by operator ${operator}`);
  }
  const scale = Math.hypot(state.matrix[0], state.matrix[1]) * MM_PER_POINT;
  const stroke = {
    color: state.stroke,
    width: state.lineWidth * scale,
    dashes: state.dashes.map((dash) => dash * scale),
    dashOffset: state.dashOffset * scale,
    miterLimit: state.miterLimit,
  };
  return {
    kind: 'outline',
    steps,
    stroke: isStroked ? stroke : undefined,
    fill: rule === undefined ? undefined : { color: state.fill, rule },
  };
}
