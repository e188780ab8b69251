import { strToU8, Zip, ZipDeflate } from 'fflate';
import { xmlText } from '../../platform/typesetting/xml-text.ts';
import type { ReportSheet } from './report-sheet.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Equal reports are equal files. */
const PACKED_AT = new Date('2000-01-01T00:00:00Z');
/** Of the columns; no report has more. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const NUMBER = /^-?\d+(\.\d+)?$/;
/** Indexes into the styles below: text, heading, title. */
const [TEXT, HEAD, TITLE] = [1, 2, 3];

/** The parts of a workbook beside its one sheet. */
function partsOf(sheet: ReportSheet): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${xmlText(sheet.title)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  };
}

/**
 * The sheet as a workbook, part by part: figures are numbers, everything else is text by type and never a formula. Rows are
 * packed as they come, so that a long list is nowhere whole.
 */
export async function* reportXlsx(sheet: ReportSheet): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    packed.push(part);
  });
  for (const [name, xml] of Object.entries(partsOf(sheet))) {
    entryOf(zip, name).push(strToU8(XML + xml), true);
  }
  const worksheet = entryOf(zip, 'xl/worksheets/sheet1.xml');
  for await (const xml of worksheetOf(sheet)) {
    worksheet.push(strToU8(xml));
    yield* packed.splice(0);
  }
  worksheet.push(new Uint8Array(0), true);
  zip.end();
  yield* packed;
}

function entryOf(zip: Zip, name: string): ZipDeflate {
  const entry = new ZipDeflate(name);
  entry.mtime = PACKED_AT;
  zip.add(entry);
  return entry;
}

/** `quotePrefix`: what is typed over such a cell stays text as well. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><b/><sz val="14"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf quotePrefix="1"/><xf fontId="1" applyFont="1" quotePrefix="1"/><xf fontId="2" applyFont="1" quotePrefix="1"/></cellXfs></styleSheet>`;

async function* worksheetOf(sheet: ReportSheet): AsyncGenerator<string> {
  const { columns } = sheet;
  const widths = columns.map(
    ({ isWord }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${isWord ? 36 : 16}" customWidth="1"/>`,
  );
  yield `${XML}<worksheet xmlns="${MAIN}"><cols>${widths.join('')}</cols><sheetData>`;
  let at = 0;
  for await (const { cells, style } of linesOf(sheet)) {
    at += 1;
    const inLine = cells.map((cell, column) => {
      const isText = style !== TEXT || columns[column]?.isWord === true;
      return cellXml(cell, { style, isText, place: `${LETTERS[column]}${at}` });
    });
    yield `<row r="${at}">${inLine.join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

async function* linesOf({ title, about, columns, rows, definitions }: ReportSheet) {
  yield { cells: [title], style: TITLE };
  yield { cells: [about], style: TEXT };
  yield { cells: columns.map(({ label }) => label), style: HEAD };
  for await (const cells of rows) yield { cells, style: TEXT };
  for (const text of definitions) yield { cells: [text], style: TEXT };
}

interface CellKind {
  readonly style: number;
  /** In a column of words even what looks like a number is text: a number of a case would lose digits. */
  readonly isText: boolean;
  readonly place: string;
}

function cellXml(value: string | number, { style, isText, place }: CellKind): string {
  const text = String(value);
  if (!isText && NUMBER.test(text)) return `<c r="${place}"><v>${text}</v></c>`;
  return `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}
