/** The side of a letter across a page, in points; a Chinese one is as wide as it is high. */
export const LETTER_SIDE = 22;
/** Longer rows would stand so far apart that a card fits between them. */
const ROW_LETTERS_MAX = 18;

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

/** From one writing of the rows to the next: a letter's width is between them, and neither is written over the other. */
export function stepAcross(rows: readonly string[]): number {
  const letters = Math.max(0, ...rows.map((row) => [...row].length));
  return (letters + 1) * LETTER_SIDE;
}
