import { CASE_DOCUMENT_KINDS } from '@banshi/contract/document-words';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import decodeQR from 'qr/decode.js';
import { afterAll, expect, test } from 'vitest';
import { fontDirectories } from '../../platform/typesetting/font-directories.ts';
import { createTypesetter } from '../../platform/typesetting/typesetter.ts';
import { drawOfdPage, readOfd, textOfOfd } from '../../testing/ofd-reader.ts';
import { fontsOf, readPdfLines, wrongLines } from '../../testing/pdf-reader.ts';
import { DOCUMENT_RULES, profileOf } from './core/document-rules.ts';
import type { Block, Letter } from './core/letter.ts';
import { letterJob } from './letter-layout.ts';
import { aLetter, CODE } from './testing/a-letter.ts';

const typesetter = createTypesetter({ fontDirectories: fontDirectories(undefined) });
afterAll(() => typesetter.close());

async function layOut(letter: Letter) {
  const rendered = await typesetter.render(letterJob(letter));
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusal));
  const { pdf, pageCount } = rendered.value;
  const data = new Uint8Array(pdf);
  return { pdf, pageCount, file: await getDocument({ data, verbosity: 0 }).promise };
}

type File = Awaited<ReturnType<typeof layOut>>['file'];
type PageProxy = Awaited<ReturnType<File['getPage']>>;

async function textOfPage(file: File, number: number): Promise<string> {
  const { items } = await (await file.getPage(number)).getTextContent();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replace(/\s/g, '');
}

function saidIn(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.role === 'table') return [...block.head, ...block.rows.flat()].join('');
      if (block.role === 'facts') return block.rows.flat().join('');
      return block.role === 'sign' ? `${block.text}年月日` : block.text;
    })
    .join('');
}

test.each(CASE_DOCUMENT_KINDS)(
  'the pages of a %s say what was issued and nothing else, carry their fonts, and let no mark stand wrongly',
  async (kind) => {
    const letter = aLetter(kind);
    const { pdf, file, pageCount } = await layOut(letter);
    const pages = Array.from({ length: pageCount }, (_, index) => textOfPage(file, index + 1));
    const { issuer, number, title, addressee, blocks } = letter;
    const expected = [
      issuer,
      number,
      title,
      addressee === null ? '' : `${addressee}：`,
      saidIn(blocks),
      `扫码查验真伪，查验码：${CODE}`,
      issuer,
      '2022年6月13日',
    ];
    expect((await Promise.all(pages)).join('').replace(/—\d+—/g, '')).toBe(
      expected.join('').replace(/\s/g, ''),
    );
    expect(pageCount).toBeLessThanOrEqual(2);
    expect(new Set((await fontsOf(pdf)).values())).toEqual(new Set([true]));
    expect(wrongLines(await readPdfLines(pdf))).toEqual([]);
  },
);

test('documents of cases are letters, but for decisions that take away or order', () => {
  const of = (profile: string) =>
    DOCUMENT_RULES.map(({ kind }) => kind).filter((kind) => profileOf(kind) === profile);
  expect(of('document')).toEqual([
    ...['RECTIFICATION_ORDER', 'REVOCATION', 'LICENCE_SUSPENSION', 'LICENCE_REVOCATION'],
    ...['LICENCE_WITHDRAWAL', 'LICENCE_CANCELLATION'],
  ]);
  expect(of('letter')).toHaveLength(DOCUMENT_RULES.length - 6);
});

test('the code beside the seal leads to the public page', async () => {
  const { file } = await layOut(aLetter('NOT_REQUIRED'));
  const page = await file.getPage(file.numPages);
  const viewport = page.getViewport({ scale: 3 });
  const { width, height } = viewport;
  const canvas = canvasOf(file, width, height);
  await page.render({ canvas: null, canvasContext: canvas.context, viewport }).promise;
  const { data } = canvas.context.getImageData(0, 0, width, height);
  const image = { data, width: Math.floor(width), height: Math.floor(height) };
  expect(decodeQR(image, { timeLimit: 10_000 })).toBe(`https://banshi.example/check/${CODE}`);
});

test('as OFD the letter says the same, and its code still leads there', async () => {
  const letter = aLetter('NOT_REQUIRED');
  const rendered = await typesetter.renderOfd(letterJob(letter));
  if (!rendered.ok) throw new Error('refused');
  const ofd = readOfd(rendered.value);
  const { file } = await layOut(letter);
  const pages = ofd.pages.map((_, index) => textOfPage(file, index + 1));
  expect(textOfOfd(ofd).replace(/\s/g, '')).toBe((await Promise.all(pages)).join(''));
  const image = drawOfdPage(ofd, ofd.pages.length - 1, 8);
  expect(decodeQR(image, { timeLimit: 10_000 })).toBe(letter.checkAddress);
});

/** The drawing surface that comes with the reader; its type is left open there. */
function canvasOf(file: File, width: number, height: number): Drawing {
  const factory = file.canvasFactory as { create(width: number, height: number): Drawing };
  return factory.create(width, height);
}

interface Drawing {
  readonly context: Parameters<PageProxy['render']>[0]['canvasContext'];
}

test('equal letters give equal bytes, in another process too', async () => {
  const other = createTypesetter({ fontDirectories: fontDirectories(undefined) });
  const job = letterJob(aLetter('GRANT'));
  const files = [await typesetter.render(job), await other.render(job)];
  await other.close();
  const [first, second] = files.map((one) => one.ok && one.value.pdf.toString('base64'));
  expect(second).toBe(first);
});

test('the seal never stands alone: the last words go with it to the next page', async () => {
  const lines = (count: number): Block => ({ role: 'text', text: '示'.repeat(26 + 28 * count) });
  for (let count = 4; count <= 16; count += 1) {
    const blocks = [lines(count), { role: 'text', text: '最后一段。' } as const];
    const { file, pageCount } = await layOut(aLetter('REFUSE', { blocks }));
    expect(await textOfPage(file, pageCount), `${count} lines`).toContain('最后一段。');
  }
});

test('a long name of the body stays on the page, above its rule and beside the code', async () => {
  const issuer = '四川省政府政务服务和公共资源交易服务中心';
  const { file } = await layOut(aLetter('NOT_REQUIRED', { issuer }));
  const { items } = await (await file.getPage(1)).getTextContent();
  const named = items.filter((item) => 'str' in item && item.str === issuer);
  expect(named).toHaveLength(2);
  for (const item of named) {
    if (!('transform' in item)) continue;
    const [, , , , left = 0] = item.transform as number[];
    expect(left).toBeGreaterThan(28 * POINTS_PER_MM - 1);
    expect(left + item.width).toBeLessThan((210 - 26) * POINTS_PER_MM + 1);
  }
});

const POINTS_PER_MM = 72 / 25.4;

test('two copies are the same pages twice, each saying whose it is', async () => {
  const copies = ['（申请人留存）', '（受理机关存卷）'];
  const { file, pageCount } = await layOut(aLetter('NOT_REQUIRED', { copies }));
  expect(pageCount).toBe(2);
  const [first = '', second = ''] = await Promise.all([textOfPage(file, 1), textOfPage(file, 2)]);
  expect(first).toContain('（申请人留存）');
  expect(second).toContain('（受理机关存卷）');
  expect(first.replace('（申请人留存）', '')).toBe(second.replace('（受理机关存卷）', ''));
});
