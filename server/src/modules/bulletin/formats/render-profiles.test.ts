import { afterAll, expect, test } from 'vitest';
import { fontDirectories } from '../../../platform/typesetting/font-directories.ts';
import { createTypesetter } from '../../../platform/typesetting/typesetter.ts';
import { numberLine, readPdfLines, typeLines } from '../../../testing/pdf-reader.ts';
import { drawPdf } from '../../../testing/pictures.ts';
import { redName, ruledLines } from '../../../testing/ruled-lines.ts';
import {
  anOfficialFile,
  SMALL_LETTER,
  SMALL_MINUTES,
} from '../core/an-official-file.test-support.ts';
import { officialDocument } from '../core/official-paper.ts';
import { renderPdf } from './render-layout.ts';

// The measures of GB/T 9704—2012 in millimetres.
const EM = 156 / 28;
const PITCH = (EM * 15) / 8;
const LEFT = 28;
const RIGHT = 210 - 26;
const TOP = 37;
const BOTTOM = 297 - 35;
/** Of a pixel, and of a line that is half as thick as it is drawn. */
const NEAR = 0.6;
const PIXELS_PER_MM = 6;
const FINE = 12;

const typesetter = createTypesetter({ fontDirectories: fontDirectories(undefined) });
afterAll(() => typesetter.close());

async function pdfOf(fields: object, base?: object): Promise<Buffer> {
  const document = officialDocument(anOfficialFile(fields, base), new Map());
  const rendered = await renderPdf(typesetter, document);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusal));
  return rendered.value;
}

async function measured(fields: object = {}, base?: object) {
  const pdf = await pdfOf(fields, base);
  const { pages } = await readPdfLines(pdf);
  const all = pages.flat();
  const line = (start: string) => {
    const found =
      all.find(({ text }) => text === start) ?? all.find(({ text }) => text.startsWith(start));
    if (!found) throw new Error(`No line begins with ${start}`);
    return found;
  };
  return { pdf, pages, line };
}

async function pageOf(pdf: Buffer, number: number, pixelsPerMm = PIXELS_PER_MM) {
  const page = (await drawPdf(pdf, pixelsPerMm))[number - 1];
  if (!page) throw new Error(`There is no page ${number}`);
  return page;
}

/** The upper and lower edge of the square that a character of 三号 fills. */
function squareOf({ baseline }: { readonly baseline: number }) {
  return { top: baseline - 0.88 * EM, bottom: baseline + 0.12 * EM };
}

function near(value: number, expected: number): void {
  expect(Math.abs(value - expected), `${value} is ${expected}`).toBeLessThan(NEAR);
}

test('a full page has 22 lines of 28 characters within the margins', async () => {
  const { pages } = await measured({ text: ['示'.repeat(28 * 60)] });
  const lines = typeLines(pages[1] ?? []);
  expect(lines).toHaveLength(22);
  for (const [index, line] of lines.entries()) {
    expect([...line.text]).toHaveLength(28);
    near(line.left, LEFT);
    near(line.right, RIGHT);
    near(squareOf(line).top, TOP + index * PITCH);
  }
});

test('the head: name 35 mm down, number two lines below it, rule 4 mm below that, title two lines below', async () => {
  const { pdf, line } = await measured();
  const page = await pageOf(pdf, 1);
  const name = redName(page, PIXELS_PER_MM);
  near(name.top, TOP + 35);
  const number = line('示政务发〔2026〕3号');
  near(squareOf(number).top, name.bottom + 2 * PITCH);
  near((number.left + number.right) / 2, (LEFT + RIGHT) / 2);
  const [rule, ...others] = ruledLines(page, PIXELS_PER_MM, 'red');
  if (!rule) throw new Error('no red rule');
  expect(others).toEqual([]);
  near(rule.top, squareOf(number).bottom + 4);
  near(rule.left, LEFT);
  near(rule.width, 156);
  const title = line('关于公布窗口名单的通知');
  const blank = title.baseline - 0.88 * 22 * (25.4 / 72) - rule.top;
  expect(blank).toBeGreaterThan(2 * PITCH - NEAR);
  expect(blank).toBeLessThan(3 * PITCH);
  near((title.left + title.right) / 2, (LEFT + RIGHT) / 2);
});

test('upward, the number stands one character in and the signers opposite it, names below one another', async () => {
  const { line } = await measured({
    signers: ['张示例', '李示例', '王示例'],
    copyNo: 1,
    urgency: '特急',
  });
  const last = line('示政务发〔2026〕3号');
  expect(last.text).toBe('示政务发〔2026〕3号王示例');
  near(last.left, LEFT + EM);
  const first = line('签发人：张示例李示例');
  near(first.right, RIGHT - EM);
  near(last.baseline, first.baseline + PITCH);
  // 签发人：, two names of three characters, one character between.
  near(first.left, first.right - 11 * EM);
  near(last.right, first.right - 4 * EM);
  near(squareOf(line('000001')).top, TOP);
  near(squareOf(line('特急')).top, TOP + PITCH);
  near(line('特急').left, LEFT);
});

test('with a seal the day ends four characters in and the name is centred above it', async () => {
  const { line } = await measured();
  const [text, name, day] = [line('现公布'), line('示例省政务服务管理办公室'), line('2026年')];
  near(day.right, RIGHT - 4 * EM);
  near(name.baseline, day.baseline - PITCH);
  // The name is wider than the day, and moves with it until it would leave the type area.
  near((name.left + name.right) / 2, (day.left + day.right) / 2);
  near(name.baseline, text.baseline + 3 * PITCH);
});

test('without one the name ends two characters in and the day begins two characters behind it', async () => {
  const { line } = await measured({ sealed: false, note: '联系人：张示例' });
  const [text, name, day] = [line('现公布'), line('示例省政务服务管理办公室'), line('2026年')];
  near(name.right, RIGHT - 2 * EM);
  near(day.left, name.left + 2 * EM);
  near(name.baseline, text.baseline + 2 * PITCH);
  const note = line('（联系人');
  near(note.baseline, day.baseline + PITCH);
  const short = await measured({ sealed: false, issuer: '示例办' });
  near(short.line('2026年').right, RIGHT - 2 * EM);
  near(short.line('2026年').left, short.line('示例办').left + 2 * EM);
});

test('page numbers stand 7 mm below the type area, outside: right on odd pages, left on even ones', async () => {
  const { pages } = await measured({ text: ['示'.repeat(28 * 60)] });
  const numbers = pages.map((page) => numberLine(page));
  expect(numbers.map((line) => line?.text)).toEqual(['—1—', '—2—', '—3—', '—4—']);
  for (const [index, line] of numbers.entries()) {
    if (!line) throw new Error('no number');
    const em = 14 * (25.4 / 72);
    if (index % 2 === 0) near(line.right, RIGHT - em);
    else near(line.left, LEFT + em);
    expect(line.baseline - BOTTOM).toBeGreaterThan(7);
    expect(line.baseline - BOTTOM).toBeLessThan(7 + em);
  }
});

const FOOT = { copyTo: ['甲处'], printed: { by: '乙处', on: '2026-11-03' } };

test('the foot closes the last page, an even one, with rules as wide as the type area', async () => {
  const { pdf, pages, line } = await measured(FOOT);
  expect(pages).toHaveLength(2);
  expect(pages[1]?.map(({ text }) => text)).toEqual([
    '抄送：甲处。',
    '乙处2026年11月3日印发',
    '—2—',
  ]);
  const rules = ruledLines(await pageOf(pdf, 2, FINE), FINE, 'black');
  expect(rules).toHaveLength(3);
  for (const rule of rules) {
    near(rule.left, LEFT);
    near(rule.width, 156);
  }
  const [first, middle, last] = rules.map(({ thickness }) => thickness);
  expect(first).toBe(last);
  expect(middle).toBeLessThan(last ?? 0);
  near(rules.at(-1)?.top ?? 0, BOTTOM);
  near(line('抄送').left, LEFT + 14 * (25.4 / 72));
  near(line('乙处').right, RIGHT - 14 * (25.4 / 72));
});

test('wherever the text ends, the foot is on an even page, and a blank page before it and its own have no number', async () => {
  const shapes = new Set<string>();
  for (let lines = 2; lines <= 34; lines += 4) {
    const { pages } = await measured({ ...FOOT, text: ['示'.repeat(28 * lines - 2)] });
    expect(pages.length % 2, `${lines} lines`).toBe(0);
    const foot = typeLines(pages.at(-1) ?? []).at(-1);
    expect(foot?.text).toBe('乙处2026年11月3日印发');
    const isBlankBefore = pages.at(-2)?.length === 0;
    expect(numberLine(pages.at(-1) ?? [])?.text).toBe(
      isBlankBefore ? undefined : `—${pages.length}—`,
    );
    shapes.add(isBlankBefore ? 'blank' : 'next');
  }
  expect(shapes.has('next')).toBe(true);
});

test('name and day never stand on a page without words of the text', async () => {
  for (let lines = 2; lines <= 12; lines += 1) {
    const { pages } = await measured({ text: ['示'.repeat(28 * lines - 2), '最后一段。'] });
    const page = pages.find((one) => one.some(({ text }) => text.startsWith('2026年'))) ?? [];
    expect(
      page.map(({ text }) => text),
      `${lines} lines`,
    ).toContain('最后一段。');
  }
});

test('an attachment begins a page: its word in the first line, its title in the third', async () => {
  const { line } = await measured({ attachments: [{ title: '窗口名单', text: ['丙。'] }] });
  expect(line('附件：').text).toBe('附件：窗口名单');
  const names = (await measured({ attachments: [{ title: '甲表' }, { title: '乙表' }] })).line;
  near(names('附件：1.甲表').left, LEFT + 2 * EM);
  near(names('2.乙表').left, LEFT + 5 * EM);
  near(names('附件：1.甲表').baseline, names('现公布').baseline + 2 * PITCH);
  const { pages } = await measured({ attachments: [{ title: '窗口名单', text: ['丙。'] }] });
  const [word, title] = pages.at(-1) ?? [];
  expect([word?.text, title?.text]).toEqual(['附件', '窗口名单']);
  near(squareOf(word ?? { baseline: 0 }).top, TOP);
  // 二号 hangs a little lower than 三号 in the same line.
  near((title?.baseline ?? 0) - (word?.baseline ?? 0), 2 * PITCH + 1);
});

test('a letter: name 30 mm down, two double rules of 170 mm, number right, none for its first page', async () => {
  const { pdf, pages, line } = await measured({ text: ['示'.repeat(28 * 30)] }, SMALL_LETTER);
  const page = await pageOf(pdf, 1);
  const name = redName(page, PIXELS_PER_MM);
  near(name.top, 30);
  const rules = ruledLines(page, PIXELS_PER_MM, 'red');
  expect(rules).toHaveLength(4);
  const [thick, thin, thinBelow, thickBelow] = rules;
  for (const rule of rules) {
    near(rule.left, 20);
    near(rule.width, 170);
  }
  near(thick?.top ?? 0, name.bottom + 4);
  near((thickBelow?.top ?? 0) + (thickBelow?.thickness ?? 0), 297 - 20);
  expect(thick?.thickness).toBeGreaterThan(thin?.thickness ?? 1);
  expect(thickBelow?.thickness).toBeGreaterThan(thinBelow?.thickness ?? 1);
  const number = line('示政务发〔2026〕3号');
  near(number.right, RIGHT);
  near(squareOf(number).top, (thin?.top ?? 0) + (thin?.thickness ?? 0) + (EM * 7) / 8);
  expect(pages.map((one) => numberLine(one)?.text)).toEqual([undefined, '—2—']);
});

test('the foot of a letter has no rules and stands on whatever page is the last', async () => {
  const { pdf, pages } = await measured({ copyTo: ['甲处'] }, SMALL_LETTER);
  expect(pages).toHaveLength(1);
  const foot = pages[0]?.at(-1);
  expect(foot?.text).toBe('抄送：甲处。');
  expect(BOTTOM - (foot?.baseline ?? 0)).toBeLessThan(5);
  expect(ruledLines(await pageOf(pdf, 1), PIXELS_PER_MM, 'black')).toEqual([]);
});

test('minutes: name 35 mm down, number, publisher and day above the rule; who was there below a blank line', async () => {
  const present = Array.from({ length: 12 }, (_, index) => `示例处室${index}`);
  const attendance = { present, absent: ['甲'] };
  const { pdf, line } = await measured({ attendance }, SMALL_MINUTES);
  const page = await pageOf(pdf, 1);
  near(redName(page, PIXELS_PER_MM).top, TOP + 35);
  const imprint = line('示例省政务服务管理办公室2026年11月2日');
  near(imprint.left, LEFT + EM);
  near(imprint.right, RIGHT - EM);
  near(line('示政务发〔2026〕3号').baseline, imprint.baseline - PITCH);
  near(ruledLines(page, PIXELS_PER_MM, 'red')[0]?.top ?? 0, squareOf(imprint).bottom + 4);
  const there = line('出席：示例处室0');
  near(there.left, LEFT + 2 * EM);
  near(there.baseline, line('现公布').baseline + 2 * PITCH);
  const lines = (await readPdfLines(pdf)).pages.flat();
  const next = lines[lines.findIndex(({ text }) => text === there.text) + 1];
  near(next?.left ?? 0, LEFT + 5 * EM);
  near(line('请假：甲。').left, LEFT + 2 * EM);
});
