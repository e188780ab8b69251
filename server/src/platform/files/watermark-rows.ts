/** The side of a letter across a page, in points; a Chinese one is as wide as it is high. */
export const LETTER_SIDE = 22;
/** From one writing of the lines to the next. */
export const STEP_ACROSS = 420;
/** What fits between two of them with a gap, so that neither is written over the other. */
const ROW_LETTERS_MAX = Math.floor(STEP_ACROSS / LETTER_SIDE) - 1;

/** The lines in rows that are read wherever they stand: a long name goes on in the next row. */
export function rowsAcross(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => {
    const letters = [...line];
    const count = Math.max(1, Math.ceil(letters.length / ROW_LETTERS_MAX));
    const share = Math.ceil(letters.length / count);
    return Array.from({ length: count }, (_, row) =>
      letters.slice(row * share, (row + 1) * share).join(''),
    );
  });
}
