import type { CommandIo } from './io.ts';

/** Prints rows in columns; numbers stand on the right. */
export function printTable(
  io: CommandIo,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const widths = head.map((title, index) =>
    Math.max(widthOf(title), ...rows.map((row) => widthOf(String(row[index] ?? '')))),
  );
  const isNumber = head.map((_, index) => rows.some((row) => typeof row[index] === 'number'));
  const line = (cells: readonly (string | number)[]) =>
    cells
      .map((cell, index) => {
        const gap = ' '.repeat((widths[index] ?? 0) - widthOf(String(cell)));
        return isNumber[index] ? `${gap}${cell}` : `${cell}${gap}`;
      })
      .join('  ')
      .trimEnd();
  for (const cells of [head, ...rows]) io.out(line(cells));
}

/** Chinese characters take two columns of a terminal. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2e80' ? 2 : 1), 0);
}
