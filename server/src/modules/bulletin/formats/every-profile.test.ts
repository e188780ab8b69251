import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, describe, expect, test } from 'vitest';
import { fontDirectories } from '../../../platform/typesetting/font-directories.ts';
import { createTypesetter } from '../../../platform/typesetting/typesetter.ts';
import { drawOfdPage, readOfd, textOfOfd } from '../../../testing/ofd-reader.ts';
import { fontsOf, readPdfLines, spoken, wrongLines } from '../../../testing/pdf-reader.ts';
import { differenceOf, drawPdf } from '../../../testing/pictures.ts';
import { readZip } from '../../../testing/zip-reader.ts';
import {
  anOfficialFile,
  aTableAcross,
  SMALL_DOCUMENT,
  SMALL_LETTER,
  SMALL_MINUTES,
  SMALL_ORDER,
} from '../core/an-official-file.test-support.ts';
import type { OfficialDocument } from '../core/official-document.ts';
import { officialDocument } from '../core/official-paper.ts';
import { officialText } from '../core/official-text.ts';
import { parseOfficialFile } from '../core/parse-official-file.ts';
import { BULLETIN_FORMATS, type BulletinFormat, renderDocument } from './render-bulletin.ts';

const PIXELS_PER_MM = 4;
const DIFFERENCE_MAX = 0.006;

/** The process yields to whatever else a test run does; how long it takes there tells nothing. */
const UNHURRIED = { fontDirectories: fontDirectories(undefined), timeoutMs: 110_000 };
const typesetter = createTypesetter(UNHURRIED);
afterAll(() => typesetter.close());

const HOSTILE =
  '</w:t><script>alert(1)</script> &amp; #let x = 1 #x $a$ \\ `raw` *b* <l> @r // no [a] {b} --- "q"';
const NAMES = '㐂𠅤䶮堃喆镕𬭎';
const MARKS =
  '《行政许可法》（2019年修订）。“一网通办”、〔2022〕19号：99.9%，37.3℃；厅（局）……长——？';
const BODY = {
  text: [HOSTILE, NAMES],
  sections: [
    { title: HOSTILE, sections: [{ title: NAMES, runIn: true, text: [MARKS.repeat(9)] }] },
    { title: '事项', items: [HOSTILE, '甲。'] },
  ],
  closing: ['特此通知。'],
};
const COMMON = {
  ...BODY,
  title: [NAMES, HOSTILE],
  issuer: `示例办 ${NAMES}`,
  attachments: [{ title: HOSTILE, ...BODY }, { title: NAMES }],
  copyTo: [HOSTILE, NAMES],
};
const TABLE = {
  title: HOSTILE,
  columns: [{ head: NAMES, width: 2 }, { head: '时限' }],
  rows: [[HOSTILE, MARKS.repeat(3)], [NAMES]],
};
const OTHER_HEAD = { title: NAMES, columns: ['甲', '乙', '丙'].map((head) => ({ head })) };
const BODIES = [`示例局${NAMES}`, '示例省司法厅', HOSTILE];
const { title: _title, issuer: _issuer, ...UNSIGNED } = COMMON;
const FILES = {
  document: anOfficialFile({
    ...COMMON,
    urgency: '特急',
    signers: [NAMES, '乙'],
    addressees: [HOSTILE],
    note: HOSTILE,
    printed: { by: NAMES, on: '2026-11-03' },
  }),
  letter: anOfficialFile({ ...COMMON, urgency: '特急', addressees: [NAMES] }, SMALL_LETTER),
  minutes: anOfficialFile(
    { ...COMMON, attendance: { present: [HOSTILE, NAMES], observing: ['丙'] } },
    SMALL_MINUTES,
  ),
  joint: anOfficialFile({ ...COMMON, masthead: BODIES, issuer: BODIES, table: TABLE }),
  across: anOfficialFile({
    ...COMMON,
    table: aTableAcross(0, {
      rows: [...TABLE.rows, ...Array.from({ length: 20 }, () => [MARKS, NAMES])],
    }),
    attachments: [{ title: HOSTILE, table: aTableAcross(3, OTHER_HEAD), closing: [NAMES] }],
  }),
  order: anOfficialFile(
    { ...UNSIGNED, signatory: { post: HOSTILE, name: NAMES }, note: HOSTILE },
    SMALL_ORDER,
  ),
};
const NAMES_OF_FILES = ['document', 'letter', 'minutes', 'joint', 'across', 'order'] as const;

async function made(profile: keyof typeof FILES, format: BulletinFormat): Promise<Buffer> {
  const document = officialDocument(FILES[profile], new Map());
  const rendered = await renderDocument(typesetter, document, format);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusal));
  return rendered.value;
}

function textOf(profile: keyof typeof FILES): string {
  return spoken(officialText(officialDocument(FILES[profile], new Map())));
}

/** The text of pages, the heads that a table repeats on each page of its own left out. */
function onceEach(text: string, { body, annexes }: OfficialDocument): string {
  const tables = [body, ...annexes.map((annex) => annex.body)].flat();
  return tables.reduce((said, each) => {
    if (each.role !== 'table' || !each.across) return said;
    const [before = '', ...after] = said.split(spoken(each.head.join('')));
    return [before, after.join('')].join(after.length > 0 ? spoken(each.head.join('')) : '');
  }, spoken(text));
}

/** The text of the runs of a part, which a strict reader takes out of it; what is said twice, once. */
function textOfPart(parts: ReadonlyMap<string, Buffer>, name: string): string {
  const parser = new SaxesParser();
  let [text, isText, isFallback] = ['', false, false];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    isText = tag.name === 'w:t';
    isFallback ||= tag.name === 'mc:Fallback';
  });
  parser.on('closetag', (tag) => {
    isText = false;
    if (tag.name === 'mc:Fallback') isFallback = false;
  });
  parser.on('text', (piece) => {
    if (isText && !isFallback) text += piece;
  });
  parser.write(parts.get(name)?.toString('utf8') ?? '').close();
  return text.replace(/\s/g, '');
}

describe.each(NAMES_OF_FILES)('%s', (profile) => {
  test('the PDF holds its text in order, lets no mark stand wrongly, and carries its fonts', async () => {
    const pdf = await made(profile, 'pdf');
    const read = await readPdfLines(pdf);
    const document = officialDocument(FILES[profile], new Map());
    expect(onceEach(read.text, document)).toBe(textOf(profile));
    expect(wrongLines(read)).toEqual([]);
    const fonts = await fontsOf(pdf);
    expect(fonts.size).toBeGreaterThanOrEqual(4);
    expect(new Set(fonts.values())).toEqual(new Set([true]));
  });

  test('the OFD holds the same text and shows the same pages', async () => {
    const ofd = readOfd(await made(profile, 'ofd'));
    const document = officialDocument(FILES[profile], new Map());
    expect(onceEach(textOfOfd(ofd), document)).toBe(textOf(profile));
    const pages = await drawPdf(await made(profile, 'pdf'), PIXELS_PER_MM);
    expect(ofd.pages).toHaveLength(pages.length);
    for (const [index, page] of pages.entries()) {
      const drawn = drawOfdPage(ofd, index, PIXELS_PER_MM);
      expect(differenceOf(page, drawn), `page ${index + 1}`).toBeLessThan(DIFFERENCE_MAX);
    }
  });

  test('the web page says the same, as text and never as elements', async () => {
    const html = (await made(profile, 'html')).toString();
    const elements = new Set([...html.matchAll(/<([a-z]\w*)/g)].map(([, name]) => name));
    expect(elements.has('script') || elements.has('l')).toBe(false);
    const said = html
      .replace(/[\s\S]*<body>/, '')
      .replace(/<[^>]*>/g, '')
      .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
    // A letter's marks stand below its name on paper, above it on the web.
    const sorted = (text: string) => [...spoken(text)].sort().join('');
    expect(sorted(said)).toBe(sorted(textOf(profile)));
    expect([...html.matchAll(/<(h1)/g)]).toHaveLength(1);
  });

  test('the copy to edit says the same, part by part well formed', async () => {
    const parts = readZip(await made(profile, 'docx'));
    const heads = [...parts.keys()].filter((name) => /^word\/header\d+\.xml$/.test(name));
    expect(heads.length > 0).toBe(profile === 'letter');
    const head = heads.map((name) => textOfPart(parts, name)).join('');
    expect(head + textOfPart(parts, 'word/document.xml')).toBe(textOf(profile));
    for (const name of parts.keys()) if (name.endsWith('.xml')) textOfPart(parts, name);
  });

  test('equal files give equal bytes in every format, in another process too', async () => {
    const other = createTypesetter(UNHURRIED);
    for (const format of BULLETIN_FORMATS) {
      const document = officialDocument(FILES[profile], new Map());
      const again = await renderDocument(other, document, format);
      expect(again.ok && again.value.equals(await made(profile, format)), format).toBe(true);
    }
    await other.close();
  });
});

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

test.each([
  [{ masthead: '某𫠠办' }, '$.masthead'],
  [{ title: ['甲', '乙𫠠'] }, '$.title'],
  [{ signers: ['甲', '𫠠'] }, '$.signers[1]'],
  [{ sections: [{ title: '甲', items: ['一。', '某𫠠。'] }] }, '$.sections[0].items[1]'],
  [{ attachments: [{ title: '甲', text: ['乙𫠠'] }] }, '$.attachments[0].text[0]'],
  [{ copyTo: ['𫠠'] }, '$.copyTo'],
  [{ masthead: ['甲', '乙𫠠'] }, '$.masthead'],
  [{ issuer: ['甲', '乙𫠠'] }, '$.issuer[1]'],
  [{ table: { columns: [{ head: '甲' }], rows: [['乙𫠠']] } }, '$.table'],
  [{ printed: { by: '𫠠', on: '2026-11-03' } }, '$.printed.by'],
])('a character that no font has is refused with its place: %j', async (fields, path) => {
  const document = officialDocument(anOfficialFile(fields, SMALL_DOCUMENT), new Map());
  expect(await renderDocument(typesetter, document, 'pdf')).toMatchObject({
    refusal: { code: 'bulletin/glyph-missing', character: '𫠠', codePoint: 'U+2B820', path },
  });
});

test.each([...NAMES_OF_FILES])('the example of %s comes out whole', async (name) => {
  const path = join(import.meta.dirname, `../../../../../docs/examples/${name}-demo.json`);
  const file = parseOfficialFile(JSON.parse(readFileSync(path, 'utf8')));
  if (!file.ok) throw new Error(JSON.stringify(file.refusal));
  const document = officialDocument(file.value, new Map());
  const pdf = await renderDocument(typesetter, document, 'pdf');
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.refusal));
  expect(pdf.value.toString('latin1')).toMatch(/pdfaid:part>2<[\s\S]*pdfaid:conformance>B</);
  const { text } = await readPdfLines(pdf.value);
  expect(onceEach(text, document)).toBe(spoken(officialText(document)));
});
