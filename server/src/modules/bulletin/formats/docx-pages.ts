import {
  AlignmentType,
  DocumentGridType,
  Footer,
  Header,
  HeightRule,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from 'docx';
import type { OfficialDocument } from '../core/official-document.ts';
import { letterHeader, letterRule } from './docx-head.ts';
import { LINE_PITCH, SIZES, TYPE_WIDTH_MM, twips } from './docx-looks.ts';
import { fontOf } from './docx-runs.ts';
import { UNRULED } from './docx-tables.ts';

const MARGINS_MM = { top: 37, left: 28, right: 26, bottom: 35 } as const;
/** From the edge of the paper to the line of the page number, 7 mm under the type area. */
const FOOTER_MM = 22;
/** Only letters have something there, the name of the body. */
const HEADER_MM = 30;
const SIDE = 280;
/** The column of a number that lies across: as wide as its line. */
const NUMBER_MM = 6;

type Section = Omit<ISectionOptions, 'children'>;
type Side = typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT;

/** Upright pages; the first of a letter has its name and its rules, and no number. */
export function uprightSection(
  { profile, ...document }: OfficialDocument,
  isFirst: boolean,
): Section {
  const isLetter = profile === 'letter' && isFirst;
  return {
    properties: {
      titlePage: isLetter,
      page: {
        size: { width: twips(210), height: twips(297) },
        margin: { ...marginsOf(MARGINS_MM), header: twips(HEADER_MM), footer: twips(FOOTER_MM) },
      },
      grid: GRID,
    },
    ...(isLetter && {
      headers: { first: new Header({ children: letterHeader({ profile, ...document }) }) },
    }),
    footers: {
      ...(isLetter && { first: new Footer({ children: [letterRule('below')] }) }),
      default: new Footer({ children: [pageNumber(AlignmentType.RIGHT)] }),
      even: new Footer({ children: [pageNumber(AlignmentType.LEFT)] }),
    },
  };
}

/** Pages that lie across: the upright ones turned to the right, number and all. */
export function acrossSection(): Section {
  const { top, left, right, bottom } = MARGINS_MM;
  const margins = { top: left, right: top, bottom: right, left: bottom };
  return {
    properties: {
      page: {
        size: { width: twips(210), height: twips(297), orientation: PageOrientation.LANDSCAPE },
        margin: { ...marginsOf(margins), header: twips(HEADER_MM), footer: twips(right) },
      },
      grid: GRID,
    },
    footers: {
      default: new Footer({ children: turnedNumber(AlignmentType.RIGHT) }),
      even: new Footer({ children: turnedNumber(AlignmentType.LEFT) }),
    },
  };
}

// Lines alone: with characters in the grid, LibreOffice sets 18 of them a line.
const GRID = { type: DocumentGridType.LINES, linePitch: LINE_PITCH };

function marginsOf(margins: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>) {
  const { top, right, bottom, left } = margins;
  return { top: twips(top), right: twips(right), bottom: twips(bottom), left: twips(left) };
}

/** — 3 —, right on odd pages and left on even ones. */
function pageNumber(alignment: Side): Paragraph {
  const children = ['— ', PageNumber.CURRENT, ' —'].map(
    (child) => new TextRun({ children: [child], font: fontOf('song'), size: SIZES.small }),
  );
  const indent = { left: SIDE, right: SIDE };
  return new Paragraph({ alignment, indent, children });
}

/** The same beside the left edge of the page that lies across, which is the lower one of the sheet. */
function turnedNumber(alignment: Side): (Paragraph | Table)[] {
  const width = twips(NUMBER_MM);
  const cell = new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 0, right: 0 },
    borders: UNRULED,
    textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
    children: [pageNumber(alignment)],
  });
  const table = new Table({
    columnWidths: [width],
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: UNRULED,
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: twips(MARGINS_MM.bottom - 7 - NUMBER_MM),
      verticalAnchor: TableAnchorType.PAGE,
      absoluteVerticalPosition: twips(MARGINS_MM.left),
    },
    rows: [
      new TableRow({
        height: { value: twips(TYPE_WIDTH_MM), rule: HeightRule.EXACT },
        children: [cell],
      }),
    ],
  });
  return [table, new Paragraph({})];
}
