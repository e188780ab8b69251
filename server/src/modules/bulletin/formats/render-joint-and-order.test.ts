import { afterAll, expect, test } from 'vitest';
import { fontDirectories } from '../../../platform/typesetting/font-directories.ts';
import { createTypesetter } from '../../../platform/typesetting/typesetter.ts';
import { type PdfLine, readPdfLines, typeLines } from '../../../testing/pdf-reader.ts';
import { drawPdf } from '../../../testing/pictures.ts';
import { redName, ruledLines } from '../../../testing/ruled-lines.ts';
import { anOfficialFile, SMALL_JOINT, SMALL_ORDER } from '../core/an-official-file.test-support.ts';
import { officialDocument } from '../core/official-paper.ts';
import { layOutDocument, renderPdf } from './render-layout.ts';

// Documents of several bodies, orders and tables, measured in millimetres against GB/T 9704—2012.
const EM = 156 / 28;
const PITCH = (EM * 15) / 8;
const LEFT = 28;
const RIGHT = 210 - 26;
const TOP = 37;
const NEAR = 0.6;
const PIXELS_PER_MM = 6;
const SEAL = 42;

const typesetter = createTypesetter({ fontDirectories: fontDirectories(undefined) });
afterAll(() => typesetter.close());

async function measured(fields: object = {}, base: object = SMALL_JOINT) {
  const document = officialDocument(anOfficialFile(fields, base), new Map());
  const pdf = await renderPdf(typesetter, document);
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.refusal));
  const { pages } = await readPdfLines(pdf.value);
  const line = (start: string) => {
    const found = pages.flat().findLast(({ text }) => text.startsWith(start));
    if (!found) throw new Error(`No line begins with ${start}`);
    return found;
  };
  const first = async () => {
    const [page] = await drawPdf(pdf.value, PIXELS_PER_MM);
    if (!page) throw new Error('no page');
    return page;
  };
  return { pages, line, first };
}

function near(value: number, expected: number): void {
  expect(Math.abs(value - expected), `${value} is ${expected}`).toBeLessThan(NEAR);
}
const middleOf = ({ left, right }: PdfLine) => (left + right) / 2;
const topOf = ({ baseline }: PdfLine) => baseline - 0.88 * EM;

test('the names of several bodies stand above one another as wide as the widest, 文件 beside them in the middle', async () => {
  const { pages, first } = await measured();
  const page = await first();
  near(redName(page, PIXELS_PER_MM).top, TOP + 35);
  const [upper, lower] = (pages[0] ?? []).filter(({ text }) => text.startsWith('示例省'));
  near(upper?.left ?? 0, lower?.left ?? 1);
  expect(lower?.text).toBe('示例省司法厅');
  const red = (pages[0] ?? []).find(({ text }) => text.endsWith('文件'));
  expect(red?.baseline).toBeGreaterThan(upper?.baseline ?? 0);
  expect(red?.baseline).toBeLessThan(lower?.baseline ?? 0);
  expect(ruledLines(page, PIXELS_PER_MM, 'red')).toHaveLength(1);
});

test('many bodies leave room for text on the first page', async () => {
  const masthead = Array.from({ length: 6 }, (_, index) => `示例省第${index + 1}管理委员会办公室`);
  const { pages } = await measured({ masthead, issuer: masthead });
  expect(pages[0]?.map(({ text }) => text)).toContain('现公布窗口名单。');
});

const THREE = { issuer: ['示例省数据局', '示例省发改委', '示例省司法厅'] };

test('three seals stand in a row within the type area without touching, the last name above the day', async () => {
  const { pages, line } = await measured(THREE);
  const row = line('示例省数据局');
  expect(row.text).toBe('示例省数据局示例省发改委示例省司法厅');
  const day = line('2026年');
  near(day.right, RIGHT - 4 * EM);
  near(topOf(day), topOf(row) + PITCH);
  const last = middleOf(day);
  // 司法厅 has six characters under the middle of its seal.
  near(row.right, last + 3 * EM);
  near(row.left + 3 * EM, last - 2 * 44.6);
  expect(44.6).toBeGreaterThan(SEAL);
  expect(last + SEAL / 2).toBeLessThan(RIGHT);
  expect(last - 2 * 44.6 - SEAL / 2).toBeGreaterThan(LEFT);
  // The seal begins within a line of the text.
  const text = line('特此通知');
  expect(row.baseline - SEAL / 2 - text.baseline).toBeLessThan(PITCH);
  expect(pages.flat().filter(({ text: one }) => one.startsWith('2026年'))).toHaveLength(1);
});

test('a fourth body begins a row above the day, five lines lower, where a seal touches none above it', async () => {
  const { line } = await measured({ issuer: [...THREE.issuer, '示例省财政厅'] });
  const [above, last, day] = [line('示例省数据'), line('示例省财政厅'), line('2026年')];
  expect(above.text).not.toContain('财政厅');
  near(last.baseline, above.baseline + 5 * PITCH);
  expect(5 * PITCH).toBeGreaterThan(SEAL);
  near(middleOf(last), middleOf(day));
  near(day.baseline, last.baseline + PITCH);
});

test('longer names stand two in a row, the longest alone', async () => {
  const two = await measured({ issuer: ['示例省政务服务管理办公室', '示例省发展和改革委员会'] });
  const row = two.line('示例省政务服务管理办公室');
  expect(row.text).toBe('示例省政务服务管理办公室示例省发展和改革委员会');
  expect(row.left).toBeGreaterThan(LEFT);
  expect(row.right).toBeLessThan(RIGHT);
  const long = '示例省人民政府政务服务管理和数据工作办公室';
  const alone = await measured({ issuer: [long, '示例省司法厅'] });
  expect(alone.line(long).text).toBe(long);
  near(alone.line(long).right, RIGHT);
  near(alone.line('示例省司法厅').baseline, alone.line(long).baseline + 5 * PITCH);
});

test('without seals the names stand below one another, the day two characters behind them', async () => {
  const { line } = await measured({ sealed: false });
  const [first, second, day] = [line('示例省政务'), line('示例省司法厅'), line('2026年')];
  near(day.right, RIGHT - 2 * EM);
  near(second.left, first.left);
  near(second.baseline, first.baseline + PITCH);
  near(day.baseline, second.baseline + PITCH);
  near(day.left, first.left + 2 * EM);
});

test('an order: name 20 mm down, number and text two lines below, no rule; who signs it and the day', async () => {
  const { pages, line, first } = await measured({}, SMALL_ORDER);
  const page = await first();
  const name = redName(page, PIXELS_PER_MM);
  near(name.top, TOP + 20);
  expect(ruledLines(page, PIXELS_PER_MM, 'red')).toEqual([]);
  const [number, text, who, day] = [line('第12号'), line('现予'), line('省长'), line('2026年11')];
  near(topOf(number), name.bottom + 2 * PITCH);
  near(middleOf(number), (LEFT + RIGHT) / 2);
  expect(topOf(text) - topOf(number)).toBeGreaterThanOrEqual(3 * PITCH - NEAR);
  expect(topOf(text) - topOf(number)).toBeLessThan(4 * PITCH);
  expect(who.text).toBe('省长张示例');
  near(who.right, RIGHT - 4 * EM);
  near(who.left, RIGHT - (4 + 3 + 2 + 2) * EM);
  near(who.baseline, text.baseline + 3 * PITCH);
  near(day.right, RIGHT - 4 * EM);
  near(day.baseline, who.baseline + 2 * PITCH);
  expect(pages).toHaveLength(1);
});

const ROWS = Array.from({ length: 40 }, (_, index) => [`示例事项${index + 1}`, '5个工作日']);

test('a table is as wide as the type area, its head stands on each page, the text below it on the grid', async () => {
  const columns = [{ head: '事项', width: 2 }, { head: '时限' }];
  const { pages, line } = await measured({ table: { columns, rows: ROWS } });
  const heads = pages.flat().filter(({ text }) => text === '事项时限');
  expect(heads.length).toBeGreaterThan(1);
  for (const page of pages) expect(typeLines(page).length).toBeLessThanOrEqual(22);
  const below = (topOf(line('特此通知')) - TOP) / PITCH;
  near(below * PITCH, Math.round(below) * PITCH);
  const one = await measured();
  const [rule] = ruledLines(await one.first(), PIXELS_PER_MM, 'black');
  near(rule?.left ?? 0, LEFT);
  near(rule?.width ?? 0, 156);
  const after = (topOf(one.line('特此通知')) - TOP) / PITCH;
  near(after * PITCH, Math.round(after) * PITCH);
});

test('whoever sets seals is told where: each over its name, within the pages, touching no other', async () => {
  const place = async (fields: object, base: object = SMALL_JOINT) => {
    const document = officialDocument(anOfficialFile(fields, base), new Map());
    const laidOut = await layOutDocument(typesetter, document);
    if (!laidOut.ok) throw new Error(JSON.stringify(laidOut.refusal));
    return laidOut.value.seals;
  };
  const seals = await place(THREE);
  expect(seals.map(({ issuer }) => issuer)).toEqual(THREE.issuer);
  const { line, pages } = await measured(THREE);
  const day = line('2026年');
  const last = pages.findIndex((one) => one.includes(day)) + 1;
  near(seals[2]?.x ?? 0, middleOf(day));
  for (const { page, x, y, diameter } of seals) {
    expect([page, diameter]).toEqual([last, SEAL]);
    // Name and day stand below the middle of the seal, which begins within a line of the text.
    expect(y).toBeLessThan(topOf(line('示例省数据局')) + NEAR);
    expect(y + SEAL / 2).toBeGreaterThan(day.baseline);
    expect(y - SEAL / 2 - line('特此通知').baseline).toBeLessThan(PITCH);
    expect(x + SEAL / 2).toBeLessThan(RIGHT + NEAR);
    expect(x - SEAL / 2).toBeGreaterThan(LEFT);
  }
  near((seals[1]?.x ?? 0) - (seals[0]?.x ?? 0), 44.6);
  const one = await place({ issuer: '示例省数据局', masthead: '示例省数据局文件' });
  expect(one).toHaveLength(1);
  expect(await place({ sealed: false })).toEqual([]);
  expect(await place({}, SMALL_ORDER)).toEqual([]);
});
