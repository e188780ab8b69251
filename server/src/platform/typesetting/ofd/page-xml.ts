import { xmlText } from '../xml-text.ts';
import {
  type Box,
  boxAround,
  type DisplayPage,
  type Outline,
  type TextRun,
  turnedBack,
} from './display-list.ts';

export const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
// The share of the size above the line, as our templates set it; the box has room for all else.
const ASCENT = 0.88;
const HEIGHT = 1.2;
const ROOM_AT_END = 0.1;
/** Fewer equal distances than this are written one by one. */
const REPEATED_MIN = 3;
const LEAST_SIDE = 0.01;

/** What the elements of a page refer to and are numbered by. */
export interface PageContext {
  readonly nextId: () => number;
  readonly fontId: (font: string) => number;
}

/** Millimetres, to a ten-thousandth. */
export function measure(value: number): string {
  return String(Number(value.toFixed(4)));
}

/** A page of an OFD file (GB/T 33190, Content.xml). */
export function pageXml({ width, height, items }: DisplayPage, context: PageContext): string {
  const layer = context.nextId();
  const elements = items.flatMap((item) =>
    item.kind === 'text'
      ? writableParts(item).map((part) => textObject(part, context, height))
      : [pathObject(item, context)],
  );
  return (
    `<ofd:Page ${NAMESPACE}><ofd:Area><ofd:PhysicalBox>0 0 ${measure(width)} ${measure(height)}` +
    `</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID="${layer}" Type="Body">\n` +
    `${elements.join('\n')}\n</ofd:Layer></ofd:Content></ofd:Page>`
  );
}

/**
 * The run in parts that every reader counts alike: without space at its ends, which XML readers may
 * drop, and with characters beyond the basic plane alone, which some count as one and some as two.
 */
function writableParts(run: TextRun): readonly TextRun[] {
  const parts: TextRun['glyphs'][number][][] = [[]];
  for (const glyph of run.glyphs) {
    if (glyph.character.length === 1) parts.at(-1)?.push(glyph);
    else parts.push([glyph], []);
  }
  return parts.flatMap((glyphs) => {
    const isInk = ({ character }: { character: string }) => character.trim() !== '';
    const first = glyphs.findIndex(isInk);
    if (first === -1) return [];
    const end = glyphs.findLastIndex(isInk) + 1;
    const last = glyphs[end - 1];
    const right = end === run.glyphs.length ? run.right : (last?.x ?? 0) + run.size;
    return [{ ...run, glyphs: glyphs.slice(first, end), right }];
  });
}

function textObject(run: TextRun, context: PageContext, pageHeight: number): string {
  const { glyphs, font, size, color, baseline, right, isTurned } = run;
  const left = glyphs[0]?.x ?? 0;
  const steps = glyphs.slice(1).map(({ x }, index) => measure(x - (glyphs[index]?.x ?? 0)));
  const delta = steps.length > 0 ? ` DeltaX="${runLengths(steps)}"` : '';
  const top = baseline - size * ASCENT;
  const box = { left, top, right: right + size * ROOM_AT_END, bottom: top + size * HEIGHT };
  const room = isTurned ? turnedBack(box, pageHeight) : box;
  // The first four turn to the left, the last two go back to the lower edge of the box.
  const turn = isTurned ? ` CTM="0 -1 1 0 0 ${measure(box.right - box.left)}"` : '';
  const text = xmlText(glyphs.map(({ character }) => character).join(''));
  return (
    `<ofd:TextObject ID="${context.nextId()}" Boundary="${boundary(room)}"${turn} ` +
    `Font="${context.fontId(font)}" Size="${measure(size)}">` +
    `<ofd:FillColor Value="${rgb(color)}"/>` +
    `<ofd:TextCode X="0" Y="${measure(size * ASCENT)}"${delta}>${text}</ofd:TextCode></ofd:TextObject>`
  );
}

function boundary({ left, top, right, bottom }: Box): string {
  return [left, top, right - left, bottom - top].map(measure).join(' ');
}

/** `g 5 3.2` stands for five distances of 3.2. */
function runLengths(steps: readonly string[]): string {
  const written: string[] = [];
  let start = 0;
  for (let end = 1; end <= steps.length; end += 1) {
    if (steps[end] === steps[start]) continue;
    const count = end - start;
    const repeated = ['g', String(count), steps[start] ?? ''];
    written.push(...(count >= REPEATED_MIN ? repeated : steps.slice(start, end)));
    start = end;
  }
  return written.join(' ');
}

function pathObject({ steps, stroke, fill }: Outline, context: PageContext): string {
  const box = boxAround(steps);
  const room = (stroke?.width ?? 0) / 2;
  const [left, top] = [box.left - room, box.top - room];
  const sides = [box.right + room - left, box.bottom + room - top].map((side) =>
    Math.max(side, LEAST_SIDE),
  );
  const data = steps
    .map(({ letter, points }) =>
      [letter, ...points.flatMap(({ x, y }) => [measure(x - left), measure(y - top)])].join(' '),
    )
    .join(' ');
  return (
    `<ofd:PathObject ID="${context.nextId()}" Boundary="${[left, top, ...sides].map(measure).join(' ')}"` +
    `${strokeAttributes(stroke)}${fillAttributes(fill)}>` +
    (stroke ? `<ofd:StrokeColor Value="${rgb(stroke.color)}"/>` : '') +
    (fill ? `<ofd:FillColor Value="${rgb(fill.color)}"/>` : '') +
    `<ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`
  );
}

function strokeAttributes(stroke: Outline['stroke']): string {
  if (!stroke) return ' Stroke="false"';
  const { width, dashes, dashOffset, miterLimit } = stroke;
  const pattern = dashes.map(measure).join(' ');
  const dashing =
    dashes.length > 0 ? ` DashOffset="${measure(dashOffset)}" DashPattern="${pattern}"` : '';
  return ` LineWidth="${measure(width)}" MiterLimit="${measure(miterLimit)}"${dashing}`;
}

function fillAttributes(fill: Outline['fill']): string {
  if (!fill) return '';
  return fill.rule === 'even-odd' ? ' Fill="true" Rule="Even-Odd"' : ' Fill="true"';
}

/** `#e60012` → `230 0 18`. */
function rgb(color: string): string {
  const channels = color.slice(1).match(/../g) ?? [];
  return channels.map((channel) => Number.parseInt(channel, 16)).join(' ');
}
