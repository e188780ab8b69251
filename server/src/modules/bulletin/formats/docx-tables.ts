import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { PrintedTable } from '../core/bulletin-body.ts';
import { ACROSS_WIDTH_MM, type Face, SIZES, TYPE_WIDTH_MM, twips } from './docx-looks.ts';
import { onGrid, run } from './docx-runs.ts';

const SIDE = twips(1.5);
/** A row with a longer cell goes on over the page, as on the laid-out pages. */
const LONG_CELL = 300;

/** A table in 四号 as wide as the type area, or as it is high across the page; its head repeated on each page, and its title above. */
export function docxTable(printed: PrintedTable): (Paragraph | Table)[] {
  const { title, head, rows, widths, across } = printed;
  const typeWidth = twips(across ? ACROSS_WIDTH_MM : TYPE_WIDTH_MM);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.floor((width / whole) * typeWidth));
  const row = (cells: readonly string[], face: Face) =>
    new TableRow({
      tableHeader: face === 'hei',
      cantSplit: cells.every((cell) => cell.length <= LONG_CELL),
      children: cells.map(
        (cell, index) =>
          new TableCell({
            width: { size: columns[index] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            margins: { left: SIDE, right: SIDE },
            children: [onGrid([run(cell, face, { size: SIZES.small })])],
          }),
      ),
    });
  const table = new Table({
    width: { size: typeWidth, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    rows: [row(head, 'hei'), ...rows.map((cells) => row(cells, 'fang'))],
  });
  const name = onGrid([run(title, 'hei')], { alignment: AlignmentType.CENTER, keepNext: true });
  return title === '' ? [table] : [name, table];
}

const NONE = { style: BorderStyle.NONE, size: 0 };
/** No rule on any side. */
export const UNRULED = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** Paragraphs beside each other, in the middle of the line and without rules. */
export function besideEachOther(
  parts: readonly { readonly width: number; readonly children: readonly Paragraph[] }[],
): Table {
  return new Table({
    alignment: AlignmentType.CENTER,
    columnWidths: parts.map(({ width }) => width),
    layout: TableLayoutType.FIXED,
    borders: UNRULED,
    rows: [
      new TableRow({
        children: parts.map(
          ({ width, children }) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              verticalAlign: VerticalAlign.CENTER,
              margins: { left: 0, right: 0 },
              borders: { top: NONE, bottom: NONE, left: NONE, right: NONE },
              children: [...children],
            }),
        ),
      }),
    ],
  });
}
