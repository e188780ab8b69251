import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Box, type Outline, type TextRun, turnedBack } from './display-list.ts';
import { type Matrix, MM_PER_POINT, multiply } from './matrix.ts';
import { type Paper, type Pen, place, type ReadGlyph, type State, unsupported } from './pen.ts';

const FILLS: ReadonlyMap<number, 'nonzero' | 'even-odd'> = new Map([
  [OPS.fill, 'nonzero'],
  [OPS.fillStroke, 'nonzero'],
  [OPS.eoFill, 'even-odd'],
  [OPS.eoFillStroke, 'even-odd'],
] as const);
const STROKES: readonly number[] = [OPS.stroke, OPS.fillStroke, OPS.eoFillStroke];
const SUBSET_PREFIX = /^[A-Z]{6}\+/;
/** What is lost in the writing of a matrix, in proportion to it. */
const ROUNDING = 1e-6;
const ENCODING_SUFFIX = /-Identity-[HV]$/;

/** A piece of a line of text, and where the line goes on. */
export function textRun(
  shown: readonly (ReadGlyph | number)[],
  { state, line, paper }: Pen,
): { readonly line: Matrix; readonly run: TextRun | undefined } {
  const font = paper.fontOf(state.font);
  const whole = multiply(state.matrix, line);
  const standing = font.vertical ? undefined : standingOf(whole);
  if (!standing) throw unsupported('text that is slanted, stretched or turned but to the left');
  const { isTurned, scale } = standing;
  const at = (x: number) => {
    const point = place(whole, { x, y: 0 }, paper);
    return isTurned ? { x: heightOf(paper) - point.y, y: point.x } : point;
  };
  const glyphs: { character: string; x: number }[] = [];
  let along = 0;
  for (const glyph of shown) {
    if (typeof glyph === 'number') {
      along -= (glyph / 1000) * state.size;
      continue;
    }
    if ([...glyph.unicode].length !== 1) throw unsupported(`a glyph for "${glyph.unicode}"`);
    glyphs.push({ character: glyph.unicode, x: at(along).x });
    along += (glyph.width / 1000) * state.size;
  }
  const end = at(along);
  const run = {
    kind: 'text' as const,
    font: font.name.replace(SUBSET_PREFIX, '').replace(ENCODING_SUFFIX, ''),
    size: state.size * scale * MM_PER_POINT,
    color: state.fill,
    baseline: end.y,
    glyphs,
    right: end.x,
    isTurned,
  };
  return {
    line: multiply(line, [1, 0, 0, 1, along, 0]),
    run: glyphs.length > 0 ? run : undefined,
  };
}

/** How a line of text stands, upright or turned to the left by a right angle; nothing where it does neither. */
function standingOf([a, b, c, d]: Matrix): { isTurned: boolean; scale: number } | undefined {
  const isNone = (part: number) => Math.abs(part) < ROUNDING * Math.hypot(a, b);
  if (isNone(b) && isNone(c) && d > 0 && isNone(a - d)) return { isTurned: false, scale: d };
  if (isNone(a) && isNone(d) && b > 0 && isNone(b + c)) return { isTurned: true, scale: b };
  return undefined;
}

function heightOf({ heightPoints }: Paper): number {
  return heightPoints * MM_PER_POINT;
}

/** The box of the characters of a line, as our templates set their edges. */
export function boxOfText({ glyphs, right, baseline, size, isTurned }: TextRun, paper: Paper): Box {
  const left = glyphs[0]?.x ?? right;
  const box = { left, right, top: baseline - size * 0.88, bottom: baseline + size * 0.12 };
  return isTurned ? turnedBack(box, heightOf(paper)) : box;
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
