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

test.each(HOSTILE)('%j is text in CSV, not a formula', (text) => {
  expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
});

test('CSV begins with the mark of UTF-8, ends lines with CRLF, and keeps negative figures', () => {
  const text = reportCsv(SHEET).toString('utf8');
  expect(text.startsWith('\uFEFFT2 部门受理办结表\r\n')).toBe(true);
  expect(text).toContain(`'=1+1,7,-12.34\r\n`);
  expect(text).toContain(`"示例""厅"",甲 & <乙>",0,—\r\n`);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
});

test('a workbook reads back as written, has no formula, and is equal for equal reports', async () => {
  const file = reportXlsx(SHEET);
  const parts = unzipSync(file);
  expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f');
  const [sheet] = await readXlsxFile(file);
  const read = sheet?.data.map((row) => row.filter((cell) => cell !== null));
  expect(read?.slice(3, 5)).toEqual([
    ['=1+1', 7, -12.34],
    ['+1+1', 7, -12.34],
  ]);
  expect(read?.at(-2)).toEqual(['示例"厅",甲 & <乙>', 0, '—']);
  expect(reportXlsx(SHEET).equals(file)).toBe(true);
});
