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
import type { PrintedTable } from './core/bulletin-body.ts';
import { type Face, SIZES, TYPE_WIDTH_MM, twips } from './docx-looks.ts';
import { onGrid, run } from './docx-runs.ts';

const SIDE = twips(1.5);
const TYPE_WIDTH = twips(TYPE_WIDTH_MM);

/** A table in 四号 as wide as the type area, its head repeated on each page, and its title above. */
export function docxTable({ title, head, rows, widths }: PrintedTable): (Paragraph | Table)[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.floor((width / whole) * TYPE_WIDTH));
  const row = (cells: readonly string[], face: Face) =>
    new TableRow({
      tableHeader: face === 'hei',
      cantSplit: face === 'hei',
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
    width: { size: TYPE_WIDTH, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    rows: [row(head, 'hei'), ...rows.map((cells) => row(cells, 'fang'))],
  });
  const name = onGrid([run(title, 'hei')], { alignment: AlignmentType.CENTER, keepNext: true });
  return title === '' ? [table] : [name, table];
}

const NONE = { style: BorderStyle.NONE, size: 0 };
const UNRULED = {
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
