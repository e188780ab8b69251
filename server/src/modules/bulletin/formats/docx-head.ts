import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  type Paragraph,
  Tab,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import {
  type NumberRow,
  numberRows,
  type OfficialDocument,
  type PrintedTitle,
} from '../core/official-document.ts';
import { LINE_PITCH, OFFICIAL_RED, SIZES, TYPE_WIDTH_MM, twips } from './docx-looks.ts';
import { blank, onGrid, run } from './docx-runs.ts';
import { besideEachOther } from './docx-tables.ts';

const ONE_CHARACTER = 320;
const ONE_SMALL_CHARACTER = 280;
const SERIES_LINES = 3;
const SERIES_TRACKING = 0.2;
const POINTS_PER_MM = 72 / 25.4;
const RED_RULE_EIGHTHS = 16;
const LETTER_RULE_EIGHTHS = 24;
/** The rules of a letter are 170 mm long: seven on either side of the type area. */
const BESIDE_TYPE_AREA_MM = 7;
/** The name of a body stands 35 mm below the edge of the type area. */
const ABOVE_MASTHEAD_MM = 35;
/** That of an order, 20 mm. */
const ABOVE_ORDER_MM = 20;
/** 文件 beside the names of several bodies, in characters and the space before it. */
const JOINT_WORD_CHARACTERS = 2.6;
const SMALL_LINE = 120;
/** Half-points that the names of several bodies share. */
const JOINT_SIZE = 240;
const CENTRED = { alignment: AlignmentType.CENTER } as const;

/** The head by its layout: everything above the title. */
export function docxHead(document: OfficialDocument): (Paragraph | Table)[] {
  if (document.profile === 'bulletin') return bulletinHead(document);
  if (document.profile === 'order') return orderHead(document);
  if (document.profile === 'guide') return [onGrid([run(document.masthead.text, 'kai')], CENTRED)];
  return document.profile === 'letter' ? letterHead(document) : redHead(document);
}

/** A title in the lines of its writer, one paragraph each. */
export function docxTitle({ lines }: PrintedTitle): Paragraph[] {
  return lines.map((line) =>
    onGrid([run(line, 'bsong', { size: SIZES.title })], { ...CENTRED, keepNext: true }),
  );
}

function bulletinHead(document: OfficialDocument): Paragraph[] {
  const number = document.number ? [onGrid([run(document.number.text)], CENTRED)] : [];
  const name = masthead(document, { tracking: SERIES_TRACKING, lines: SERIES_LINES });
  return [name, ...number, ...imprint(document), blank(), blank()];
}

/** 份号, 密级, 紧急程度 in the corner, then the name of the body, number and signers, the red rule. */
function redHead(document: OfficialDocument): (Paragraph | Table)[] {
  const { marks } = document;
  const above = twips(ABOVE_MASTHEAD_MM) - marks.length * LINE_PITCH;
  const rows = numberRows(document);
  const isLast = (row: NumberRow) => document.imprint === undefined && row === rows.at(-1);
  return [
    ...marks.map(({ text, face }) => onGrid([run(text, face)])),
    ...(document.masthead.names.length > 0
      ? jointMasthead(document, Math.max(0, above))
      : [masthead(document, { before: Math.max(0, above) })]),
    ...[blank(), blank()],
    ...rows.map((row) => numberLine(row, isLast(row) ? RED_RULE : {})),
    ...imprint(document),
    ...[blank(), blank()],
  ];
}

/** The name, 令号 two lines below it, the text two lines below that; no rule. */
function orderHead(document: OfficialDocument): Paragraph[] {
  const name = masthead(document, { before: twips(ABOVE_ORDER_MM) });
  const number = document.number ? [onGrid([run(document.number.text)], CENTRED)] : [];
  return [name, blank(), blank(), ...number, blank(), blank()];
}

/** Several bodies above one another, each as wide as the widest, and 文件 on their right. */
function jointMasthead({ masthead: { text, names } }: OfficialDocument, before: number) {
  const longest = Math.max(...names.map((name) => [...name].length));
  const room = TYPE_WIDTH_MM * POINTS_PER_MM;
  const fitting = Math.floor((room / (longest + JOINT_WORD_CHARACTERS)) * 2);
  const size = Math.min(Math.floor(JOINT_SIZE / names.length), SIZES.series, fitting);
  const line = Math.ceil(size * 10 * 1.35);
  const red = (words: string, alignment: NonNullable<IParagraphOptions['alignment']>) =>
    onGrid([run(words, 'bsong', { size, color: OFFICIAL_RED })], {
      alignment,
      spacing: { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    });
  const wide = Math.ceil(longest * size * 10 * 1.02);
  const word = text.slice(names.join('').length);
  const above = onGrid([], { spacing: { line: before, lineRule: LineRuleType.EXACT } });
  return [
    ...(before > 0 ? [above] : []),
    besideEachOther([
      { width: wide, children: names.map((name) => red(name, AlignmentType.DISTRIBUTE)) },
      { width: size * 10 * 3, children: [red(word, AlignmentType.CENTER)] },
    ]),
  ];
}

/** The name 30 mm from the edge of the first page and the double rule: they stand in the header of that page. */
export function letterHeader(document: OfficialDocument): Paragraph[] {
  return [masthead(document), letterRule('above')];
}

/** Number right and marks left. */
function letterHead(document: OfficialDocument): Paragraph[] {
  const { marks, number } = document;
  const lines = Array.from({ length: Math.max(1, marks.length) }, (_, row) => {
    const mark = marks[row];
    return onGrid(
      [
        ...(mark ? [run(mark.text, mark.face)] : []),
        ...(row === 0 && number ? [tab(), run(number.text)] : []),
      ],
      { tabStops: [{ type: TabStopType.RIGHT, position: twips(TYPE_WIDTH_MM) }] },
    );
  });
  return [...lines, blank(), blank()];
}

/** The double rule of a letter, thick and thin; the one at the foot of the page is turned round. */
export function letterRule(place: 'above' | 'below'): Paragraph {
  const beside = -twips(BESIDE_TYPE_AREA_MM);
  const style =
    place === 'above' ? BorderStyle.THICK_THIN_SMALL_GAP : BorderStyle.THIN_THICK_SMALL_GAP;
  return onGrid([], {
    spacing: { line: SMALL_LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    indent: { left: beside, right: beside },
    border: { bottom: { style, size: LETTER_RULE_EIGHTHS, color: OFFICIAL_RED, space: 1 } },
  });
}

interface MastheadLook {
  readonly tracking?: number;
  readonly lines?: number;
  readonly before?: number;
}

/** The red name, centred on so many lines, smaller when it is long. */
function masthead(
  { masthead: { text } }: OfficialDocument,
  { tracking = 0, lines = 1, before = 0 }: MastheadLook = {},
): Paragraph {
  const room = TYPE_WIDTH_MM * POINTS_PER_MM;
  const fitting = Math.floor((room / ([...text].length * (1 + tracking))) * 2);
  const size = Math.min(SIZES.series, fitting);
  const characterSpacing = Math.round(size * 10 * tracking);
  const look = { size, color: OFFICIAL_RED, ...(tracking > 0 && { characterSpacing }) };
  const tall = Math.max(lines, Math.ceil((size * 10 * 1.2) / LINE_PITCH));
  return onGrid([run(text, 'bsong', look)], {
    alignment: AlignmentType.CENTER,
    spacing: { line: LINE_PITCH * tall, lineRule: LineRuleType.EXACT, before },
  });
}

const RED_RULE: IParagraphOptions = {
  border: {
    bottom: { style: BorderStyle.SINGLE, size: RED_RULE_EIGHTHS, color: OFFICIAL_RED, space: 4 },
  },
};

/** The number centred; with signers it stands left and they right, their names one character apart. */
function numberLine({ number, label, names }: NumberRow, rule: IParagraphOptions): Paragraph {
  if (names.length === 0) return onGrid([run(number)], { ...CENTRED, ...rule });
  const signers = names.flatMap((name, index) => [run(index > 0 ? '　' : ''), run(name, 'kai')]);
  return onGrid([run(number), tab(), run(label), ...signers], {
    ...rule,
    indent: { left: ONE_CHARACTER, right: ONE_CHARACTER },
    tabStops: [{ type: TabStopType.RIGHT, position: twips(TYPE_WIDTH_MM) - ONE_CHARACTER }],
  });
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

/** Publisher left, day right, and the red rule below. */
function imprint({ imprint: given }: OfficialDocument): Paragraph[] {
  if (given === undefined) return [];
  const side = ONE_SMALL_CHARACTER;
  const small = { size: SIZES.small };
  return [
    onGrid([run(given.publisher.text, 'fang', small), tab(), run(given.date.text, 'fang', small)], {
      ...RED_RULE,
      indent: { left: side, right: side },
      tabStops: [{ type: TabStopType.RIGHT, position: twips(TYPE_WIDTH_MM) - side }],
    }),
  ];
}
