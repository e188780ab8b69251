import * as acts from '@banshi/contract/case-acts';
import { COUNTED, COUNTED_GROUPINGS } from '@banshi/contract/indicator-words';
import { compareCounts, downloadCounts, getCounts } from '@banshi/contract/indicators';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, localDateOf } from '../../kernel/local-date.ts';
import { aCaseAfter, aReceivedCase, theClerk } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { readPdfLines } from '../../testing/pdf-reader.ts';
import { sendRaw } from '../../testing/raw.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
  await aCaseAfter(hall, 'close');
  const { caseId, version } = await aReceivedCase(hall);
  const body = { version, reason: '不属于本机关职权范围', competentBody: '示例机关' };
  const clerk = await theClerk(hall);
  await clerk.call(acts.refuseAcceptance, { params: { caseId }, body }).then(({ reply }) => reply);
});
afterAll(() => hall.close());

const reader = () => hall.as('SUPERVISOR', 'PROVINCE');
const today = () => localDateOf(hall.clock.now);

test.each(COUNTED_GROUPINGS)(
  'by %s each count stands beside that of the week before, row by row and in total',
  async (by) => {
    const person = await reader();
    const later = addDays(today(), 7);
    const week = { from: later, to: later, by };
    const query = { from: today(), to: today(), by };
    const { rows, total } = (await person.call(getCounts, { query })).reply;
    for (const measure of COUNTED) {
      const { reply } = await person.call(compareCounts, { query: { ...week, measure } });
      expect(reply.before).toEqual({ from: today(), to: today() });
      const told = [...reply.rows, reply.total].filter(({ count }) => count.before !== 0);
      const wanted = [...rows, total].filter(({ counts }) => counts[measure] !== 0);
      expect(told.map(({ key, label, count }) => [key, label, count.before])).toEqual(
        wanted.map(({ key, label, counts }) => [key, label, counts[measure]]),
      );
      expect(told.every(({ count }) => count.now === 0 && count.change === '-100.00')).toBe(true);
    }
  },
);

async function fileOf(by: string, format: 'csv' | 'xlsx' | 'pdf') {
  const asked = { from: today(), to: today(), by, format, checker: '示例审核' };
  const url = `/api${downloadCounts.path}?${new URLSearchParams(asked)}`;
  return sendRaw(hall.app, await reader(), { method: 'GET', url });
}

test('each grouping is a file of the same numbers, in the words of the province', async () => {
  const person = await reader();
  for (const by of COUNTED_GROUPINGS) {
    const query = { from: today(), to: today(), by };
    const { rows, total } = (await person.call(getCounts, { query })).reply;
    const lines = (await fileOf(by, 'csv')).body.split('\r\n');
    const numbers = lines.slice(3, 3 + rows.length + 1).map((line) => line.split(',').slice(-19));
    const wanted = [...rows, total].map(({ counts }) => COUNTED.map((one) => `${counts[one]}`));
    expect([by, numbers]).toEqual([by, wanted]);
  }
  const byMode = (await fileOf('mode', 'csv')).body;
  expect(byMode).toContain('各项计数（按受理方式）');
  expect(byMode).toContain('普通受理,1,0,');
  expect(byMode).toContain('审核 示例审核');
  expect(byMode).toContain('没有受理的办件');
});

test('a workbook and a page hold what the table holds', async () => {
  const workbook = await fileOf('channel', 'xlsx');
  const [sheet] = await readXlsxFile(workbook.rawPayload);
  expect(sheet?.data[3]?.slice(0, 3)).toEqual(['窗口', 2, 1]);
  const pdf = await fileOf('channel', 'pdf');
  expect(pdf.statusCode).toBe(200);
  const { pages } = await readPdfLines(pdf.rawPayload);
  const text = pages
    .flat()
    .map((line) => line.text)
    .join('');
  expect(text).toContain('各项计数（按申请方式）');
  expect(text).toContain('合计');
});
