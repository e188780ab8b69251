import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { csvCell, reportCsv } from './report-csv.ts';
import type { ReportSheet } from './report-sheet.ts';
import { reportXlsx } from './report-xlsx.ts';

const HOSTILE = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1'];
const SHEET: ReportSheet = {
  title: 'T2 部门受理办结表',
  about: '统计时段 2022-01-01 至 2022-06-17',
  columns: [
    { label: '部门', isWord: true },
    { label: '受理', isWord: false },
    { label: '同比（%）', isWord: false },
  ],
  rows: [...HOSTILE.map((name) => [name, 7, '-12.34']), ['示例"厅",甲 & <乙>', 0, '—']],
  definitions: ['受理：受理日期在时段内的办件。'],
};

async function all<Part>(parts: AsyncIterable<Part>): Promise<Part[]> {
  const read: Part[] = [];
  for await (const part of parts) read.push(part);
  return read;
}

async function whole(parts: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  return Buffer.concat((await all(parts)).map((part) => Buffer.from(part)));
}

test.each(HOSTILE)('%j is text in CSV, not a formula', (text) => {
  expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
});

test('CSV begins with the mark of UTF-8, ends lines with CRLF, and keeps negative figures', async () => {
  const text = (await whole(reportCsv(SHEET))).toString('utf8');
  expect(text.startsWith('\uFEFFT2 部门受理办结表\r\n')).toBe(true);
  expect(text).toContain(`'=1+1,7,-12.34\r\n`);
  expect(text).toContain(`"示例""厅"",甲 & <乙>",0,—\r\n`);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
});

test('a workbook reads back as written, has no formula, and is equal for equal reports', async () => {
  const file = await whole(reportXlsx(SHEET));
  const parts = unzipSync(file);
  expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f');
  const [sheet] = await readXlsxFile(file);
  const read = sheet?.data.map((row) => row.filter((cell) => cell !== null));
  expect(read?.slice(3, 5)).toEqual([
    ['=1+1', 7, -12.34],
    ['+1+1', 7, -12.34],
  ]);
  expect(read?.at(-2)).toEqual(['示例"厅",甲 & <乙>', 0, '—']);
  expect((await whole(reportXlsx(SHEET))).equals(file)).toBe(true);
});

test('a list longer than one part is written row by row, and its numbers of cases stay text', async () => {
  const long = async function* () {
    for (let at = 0; at < 5000; at += 1) yield [`2022061300${at}00000000`, at, ''];
  };
  const [sheet] = await readXlsxFile(await whole(reportXlsx({ ...SHEET, rows: long() })));
  expect(sheet?.data.at(-2)?.slice(0, 2)).toEqual(['2022061300499900000000', 4999]);
  const parts = await all(reportCsv({ ...SHEET, rows: long() }));
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.join('').split('\r\n').length).toBe(3 + 5000 + 1 + 1);
});
