import { GlobalFonts } from '@napi-rs/canvas';
import mammoth from 'mammoth';
import { afterAll, describe, expect, test } from 'vitest';
import { fontDirectories } from '../../../platform/typesetting/font-directories.ts';
import { createTypesetter } from '../../../platform/typesetting/typesetter.ts';
import { openWithOfdJs } from '../../../testing/ofd-js.ts';
import { readOfd } from '../../../testing/ofd-reader.ts';
import { readPdfLines, spoken } from '../../../testing/pdf-reader.ts';
import { aBulletin } from '../core/a-bulletin.test-support.ts';
import {
  anOfficialFile,
  aTableAcross,
  SMALL_JOINT,
  SMALL_LETTER,
  SMALL_MINUTES,
  SMALL_ORDER,
} from '../core/an-official-file.test-support.ts';
import { bulletinDocument } from '../core/bulletin-document.ts';
import { officialDocument } from '../core/official-paper.ts';
import { officialText } from '../core/official-text.ts';
import { type BulletinFormat, renderDocument } from './render-bulletin.ts';

// Files opened by programs that others wrote: `ofd.js` for OFD, `mammoth` for DOCX.

const typesetter = createTypesetter({
  fontDirectories: fontDirectories(undefined),
  timeoutMs: 110_000,
});
afterAll(() => typesetter.close());

const HOSTILE =
  '</ofd:TextCode></w:t><script>alert(1)</script> &amp; ]]> #let x = 1 "q" Office ffl';
const NAMES = '㐂𠅤䶮堃喆镕𬭎';
const SECTIONS = [
  { title: NAMES, text: [`${HOSTILE}，“示例”——99.9%……`.repeat(9), NAMES] },
  {
    title: '按时到岗',
    sections: [{ title: HOSTILE, runIn: true, text: ['总体良好。'.repeat(120)] }],
  },
];
const COMMON = { title: HOSTILE, sections: SECTIONS, copyTo: [NAMES, HOSTILE] };
const DOCUMENTS = {
  bulletin: bulletinDocument(
    aBulletin({
      series: NAMES,
      title: HOSTILE,
      sections: SECTIONS,
      distribution: { report: ['中心领导'], send: [NAMES] },
      copies: 80,
    }),
    new Map(),
  ),
  document: officialDocument(
    anOfficialFile({
      ...COMMON,
      urgency: '特急',
      signers: [NAMES],
      attachments: [{ title: '名单', text: [HOSTILE] }],
      printed: { by: NAMES, on: '2026-11-03' },
    }),
    new Map(),
  ),
  letter: officialDocument(anOfficialFile(COMMON, SMALL_LETTER), new Map()),
  minutes: officialDocument(
    anOfficialFile({ ...COMMON, attendance: { present: [NAMES] } }, SMALL_MINUTES),
    new Map(),
  ),
  joint: officialDocument(anOfficialFile(COMMON, SMALL_JOINT), new Map()),
  across: officialDocument(
    anOfficialFile({
      ...COMMON,
      table: aTableAcross(20, { title: HOSTILE }),
      attachments: [{ title: NAMES, table: aTableAcross(2) }],
    }),
    new Map(),
  ),
  order: officialDocument(anOfficialFile({ sections: SECTIONS }, SMALL_ORDER), new Map()),
};
type Name = keyof typeof DOCUMENTS;

async function made(name: Name, format: BulletinFormat): Promise<Buffer> {
  const rendered = await renderDocument(typesetter, DOCUMENTS[name], format);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusal));
  return rendered.value;
}

function sorted(text: string): string {
  return [...text.replace(/\s/g, '')].sort().join('');
}

describe.each(Object.keys(DOCUMENTS) as Name[])('%s', (name) => {
  test('ofd.js opens the OFD: pages, text and rules are those of the PDF, each font is carried', async () => {
    const file = await made(name, 'ofd');
    const { pages, fontIds } = await openWithOfdJs(file);
    const pdf = await readPdfLines(await made(name, 'pdf'));
    expect(spoken(pages.map(({ text }) => text).join(''))).toBe(spoken(pdf.text));
    expect(pages).toHaveLength(pdf.pages.length);
    for (const [index, page] of pages.entries()) {
      expect(page.widthMm).toBeCloseTo(210, 0);
      expect(page.heightMm).toBeCloseTo(297, 0);
      const lines = pdf.pages[index] ?? [];
      // A line on which two faces stand a little apart is two lines to the reader of the PDF.
      expect(sorted(page.text)).toBe(sorted(lines.map(({ text }) => text).join('')));
    }
    // An order has no rule.
    expect((pages[0]?.pathCount ?? 0) > 0).toBe(name !== 'order');
    const { fonts } = readOfd(file);
    expect(fontIds.toSorted()).toEqual([...fonts.keys()].toSorted());
    for (const [id, program] of fonts) expect(GlobalFonts.register(program, id)).not.toBeNull();
  });

  test('mammoth opens the DOCX: it says what the text says', async () => {
    const buffer = await made(name, 'docx');
    const { value, messages } = await mammoth.extractRawText({ buffer });
    expect(messages).toEqual([]);
    // It reads no header, and that is where the name of the body stands in a letter; a bulletin's
    // text leaves the name of its series to the masthead.
    const text = officialText(DOCUMENTS[name]);
    const { masthead } = DOCUMENTS[name];
    const expected = name === 'letter' ? text.replace(masthead.text, '') : text;
    expect(spoken(value)).toBe(spoken(name === 'bulletin' ? masthead.text + text : expected));
  });
});
