import { afterAll, expect, test } from 'vitest';
import { fontDirectories } from '../../../platform/typesetting/font-directories.ts';
import { createTypesetter } from '../../../platform/typesetting/typesetter.ts';
import { numberLine, type PdfLine, readPdfLines, typeLines } from '../../../testing/pdf-reader.ts';
import { drawPdf } from '../../../testing/pictures.ts';
import { readZip } from '../../../testing/zip-reader.ts';
import {
  anOfficialFile,
  aTableAcross,
  SMALL_LETTER,
  SMALL_MINUTES,
  SMALL_ORDER,
} from '../core/an-official-file.test-support.ts';
import { officialDocument } from '../core/official-paper.ts';
import { parseOfficialFile } from '../core/parse-official-file.ts';
import { renderDocx } from './render-docx.ts';
import { renderPdf } from './render-layout.ts';

// Tables across the page (GB/T 9704—2012, 11), measured in millimetres. Lines of such a table are measured
// from the lower and the left edge of the sheet.
const EM = 156 / 28;
const SMALL = (14 * 25.4) / 72;
const LEFT = 28;
const RIGHT = 210 - 26;
const BOTTOM = 35;
const TOP = 297 - 37;
const NEAR = 0.6;
const PIXELS = 4;
/** Above the number of the page. */
const NUMBER_TOP = 297 - BOTTOM + 5;
const { title: _, ...UNNAMED } = aTableAcross(4) as { title: string };
const CLOSING = { closing: ['特此通知。'] };

const typesetter = createTypesetter({ fontDirectories: fontDirectories(undefined) });
afterAll(() => typesetter.close());

async function laidOut(fields: object, base?: object) {
  const document = officialDocument(anOfficialFile(fields, base), new Map());
  const pdf = await renderPdf(typesetter, document);
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.refusal));
  const { pages } = await readPdfLines(pdf.value);
  const turned = pages.map((page) => page.filter(({ isTurned }) => isTurned));
  return { pdf: pdf.value, pages, turned, document };
}

const isHead = ({ text }: PdfLine) => text === '事项实施机关时限';
const isRow = ({ text }: PdfLine) => text.startsWith('事项') && text.endsWith('5个工作日');

test('the head is at the left edge of odd and of even pages, on pages that hold nothing else', async () => {
  const { pages, turned } = await laidOut({ table: aTableAcross(40), ...CLOSING });
  const across = turned.flatMap((lines, index) => (lines.length > 0 ? [index] : []));
  expect(across).toEqual([1, 2, 3]);
  for (const index of across) {
    const lines = turned[index] ?? [];
    const head = lines.findIndex(isHead);
    // The title stands above it on the first of the pages.
    expect(head).toBe(index === 1 ? 1 : 0);
    const first = lines[0]?.baseline ?? 0;
    expect(first).toBeGreaterThan(LEFT);
    expect(first).toBeLessThan(LEFT + 2 * SMALL + 3);
    for (const { left, right, baseline } of lines) {
      expect(left).toBeGreaterThan(BOTTOM);
      expect(right).toBeLessThan(TOP);
      expect(baseline).toBeLessThan(RIGHT);
    }
    expect(typeLines(pages[index] ?? []).every(({ isTurned }) => isTurned)).toBe(true);
  }
  expect(turned.flat().filter(isRow)).toHaveLength(40);
  expect(turned.flat().filter(({ text }) => text === '分工表')).toHaveLength(1);
});

test('page numbers stay where they are, upright, odd right and even left', async () => {
  const { pages } = await laidOut({ table: aTableAcross(40), ...CLOSING });
  for (const [index, page] of pages.entries()) {
    const number = numberLine(page);
    expect(number).toMatchObject({ text: `—${index + 1}—`, isTurned: false });
    const [from, to] =
      index % 2 === 0 ? [number?.right, RIGHT - SMALL] : [number?.left, LEFT + SMALL];
    expect(Math.abs((from ?? 0) - to)).toBeLessThan(NEAR);
    expect(297 - (number?.baseline ?? 0)).toBeLessThan(BOTTOM - 7);
  }
});

test('the text goes on behind it, name and day with its closing sentence', async () => {
  const { pages } = await laidOut({ table: aTableAcross(3), ...CLOSING });
  const texts = pages.map((page) => typeLines(page).map(({ text }) => text));
  expect(texts[0]?.at(-1)).toBe('现公布窗口名单。');
  expect(texts[2]).toEqual(['特此通知。', '示例省政务服务管理办公室', '2026年11月2日']);
  expect(pages[2]?.[0]?.baseline).toBeCloseTo(37 + 0.88 * EM, 0);
});

test.each([
  ['letter', SMALL_LETTER],
  ['minutes', SMALL_MINUTES],
  ['order', SMALL_ORDER],
])('it lies across in a %s too', async (_, base) => {
  const { turned } = await laidOut({ table: aTableAcross(3), ...CLOSING }, base);
  expect(turned[1]?.filter(isRow)).toHaveLength(3);
  expect(turned.filter((lines) => lines.length > 0)).toHaveLength(1);
});

test('an attachment that begins with it has label and name above it; the foot stands on the next even page', async () => {
  const { pages, turned } = await laidOut({
    attachments: [{ title: '窗口名单', table: UNNAMED }],
    copyTo: ['某厅'],
  });
  expect(turned[1]?.slice(0, 3).map(({ text }) => text)).toEqual([
    '附件',
    '窗口名单',
    '事项实施机关时限',
  ]);
  // The page left blank, and the one of the foot, have no number.
  expect(pages.map((page) => numberLine(page)?.text)).toEqual(['—1—', '—2—', undefined, undefined]);
  expect(pages[3]?.map(({ text }) => text)).toEqual(['抄送：某厅。']);
});

test('a row that is deeper than a page goes on over it, whole and without a mark at its beginning', async () => {
  const long = '窗口一次告知所需材料，不得另行索要（法律另有规定的除外）。'.repeat(45);
  const table = aTableAcross(0, {
    rows: [
      ['事项', long, '5个工作日'],
      ['末项', '', ''],
    ],
  });
  const { pages, turned } = await laidOut({ table, ...CLOSING });
  const cell = turned.flat().map(({ text }) => text);
  const said = cell
    .join('')
    .replaceAll('事项实施机关时限', '')
    .replace(/^分工表|5个工作日/g, '');
  expect([...said].sort().join('')).toBe([...`事项${long}末项`].sort().join(''));
  expect(turned.filter((lines) => lines.length > 0).length).toBeGreaterThan(1);
  expect(cell.filter((text) => /^[。，（]?[）。，]/.test(text))).toEqual([]);
  expect(
    Math.max(...pages.flat().map(({ baseline, isTurned }) => (isTurned ? baseline : 0))),
  ).toBeLessThan(RIGHT);
});

test('a picture of the sheet shows ink only inside the type area, but for the number', async () => {
  const { pdf } = await laidOut({ table: aTableAcross(10), ...CLOSING });
  const [, sheet] = await drawPdf(pdf, PIXELS);
  const { width = 0, data = [] } = sheet ?? {};
  const outside = Array.from({ length: width * NUMBER_TOP * PIXELS }, (_, pixel) => pixel).filter(
    (pixel) => (data[pixel * 4] ?? 255) < 128 && isMargin(pixel % width, Math.floor(pixel / width)),
  );
  expect(outside).toEqual([]);
});

function isMargin(x: number, y: number): boolean {
  const [left, top] = [x / PIXELS, y / PIXELS];
  return left < LEFT - 1 || left > RIGHT + 1 || top < 297 - TOP - 1 || top > 297 - BOTTOM + 1;
}

test.each([
  [{ table: aTableAcross(1) }, '$.table'],
  [{ sections: [{ title: '甲', table: aTableAcross(1) }] }, '$.sections[0].table'],
  [
    { sections: [{ title: '甲', sections: [{ title: '乙', table: aTableAcross(1) }] }] },
    '$.sections[0].sections[0].table',
  ],
])('where it ends what is signed, a closing sentence is asked for: %j', (fields, path) => {
  const base = { ...SMALL_LETTER, ...fields };
  expect(parseOfficialFile(base)).toEqual({
    ok: false,
    refusal: [{ path, rule: 'needs-closing' }],
  });
  expect(parseOfficialFile({ ...base, ...CLOSING }).ok).toBe(true);
  expect(parseOfficialFile({ ...SMALL_MINUTES, ...fields }).ok).toBe(true);
});

test('the copy to edit has landscape pages for it alone, their number turned, the foot on an upright one', async () => {
  const { document } = await laidOut({
    table: aTableAcross(4),
    ...CLOSING,
    attachments: [{ title: '窗口名单', table: aTableAcross(4) }],
    copyTo: ['某厅'],
  });
  const parts = readZip(await renderDocx(document));
  const xml = parts.get('word/document.xml')?.toString('utf8') ?? '';
  const sizes = [...xml.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g)].map(([, w, h]) =>
    Number(w) > Number(h) ? 'across' : 'upright',
  );
  expect(sizes).toEqual(['upright', 'across', 'upright', 'across', 'upright']);
  const footers = [...parts].filter(([name]) => /^word\/footer\d+\.xml$/.test(name));
  const turned = footers.filter(([, part]) => part.includes('w:textDirection w:val="tbRl"'));
  expect(turned).toHaveLength(4);
  expect(xml.lastIndexOf('抄送：某厅。')).toBeGreaterThan(xml.lastIndexOf('w:orient="landscape"'));
});
