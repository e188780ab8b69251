import { REPORT_FORMATS, REPORTS, type ReportName } from '@banshi/contract/report-words';
import { downloadReport, getReport } from '@banshi/contract/reports';
import { getStatistics } from '@banshi/contract/statistics';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDateOf } from '../../kernel/local-date.ts';
import { aCaseAfter } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { sendRaw } from '../../testing/raw.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
  await aCaseAfter(hall, 'close');
  await aCaseAfter(hall, 'accept');
});
afterAll(() => hall.close());

const period = () => ({ from: localDateOf(hall.clock.now), to: localDateOf(hall.clock.now) });
const reader = () => hall.as('SUPERVISOR', 'PROVINCE');

async function rowsOf(report: ReportName) {
  const { reply } = await (await reader()).call(getReport, { query: { report, ...period() } });
  return reply.rows;
}

test('T1 adds up what the province itself exercises, with the year and the year before', async () => {
  const rows = await rowsOf('T1');
  expect(rows.map(({ cells }) => cells[0])).toEqual([
    '行政许可',
    '公共服务',
    '其他九类行政权力',
    '合计',
  ]);
  expect(rows.at(-1)).toEqual({
    isTotal: true,
    key: null,
    cells: ['合计', 2, 2, 0, null, 1, 1, 0, null],
  });
});

test('T2 ranks departments, and agrees with the figures', async () => {
  const [first, total] = await rowsOf('T2');
  expect(first?.cells.slice(2)).toEqual([2, 0, null, 1, 0, null, 1, '100.00', 0]);
  expect([first?.cells[0], total?.isTotal]).toEqual([1, true]);
  const query = { ...period(), by: 'department' } as const;
  const { rows } = (await (await reader()).call(getStatistics, { query })).reply;
  expect(rows).toMatchObject([{ label: first?.cells[1], accepted: 2, closed: 1, openEnd: 1 }]);
});

test('T3 names the nine powers, T5 the matters that were met', async () => {
  expect((await rowsOf('T3')).map(({ isTotal }) => isTotal).indexOf(true)).toBe(9);
  expect((await rowsOf('T5')).map(({ cells }) => cells.slice(3))).toEqual([[2, 1, 1]]);
});

test.each(REPORT_FORMATS)('each report comes as %s', async (format) => {
  const begins = { xlsx: 'PK', csv: '\uFEFF', pdf: '%PDF-' };
  for (const report of REPORTS) {
    const query = new URLSearchParams({ report, ...period(), format }).toString();
    const answer = await sendRaw(hall.app, await reader(), {
      method: 'GET',
      url: `/api${downloadReport.path}?${query}`,
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.toString('utf8').startsWith(begins[format])).toBe(true);
    expect(answer.headers['content-disposition']).toContain(`.${format}`);
  }
});
