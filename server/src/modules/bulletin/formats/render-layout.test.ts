import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fontDirectories } from '../../../platform/typesetting/font-directories.ts';
import { createTypesetter } from '../../../platform/typesetting/typesetter.ts';
import {
  fontsOf,
  numberLine,
  readPdfLines,
  spoken,
  typeLines,
  wrongLines,
} from '../../../testing/pdf-reader.ts';
import { aBulletin } from '../core/a-bulletin.test-support.ts';
import { bulletinDocument } from '../core/bulletin-document.ts';
import type { BulletinFile } from '../core/bulletin-file.ts';
import { officialText } from '../core/official-text.ts';
import { parseBulletinFile } from '../core/parse-bulletin-file.ts';
import { renderPages, renderPdf } from './render-layout.ts';

const LINES_A_PAGE = 22;
const LINE_PITCH_MM = (156 / 28) * (15 / 8);
const typesetter = createTypesetter({ fontDirectories: fontDirectories(undefined) });
afterAll(() => typesetter.close());

async function pdfOf(file: BulletinFile): Promise<Buffer> {
  const rendered = await renderPdf(typesetter, bulletinDocument(file, new Map()));
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusal));
  return rendered.value;
}

function demo(): BulletinFile {
  const path = join(import.meta.dirname, '../../../../../docs/examples/bulletin-demo.json');
  const parsed = parseBulletinFile(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}

/** What a reader takes out of the pages, without the name of the series. */
function body(text: string, series: string): string {
  return spoken(text.replace(series, ''));
}

test('the pages hold the text of the bulletin, character for character and in order', async () => {
  const file = demo();
  const { text } = await readPdfLines(await pdfOf(file));
  expect(body(text, file.series)).toBe(
    withoutSpace(officialText(bulletinDocument(file, new Map()))),
  );
});

test('a full page has 22 lines on one grid', async () => {
  const { pages } = await readPdfLines(await pdfOf(demo()));
  expect(pages).toHaveLength(4);
  for (const page of pages.slice(1, -1)) {
    const lines = typeLines(page);
    expect(lines).toHaveLength(LINES_A_PAGE);
    for (const [index, line] of lines.entries()) {
      const expected = (lines[0]?.baseline ?? 0) + index * LINE_PITCH_MM;
      expect(Math.abs(line.baseline - expected)).toBeLessThan(0.5);
    }
  }
});

test('page numbers stand right on odd pages and left on even ones', async () => {
  const { pages } = await readPdfLines(await pdfOf(demo()));
  const rights = pages.map((page) => numberLine(page)?.right ?? 0);
  expect(rights.map((right) => (right > 105 ? 'right' : 'left'))).toEqual([
    'right',
    'left',
    'right',
    'left',
  ]);
});

test('no line begins or ends with a mark that must not stand there, wherever the marks fall', async () => {
  const marks = [
    '《行政许可法》（2019年修订）。',
    '“一网通办”、“跨省通办”；',
    '（一）申请人！',
    '〔2022〕19号，第394期：',
    '厅（局）……长——进大厅？',
    '比率99.9%，温度37.3℃；',
    '“放管服”）》。',
  ];
  const filling = '政务服务中心窗口受理审批办结群众企业材料补正送达';
  const text = Array.from(
    { length: 28 },
    (_, shift) =>
      filling.slice(0, shift % filling.length) +
      marks.map((mark, index) => mark + filling.slice(0, (shift * 7 + index * 3) % 11)).join(''),
  );
  const read = await readPdfLines(await pdfOf(aBulletin({ sections: [{ title: '禁则', text }] })));
  expect(read.pages.flatMap(typeLines).length).toBeGreaterThan(100);
  expect(wrongLines(read)).toEqual([]);
});

test('every font is embedded', async () => {
  const pdf = await pdfOf(demo());
  const fonts = await fontsOf(pdf);
  expect(fonts.size).toBeGreaterThanOrEqual(5);
  expect(new Set(fonts.values())).toEqual(new Set([true]));
  // A PDF names each font program that it carries once in the font's descriptor.
  const descriptors = pdf.toString('latin1').match(/\/FontFile[23] /g) ?? [];
  expect(descriptors.length).toBeGreaterThanOrEqual(fonts.size);
});

test('text that looks like markup of any kind is printed as it stands', async () => {
  const hostile =
    '#let x = 1 #x $a^2$ \\ \\u{41} `raw` *bold* _em_ <label> @ref // no /* no */ [a] {b} </script><script>alert(1)</script> &amp; ~ --- "q" \'q\' #include "/etc/passwd"';
  const file = aBulletin({
    title: '#title $x$',
    publisher: '`p` \\',
    sections: [{ title: '= h *b*', text: [hostile], items: ['- l', '+ n', '/ t: d'] }],
  });
  const { text } = await readPdfLines(await pdfOf(file));
  expect(body(text, file.series)).toBe(
    withoutSpace(officialText(bulletinDocument(file, new Map()))),
  );
});

test('quotation marks and dashes in 楷体 are as wide as a character, though its font draws them narrow', async () => {
  const file = aBulletin({
    sections: [{ title: '甲', sections: [{ title: '乙“丙”丁—戊', items: ['一。'] }] }],
  });
  const { pages } = await readPdfLines(await pdfOf(file));
  const line = pages.flat().find(({ text }) => text === '（一）乙“丙”丁—戊');
  const EM = 156 / 28;
  expect((line?.right ?? 0) - (line?.left ?? 0)).toBeCloseTo(10 * EM, 1);
});

test('no character comes out as one that merely looks like it', async () => {
  const alike = '工月日行一二人力口土大女子小山川己巾干弓心手文方木止母比毛水火父片牛犬玄玉瓜';
  const { text } = await readPdfLines(
    await pdfOf(aBulletin({ sections: [{ title: alike, text: [alike] }] })),
  );
  expect(text.split(alike)).toHaveLength(3);
  expect(text).not.toMatch(/[\u2e80-\u2fdf\uf900-\ufaff]/u);
});

test('rare characters of names are printed in text and in headings', async () => {
  const names = '㐂𠅤䶮堃喆镕𬭎';
  const file = aBulletin({
    sections: [{ title: names, text: [names], sections: [{ title: names, items: [names] }] }],
    distribution: { issue: [names] },
  });
  const { text } = await readPdfLines(await pdfOf(file));
  expect(text.split(names)).toHaveLength(6);
});

test('a character that no font has is refused with its place', async () => {
  const document = bulletinDocument(
    aBulletin({ sections: [{ title: '甲', items: ['一。', '某𫠠。'] }] }),
    new Map(),
  );
  const refusal = {
    ok: false,
    refusal: {
      code: 'bulletin/glyph-missing',
      character: '𫠠',
      codePoint: 'U+2B820',
      path: '$.sections[0].items[1]',
    },
  };
  expect(await renderPdf(typesetter, document)).toEqual(refusal);
  expect(await renderPages(typesetter, document)).toEqual(refusal);
});

test('nothing leaves the page: long series, titles, publishers, addresses and words', async () => {
  const file = aBulletin({
    series: '川渝政务服务和公共资源交易工作动态简报（增刊）',
    title: '关于进一步优化营商环境提升政务服务效能推动高频事项跨省通办落地见效的工作情况',
    publisher: '示例省人民政府政务服务和公共资源交易服务中心（示例处示例办公室）'.repeat(2),
    sections: [
      {
        title: '很长的标题'.repeat(12),
        items: [`https://example.invalid/${'abcdefghij'.repeat(12)}`, 'x'.repeat(300)],
      },
    ],
    distribution: { send: Array.from({ length: 30 }, (_, index) => `示例单位${index}`) },
    copies: 1280,
  });
  const { pages, text } = await readPdfLines(await pdfOf(file));
  const RIGHT_EDGE_MM = 210 - 26;
  // A mark at the end of a line is half empty, and that half stands in the margin.
  const EMPTY_HALF_MM = 3.2;
  for (const line of pages.flat()) {
    expect(line.right).toBeLessThan(RIGHT_EDGE_MM + EMPTY_HALF_MM);
  }
  expect(body(text, file.series)).toBe(
    withoutSpace(officialText(bulletinDocument(file, new Map()))),
  );
});

test('the foot stands at the bottom of the last page, or is not there at all', async () => {
  const withFoot = await readPdfLines(
    await pdfOf(aBulletin({ distribution: { report: ['中心领导'] }, copies: 5 })),
  );
  const lines = typeLines(withFoot.pages.at(-1) ?? []);
  expect(lines.slice(-2).map(({ text }) => text)).toEqual(['报：中心领导。', '（共印5份）']);
  const BOTTOM_EDGE_MM = 297 - 35;
  // Right, one character of the foot before the edge.
  expect(Math.abs((lines.at(-1)?.right ?? 0) - (210 - 26 - 14 * (25.4 / 72)))).toBeLessThan(3);
  expect(BOTTOM_EDGE_MM - (lines.at(-1)?.baseline ?? 0)).toBeLessThan(7.2);
  const without = await readPdfLines(await pdfOf(aBulletin()));
  expect(typeLines(without.pages.at(-1) ?? []).at(-1)?.text).toBe('一切正常。');
});
