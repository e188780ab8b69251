import { afterAll, expect, test } from 'vitest';
import { fontDirectories } from '../../../platform/typesetting/font-directories.ts';
import { createTypesetter } from '../../../platform/typesetting/typesetter.ts';
import { type PdfLine, readPdfLines, typeLines } from '../../../testing/pdf-reader.ts';
import { drawPdf } from '../../../testing/pictures.ts';
import { ruledLines } from '../../../testing/ruled-lines.ts';
import { anOfficialFile, SMALL_DOCUMENT } from '../core/an-official-file.test-support.ts';
import { officialDocument } from '../core/official-paper.ts';
import { renderPdf } from './render-layout.ts';

// A seal stands with text (GB/T 9704—2012, 7.3.5): of a table that ends the text, two rows go with it.
const PITCH = ((156 / 28) * 15) / 8;
const TOP = 37;
const NEAR = 0.6;
const PIXELS_PER_MM = 6;

const typesetter = createTypesetter({ fontDirectories: fontDirectories(undefined) });
afterAll(() => typesetter.close());

async function laidOut(rows: readonly string[][], fields: object = {}) {
  const table = { columns: [{ head: '事项', width: 2 }, { head: '时限' }], rows };
  const file = anOfficialFile({ table, ...fields }, SMALL_DOCUMENT);
  const pdf = await renderPdf(typesetter, officialDocument(file, new Map()));
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.refusal));
  const { pages } = await readPdfLines(pdf.value);
  return { pdf: pdf.value, pages: pages.map(typeLines) };
}

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => [`示例事项${index + 1}`, '5个工作日']);
const isRow = ({ text }: PdfLine) => text.startsWith('示例事项');
const isDay = ({ text }: PdfLine) => text.startsWith('2026年11月');
const topOf = ({ baseline }: PdfLine) => baseline - (0.88 * 156) / 28;

test.each([{}, { sealed: false }, { attachments: [{ title: '示例清单' }, { title: '示例说明' }] }])(
  'however long a table is that ends the text, two of its rows stand with name and day: %o',
  async (fields) => {
    const kept = new Set<number>();
    for (let count = 6; count <= 34; count += 1) {
      const { pages } = await laidOut(rowsOf(count), fields);
      const last = pages.find((page) => page.some(isDay)) ?? [];
      const rows = last.filter(isRow);
      expect([count, rows.length >= 2]).toEqual([count, true]);
      expect(pages.flat().filter(isRow)).toHaveLength(count);
      kept.add(rows.length);
      // The head stands above the rows of each page.
      for (const page of pages.filter((one) => one.some(isRow))) {
        const first = page.findIndex(isRow);
        expect(page[first - 1]?.text).toBe('事项时限');
      }
      expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(22);
    }
    // Lengths at which the rows would have ended the page before.
    expect(kept.has(2)).toBe(true);
  },
);

test('name and day stand on the grid below the table, which is ruled on all sides', async () => {
  const { pdf, pages } = await laidOut(rowsOf(3));
  const [page] = pages;
  const day = page?.find(isDay);
  const name = page?.findLast(({ text }) => text === '示例省政务服务管理办公室');
  for (const line of [day, name]) {
    const at = (topOf(line ?? ({} as PdfLine)) - TOP) / PITCH;
    expect(Math.abs(at - Math.round(at)) * PITCH).toBeLessThan(NEAR);
  }
  const [drawn] = await drawPdf(pdf, PIXELS_PER_MM);
  const rules = drawn ? ruledLines(drawn, PIXELS_PER_MM, 'black') : [];
  // Above the head, below it, between three rows and below the last.
  expect(rules.filter(({ width }) => Math.abs(width - 156) < NEAR)).toHaveLength(5);
});

test('a last row as tall as the page goes without, and nothing is lost', async () => {
  const long = [...'窗口一次告知所需材料'.repeat(60)].join('');
  const { pages } = await laidOut([
    ['示例事项1', long.slice(0, 299)],
    ['示例事项2', long.slice(0, 299)],
  ]);
  expect(pages.flat().filter(isDay)).toHaveLength(1);
});
