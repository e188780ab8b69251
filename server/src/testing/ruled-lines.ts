import type { Picture } from './pictures.ts';

/** A straight rule across a page, in millimetres from the left and upper edge of the paper. */
export interface RuledLine {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly thickness: number;
}

type Colour = 'red' | 'black';
const DARK = 128;
const RULE_MM_MIN = 100;

/** The rules of one colour that a picture shows, from top to bottom. */
export function ruledLines(
  picture: Picture,
  pixelsPerMm: number,
  colour: Colour,
): readonly RuledLine[] {
  const rules: { top: number; first: number; last: number; rows: number }[] = [];
  for (let row = 0; row < picture.height; row += 1) {
    const run = longestRun(picture, row, colour);
    if (run.last - run.first + 1 < RULE_MM_MIN * pixelsPerMm) continue;
    const above = rules.at(-1);
    if (above && above.top + above.rows === row) above.rows += 1;
    else rules.push({ top: row, ...run, rows: 1 });
  }
  return rules.map(({ top, first, last, rows }) => ({
    top: top / pixelsPerMm,
    left: first / pixelsPerMm,
    width: (last - first + 1) / pixelsPerMm,
    thickness: rows / pixelsPerMm,
  }));
}

/** Where the first red thing of a picture begins, and the red thing above the first red rule ends. */
export function redName(picture: Picture, pixelsPerMm: number) {
  const rows = Array.from({ length: picture.height }, (_, row) => row);
  const isRed = (row: number) => has(picture, row, 'red');
  const top = rows.findIndex(isRed);
  const height = rows.slice(top).findIndex((row) => !isRed(row));
  return { top: top / pixelsPerMm, bottom: (top + height) / pixelsPerMm };
}

function has(picture: Picture, row: number, colour: Colour): boolean {
  return Array.from({ length: picture.width }, (_, column) => column).some((column) =>
    shows(picture, row * picture.width + column, colour),
  );
}

function longestRun(picture: Picture, row: number, colour: Colour) {
  let best = { first: 0, last: -1 };
  let first = 0;
  for (let column = 0; column < picture.width; column += 1) {
    if (!shows(picture, row * picture.width + column, colour)) first = column + 1;
    else if (column - first > best.last - best.first) best = { first, last: column };
  }
  return best;
}

function shows({ data }: Picture, pixel: number, colour: Colour): boolean {
  const [red = 255, green = 255, blue = 255] = data.subarray(pixel * 4, pixel * 4 + 3);
  if (green > DARK || blue > DARK) return false;
  return colour === 'red' ? red > DARK : red <= DARK;
}
