import { afterAll, expect, test } from 'vitest';
import { fontDirectories } from '../../../platform/typesetting/font-directories.ts';
import { createTypesetter } from '../../../platform/typesetting/typesetter.ts';
import { drawOfdPage, readOfd, textOfOfd } from '../../../testing/ofd-reader.ts';
import { differenceOf, drawPdf } from '../../../testing/pictures.ts';
import { aBulletin } from '../core/a-bulletin.test-support.ts';
import { bulletinDocument } from '../core/bulletin-document.ts';
import type { BulletinFile } from '../core/bulletin-file.ts';
import { officialText } from '../core/official-text.ts';
import { renderOfd, renderPdf } from './render-layout.ts';

const PIXELS_PER_MM = 4;
/** Two readers smooth thin strokes differently; another page differs by twenty times as much. */
const DIFFERENCE_MAX = 0.006;

/** The process yields to whatever else a test run does; how long it takes there tells nothing. */
const UNHURRIED = { fontDirectories: fontDirectories(undefined), timeoutMs: 110_000 };
const typesetter = createTypesetter(UNHURRIED);
afterAll(() => typesetter.close());

const FILE = aBulletin({
  series: '工作简报 & <b>"甲"</b>',
  title: 'Office & <窗口> fi ffl',
  sections: [
    {
      title: '巡查情况㐂𠅤䶮',
      text: ['</ofd:TextCode><x a="1">&amp; ]]> 𬭎某𠅤𬭎，“示例”——99.9%……'.repeat(12)],
      sections: [{ title: '按时到岗', runIn: true, text: ['总体良好。'.repeat(120)] }],
    },
  ],
  distribution: { report: ['中心领导'], send: ['各处（室）'] },
  copies: 80,
});

async function ofdOf(file: BulletinFile): Promise<Buffer> {
  const rendered = await renderOfd(typesetter, bulletinDocument(file, new Map()));
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusal));
  return rendered.value;
}

/** Made once: the tests look at the same file. */
let made: Promise<Buffer> | undefined;
function theOfd(): Promise<Buffer> {
  made ??= ofdOf(FILE);
  return made;
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}

test('another reader takes the text of the bulletin from it, character for character', async () => {
  const ofd = readOfd(await theOfd());
  const text = withoutSpace(textOfOfd(ofd)).replace(/—\d+—/g, '');
  expect(text).toBe(
    withoutSpace(FILE.series) + withoutSpace(officialText(bulletinDocument(FILE, new Map()))),
  );
  expect(new Set(ofd.ids).size).toBe(ofd.ids.length);
  expect(Math.max(...ofd.ids)).toBe(ofd.maxUnitId);
  expect(ofd.info).toMatchObject({
    DocID: expect.stringMatching(/^[0-9a-f]{32}$/),
    Title: FILE.title,
    Author: FILE.publisher,
    CreationDate: FILE.issueDate,
  });
});

test('its pages, drawn with the embedded fonts alone, are those of the PDF', async () => {
  const ofd = readOfd(await theOfd());
  const pdf = await renderPdf(typesetter, bulletinDocument(FILE, new Map()));
  if (!pdf.ok) throw new Error('refused');
  const pages = await drawPdf(pdf.value, PIXELS_PER_MM);
  expect(ofd.pages).toHaveLength(pages.length);
  for (const [index, page] of pages.entries()) {
    const drawn = drawOfdPage(ofd, index, PIXELS_PER_MM);
    expect(differenceOf(page, drawn), `page ${index + 1}`).toBeLessThan(DIFFERENCE_MAX);
  }
});

test('equal bulletins give equal bytes, another one another document', async () => {
  const first = await theOfd();
  const other = createTypesetter(UNHURRIED);
  const again = await renderOfd(other, bulletinDocument(FILE, new Map()));
  await other.close();
  expect(again.ok && again.value.equals(first)).toBe(true);
  const changed = readOfd(await ofdOf({ ...FILE, title: '窗口' }));
  expect(changed.info['DocID']).not.toBe(readOfd(first).info['DocID']);
});

test('a character that no font has is refused with its place', async () => {
  const file = aBulletin({ title: '某𫠠' });
  expect(await renderOfd(typesetter, bulletinDocument(file, new Map()))).toMatchObject({
    refusal: { code: 'bulletin/glyph-missing', character: '𫠠', path: '$.title' },
  });
});
