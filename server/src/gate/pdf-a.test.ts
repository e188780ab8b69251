import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPrintableFile } from '../cli/read-bulletin-file.ts';
import { composeFile, renderDocument } from '../modules/bulletin/index.ts';
import { fontDirectories } from '../platform/typesetting/font-directories.ts';
import { createTypesetter } from '../platform/typesetting/typesetter.ts';
import { pdfAFaults } from '../testing/pdf-a-rules.ts';

const EXAMPLES = new URL('../../../docs/examples/', import.meta.url).pathname;
const NO_FIGURES = async () => {
  throw new Error('every example has its figures');
};
const typesetter = createTypesetter({ fontDirectories: fontDirectories(undefined) });
afterAll(() => typesetter.close());

async function exampleOf(name: string): Promise<Buffer> {
  const read = await readPrintableFile(`${EXAMPLES}${name}-demo.json`);
  if ('failure' in read) throw new Error(read.failure);
  const document = await composeFile(read.file, NO_FIGURES);
  const pdf = await renderDocument(typesetter, document, 'pdf');
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.refusal));
  return pdf.value;
}

test.each(['bulletin', 'document', 'letter', 'minutes', 'joint', 'order'])(
  'the pages of the %s keep the clauses of PDF/A-2b',
  async (name) => {
    expect(pdfAFaults(await exampleOf(name))).toEqual([]);
  },
);

let sound: string;
beforeAll(async () => {
  sound = (await exampleOf('document')).toString('latin1');
});

/** Each breaks one clause, and is found by it. */
const BROKEN: readonly (readonly [string, string | RegExp, string])[] = [
  ['6.1.2 header', /^%PDF-1\.7\n%..../s, '%PDF-1.7\n%abcd'],
  ['6.1.3 trailer', '/ID [', '/Other ['],
  ['6.1.3 trailer', '/Root', '/Encrypt 1 0 R /Root'],
  ['6.1.3 trailer', /%%EOF$/, '%%EOF and more'],
  ['6.1.4 cross-references', '1 0 obj\n', '1 0 obj\n\n'],
  ['6.1.7 streams', '/Filter /FlateDecode', '/F (outside.bin) /Filter /FlateDecode'],
  ['6.1.13 limits', '/Lang (zh-CN)', `/Lang (${'z'.repeat(32_768)})`],
  ['6.2.3 output intent', '/GTS_PDFA1', '/GTS_PDFX1'],
  ['6.2.3 output intent', '/DestOutputProfile', '/NoOutputProfile'],
  ['6.2.4 colours', '/Lang', '/ColorSpace /DeviceCMYK /Lang'],
  ['6.2.5 graphics state', '/Lang', '/X << /Type /ExtGState /TR /Identity >> /Lang'],
  ['6.2.8 pictures', '/Lang', '/X << /Subtype /Image /Interpolate true >> /Lang'],
  ['6.2.9 outside content', '/Lang', '/X << /Subtype /Form /Ref << >> >> /Lang'],
  ['6.2.10 transparency', '/Lang', '/X << /BM /Strange >> /Lang'],
  ['6.2.11.4 fonts embedded', '/FontFile', '/NoFontFile'],
  ['6.2.11.3 composite fonts', '/Identity-H', '/GBK-EUC-H'],
  ['6.2.11.7 text of glyphs', '/ToUnicode', '/NoUnicode'],
  ['6.3 annotations', '/Lang', '/X << /Type /Annot /Subtype /Movie >> /Lang'],
  ['6.4 forms', '/Lang', '/AcroForm << >> /Lang'],
  ['6.5 actions', '/Lang', '/X << /S /JavaScript /JS (app.alert) >> /Lang'],
  ['6.5 actions', '/Lang', '/X << /S /Launch >> /Lang'],
  ['6.5 actions', '/Lang', '/OpenAction << /S /GoTo >> /Lang'],
  ['6.6.2 metadata', 'pdfaid:part>2<', 'pdfaid:part>1<'],
  ['6.6.2 metadata', '/Metadata 1', '/NoMetadata 1'],
  ['6.6.3 properties', /<xmp:CreateDate>\d{4}/, '<xmp:CreateDate>1999'],
  ['6.8 files', '/Lang', '/Names << /EmbeddedFiles << >> >> /Lang'],
  ['6.9 layers', '/Lang', '/OCProperties << >> /Lang'],
];

test.each(BROKEN)('a file that breaks %s is found', (clause, whole, part) => {
  const broken = sound.replace(whole, part);
  expect(broken).not.toBe(sound);
  const faults = pdfAFaults(Buffer.from(broken, 'latin1'));
  expect(faults.some((fault) => fault.startsWith(clause))).toBe(true);
});

test('each clause has a file that breaks it, and what others wrote is no PDF/A', () => {
  const rules = readFileSync(new URL('../testing/pdf-a-rules.ts', import.meta.url), 'utf8');
  const clauses = [...rules.matchAll(/^ {2}'(6[^']+)':/gm)].map(([, clause]) => clause);
  expect([...new Set(BROKEN.map(([clause]) => clause))]).toEqual(clauses);
});
