import { strToU8, zipSync } from 'fflate';
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

/** The sheet as a workbook: figures are numbers, everything else is text by type and never a formula. */
export function reportXlsx(sheet: ReportSheet): Buffer {
  const files = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${xmlText(sheet.title)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': worksheet(sheet),
  };
  const packed = Object.entries(files).map(([name, xml]) => [name, strToU8(XML + xml)] as const);
  return Buffer.from(zipSync(Object.fromEntries(packed), { mtime: PACKED_AT }));
}

/** `quotePrefix`: what is typed over such a cell stays text as well. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><b/><sz val="14"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf quotePrefix="1"/><xf fontId="1" applyFont="1" quotePrefix="1"/><xf fontId="2" applyFont="1" quotePrefix="1"/></cellXfs></styleSheet>`;

function worksheet({ title, about, columns, rows, definitions }: ReportSheet): string {
  const lines = [
    { cells: [title], style: TITLE },
    { cells: [about], style: TEXT },
    { cells: columns.map(({ label }) => label), style: HEAD },
    ...rows.map((cells) => ({ cells, style: TEXT })),
    ...definitions.map((text) => ({ cells: [text], style: TEXT })),
  ];
  const written = lines.map(({ cells, style }, at) => {
    const inLine = cells.map((cell, column) => cellXml(cell, style, `${LETTERS[column]}${at + 1}`));
    return `<row r="${at + 1}">${inLine.join('')}</row>`;
  });
  const widths = columns.map(
    ({ isWord }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${isWord ? 36 : 16}" customWidth="1"/>`,
  );
  return `<worksheet xmlns="${MAIN}"><cols>${widths.join('')}</cols><sheetData>${written.join('')}</sheetData></worksheet>`;
}

function cellXml(value: string | number, style: number, place: string): string {
  const text = String(value);
  if (NUMBER.test(text)) return `<c r="${place}"><v>${text}</v></c>`;
  return `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}
