import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isWithin, meeting, rectangleOf } from './clip.ts';
import { boxAround, type Outline, type TextRun } from './display-list.ts';
import { IDENTITY, type Matrix, multiply } from './matrix.ts';
import { outlineSteps } from './outline-steps.ts';
import { boxOfText, outline, textRun } from './painted.ts';
import {
  firstState,
  type Paper,
  type Pen,
  place,
  type ReadGlyph,
  type State,
  unsupported,
} from './pen.ts';

/** What a page's operator list calls, by its number, with the arguments of the reader. */
export type Operation = readonly [operator: number, values: readonly unknown[] | null];

type Act = (pen: Pen, values: readonly unknown[]) => void;

const OPERATOR_NAMES = new Map(Object.entries(OPS).map(([name, value]) => [value, name]));

/**
 * What the operators of a page draw. An operator that is not known here is refused, never skipped:
 * a page that lacks something must not leave the house.
 * @throws Error that names what OFD pages of ours cannot hold.
 */
export function paintPage(
  operations: readonly Operation[],
  paper: Paper,
): readonly (TextRun | Outline)[] {
  const pen: Pen = {
    paper,
    items: [],
    kept: [],
    state: firstState(),
    line: IDENTITY,
    isClipping: false,
  };
  for (const [operator, values] of operations) {
    const act = ACTS.get(operator);
    if (!act) throw unsupported(OPERATOR_NAMES.get(operator) ?? `operator ${operator}`);
    act(pen, values ?? []);
  }
  return pen.items;
}

/** Marks for readers aloud and for the loading of fonts: they draw nothing. */
function drawNothing(): void {
  // Nothing is drawn and nothing changes.
}

function setting(change: (values: readonly unknown[]) => Partial<State>): Act {
  return (pen, values) => {
    pen.state = { ...pen.state, ...change(values) };
  };
}

const ACTS: ReadonlyMap<number, Act> = new Map<number, Act>([
  [OPS.beginMarkedContent, drawNothing],
  [OPS.beginMarkedContentProps, drawNothing],
  [OPS.endMarkedContent, drawNothing],
  [OPS.dependency, drawNothing],
  [OPS.endText, drawNothing],
  [OPS.setFillRGBColor, setting(([fill]) => ({ fill: String(fill) }))],
  [OPS.setStrokeRGBColor, setting(([stroke]) => ({ stroke: String(stroke) }))],
  [OPS.setLineWidth, setting(([width]) => ({ lineWidth: Number(width) }))],
  [OPS.setMiterLimit, setting(([limit]) => ({ miterLimit: Number(limit) }))],
  [OPS.setFont, setting(([font, size]) => ({ font: String(font), size: Number(size) }))],
  [
    OPS.setDash,
    setting(([dashes, offset]) => ({
      dashes: [...(dashes as readonly number[])],
      dashOffset: Number(offset),
    })),
  ],
  [OPS.setTextRenderingMode, onlyFilledText],
  [OPS.save, save],
  [OPS.restore, restore],
  [OPS.transform, transform],
  [OPS.beginText, beginText],
  [OPS.setTextMatrix, setTextMatrix],
  [OPS.showText, showText],
  [OPS.clip, clip],
  [OPS.constructPath, constructPath],
]);

function onlyFilledText(_pen: Pen, [mode]: readonly unknown[]): void {
  if (mode !== 0) throw unsupported(`text of rendering mode ${String(mode)}`);
}

function save(pen: Pen): void {
  pen.kept.push(pen.state);
}

function restore(pen: Pen): void {
  pen.state = pen.kept.pop() ?? firstState();
}

function transform(pen: Pen, values: readonly unknown[]): void {
  const matrix = multiply(pen.state.matrix, values as unknown as Matrix);
  pen.state = { ...pen.state, matrix };
}

function beginText(pen: Pen): void {
  pen.line = IDENTITY;
}

function setTextMatrix(pen: Pen, [matrix]: readonly unknown[]): void {
  pen.line = [...(matrix as Float32Array)] as unknown as Matrix;
}

function showText(pen: Pen, [glyphs]: readonly unknown[]): void {
  const { line, run } = textRun(glyphs as readonly (ReadGlyph | number)[], pen);
  pen.line = line;
  if (run) draw(pen, run);
}

function clip(pen: Pen): void {
  pen.isClipping = true;
}

function constructPath(pen: Pen, [operator, numbers]: readonly unknown[]): void {
  const { matrix } = pen.state;
  const steps = outlineSteps(numbers, (x, y) => place(matrix, { x, y }, pen.paper));
  if (operator !== OPS.endPath) {
    if (steps.length > 0)
      draw(pen, outline(steps, { operator: Number(operator), state: pen.state }));
  } else if (pen.isClipping) {
    pen.state = { ...pen.state, clip: meeting(pen.state.clip, rectangleOf(steps)) };
  }
  pen.isClipping = false;
}

function draw(pen: Pen, item: TextRun | Outline): void {
  const box = item.kind === 'text' ? boxOfText(item, pen.paper) : boxAround(item.steps);
  const { clip: window } = pen.state;
  if (window && !isWithin(box, window)) throw unsupported('something cut by a clip');
  pen.items.push(item);
}
