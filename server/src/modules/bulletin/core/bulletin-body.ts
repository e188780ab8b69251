import { sectionNumber, subsectionNumber } from '../../../kernel/numbering.ts';
import type {
  BulletinFigures,
  BulletinPeriod,
  BulletinSection,
  BulletinSubsection,
  FileTable,
} from './bulletin-file.ts';
import { statisticsSentence } from './statistics-sentence.ts';

type Level = 1 | 2;

/**
 * A paragraph of the body. A heading stands alone; a run-in paragraph opens with `lead`, its
 * heading and a full stop; `path` is the JSON path of the text behind the number.
 */
export type BodyParagraph =
  | {
      readonly role: 'heading';
      readonly level: Level;
      readonly text: string;
      readonly path: string;
    }
  | {
      readonly role: 'run-in';
      readonly level: Level;
      readonly lead: string;
      readonly text: string;
      readonly path: string;
    }
  | { readonly role: 'text' | 'item'; readonly text: string; readonly path: string }
  | PrintedTable;

/** A table, every row with as many cells as there are columns; `text` is all that it says. */
export interface PrintedTable {
  readonly role: 'table';
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How wide the columns are, in proportion. */
  readonly widths: readonly number[];
  /** It lies across pages of its own (横排). */
  readonly across: boolean;
  readonly text: string;
  readonly path: string;
}

/** Whether a paragraph fills pages of its own. */
export function liesAcross(each: BodyParagraph | undefined): boolean {
  return each?.role === 'table' && each.across;
}

type FiguresOf = (period: BulletinPeriod) => BulletinFigures;

/** Where the numbers of a body come from, and how its items are numbered. */
export interface BodyNumbers {
  readonly figuresOf: FiguresOf;
  readonly itemNumber: (ordinal: number) => string;
}

/** A section with text in it or below it, and where it stands in the file. */
interface Placed<S> {
  readonly section: S;
  readonly path: string;
}

/** The numbered paragraphs of all sections; one without text is left out and numbers close up. */
export function bodyOf(
  sections: readonly BulletinSection[],
  numbers: BodyNumbers,
  root = '$',
): readonly BodyParagraph[] {
  return placed(sections, root, hasText).flatMap(({ section, path }, index) => [
    ...ownParagraphs(section, { path, level: 1, number: sectionNumber(index + 1) }, numbers),
    ...placed(section.sections ?? [], path, hasOwnText).flatMap((below, indexBelow) =>
      ownParagraphs(
        below.section,
        { path: below.path, level: 2, number: subsectionNumber(indexBelow + 1) },
        numbers,
      ),
    ),
  ]);
}

function placed<S>(
  sections: readonly S[],
  parentPath: string,
  isPrinted: (section: S) => boolean,
): readonly Placed<S>[] {
  return sections
    .map((section, index) => ({ section, path: `${parentPath}.sections[${index}]` }))
    .filter(({ section }) => isPrinted(section));
}

function isWords(text: string): boolean {
  return text.trim() !== '';
}

function hasOwnText(section: BulletinSubsection): boolean {
  const { statistics, text = [] } = section;
  const hasWords = text.some(isWords) || wordedItems(section, '').length > 0;
  return hasWords || statistics !== undefined || section.table !== undefined;
}

/** The sections and all below them. */
export function everySection(sections: readonly BulletinSection[]): readonly BulletinSubsection[] {
  return sections.flatMap((section) => [section, ...(section.sections ?? [])]);
}

/** Whether a section is printed: it has words of its own or below it. */
export function hasText(section: BulletinSection): boolean {
  return hasOwnText(section) || (section.sections ?? []).some(hasOwnText);
}

interface Place {
  readonly path: string;
  readonly level: Level;
  readonly number: string;
}

function ownParagraphs(
  section: BulletinSubsection,
  place: Place,
  { figuresOf, itemNumber }: BodyNumbers,
): readonly BodyParagraph[] {
  const texts = [
    ...statisticsText(section, place.path, figuresOf),
    ...wordedTexts(section.text ?? [], `${place.path}.text`),
  ];
  const items = wordedItems(section, `${place.path}.items`).map(({ text, path }, index) => ({
    role: 'item' as const,
    text: `${itemNumber(index + 1)}${text}`,
    path,
  }));
  const tables = section.table ? [printedTable(section.table, `${place.path}.table`)] : [];
  return [...opening(section, place, texts), ...items, ...tables];
}

/** The table with its cells trimmed and its rows filled up; a column without a width is as wide as 1. */
export function printedTable(table: FileTable, path: string): PrintedTable {
  const { title = '', across = false, columns, rows } = table;
  const head = columns.map((column) => column.head.trim());
  const whole = rows.map((row) => head.map((_, index) => (row[index] ?? '').trim()));
  const lines = [head, ...whole].map((cells) => cells.join('\t'));
  return {
    role: 'table',
    title: title.trim(),
    head,
    rows: whole,
    widths: columns.map(({ width = 1 }) => width),
    across,
    text: [...(title.trim() === '' ? [] : [title.trim()]), ...lines].join('\n'),
    path,
  };
}

function opening(
  { title, runIn = false }: BulletinSubsection,
  { path, level, number }: Place,
  texts: readonly { readonly text: string; readonly path: string }[],
): readonly BodyParagraph[] {
  const heading = `${number}${title.trim()}`;
  const [first, ...rest] = texts;
  const plain = (each: { readonly text: string; readonly path: string }) =>
    ({ role: 'text', ...each }) as const;
  if (!runIn || first === undefined) {
    return [{ role: 'heading', level, text: heading, path: `${path}.title` }, ...texts.map(plain)];
  }
  const lead = /[。！？]$/.test(heading) ? heading : `${heading}。`;
  return [{ role: 'run-in', level, lead, ...first }, ...rest.map(plain)];
}

function statisticsText(section: BulletinSubsection, path: string, figuresOf: FiguresOf) {
  const { statistics } = section;
  if (statistics === undefined) return [];
  const figures = statistics.figures ?? figuresOf(statistics);
  return [{ text: statisticsSentence({ ...statistics, figures }), path: `${path}.statistics` }];
}

/** The paragraphs with words in them, and where they stand. */
export function wordedTexts(texts: readonly string[], path: string): readonly PlacedText[] {
  return withWords(texts.map((text, index) => ({ text, path: `${path}[${index}]` })));
}

/** What is printed of the items; which case one tells of is not. */
function wordedItems({ items = [] }: BulletinSubsection, path: string) {
  return withWords(
    items.map((item, index) =>
      typeof item === 'string'
        ? { text: item, path: `${path}[${index}]` }
        : { text: item.text, path: `${path}[${index}].text` },
    ),
  );
}

interface PlacedText {
  readonly text: string;
  readonly path: string;
}

function withWords(texts: readonly PlacedText[]): readonly PlacedText[] {
  return texts.map((one) => ({ ...one, text: one.text.trim() })).filter(({ text }) => text !== '');
}
