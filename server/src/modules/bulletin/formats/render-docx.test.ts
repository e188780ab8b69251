import { SaxesParser } from 'saxes';
import { afterEach, expect, test, vi } from 'vitest';
import { readZip } from '../../../testing/zip-reader.ts';
import { aBulletin } from '../core/a-bulletin.test-support.ts';
import { bulletinDocument } from '../core/bulletin-document.ts';
import type { BulletinFile } from '../core/bulletin-file.ts';
import { officialText } from '../core/official-text.ts';
import { renderDocx } from './render-docx.ts';

afterEach(() => {
  vi.useRealTimers();
});

const HOSTILE = '</w:t></w:r><w:sectPr/><w:p w:x="1">&amp; <![CDATA[ ]]> "引" \'号\' $1 $& {{x}}';
const FILE = aBulletin({
  series: '工作简报',
  title: `标题 ${HOSTILE}`,
  publisher: `示例中心 ${HOSTILE}`,
  sections: [
    {
      title: `甲${HOSTILE}`,
      text: [HOSTILE, '“示例”、（二）——99.9%。'],
      sections: [
        { title: '乙㐂𠅤䶮', items: ['一。', '二。'] },
        { title: '丙', runIn: true, text: ['良好。'] },
      ],
    },
  ],
  distribution: { report: ['中心领导'], issue: [HOSTILE, '乙'] },
  copies: 80,
});

async function partsOf(file: BulletinFile): Promise<ReadonlyMap<string, string>> {
  const docx = await renderDocx(bulletinDocument(file, new Map()));
  return new Map([...readZip(docx)].map(([name, content]) => [name, content.toString('utf8')]));
}

/** The elements of a part, as a strict reader meets them, and the text of its runs; what older programs take instead is left out. */
function read(xml: string) {
  const elements: { readonly name: string; readonly attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  let text = '';
  let [isText, isFallback] = [false, false];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    isFallback ||= name === 'mc:Fallback';
    if (!isFallback) elements.push({ name, attributes });
    isText = name === 'w:t' && !isFallback;
  });
  parser.on('text', (piece) => {
    if (isText) text += piece;
  });
  parser.on('closetag', ({ name }) => {
    isText = false;
    if (name === 'mc:Fallback') isFallback = false;
  });
  parser.write(xml).close();
  const named = (name: string) => elements.filter((one) => one.name === name);
  return { text, named };
}

async function body(file: BulletinFile = FILE) {
  return read((await partsOf(file)).get('word/document.xml') ?? '');
}

test('the runs hold the text of the bulletin, whatever it looks like, and every part is well formed', async () => {
  const { text, named } = await body();
  const expected = FILE.series + officialText(bulletinDocument(FILE, new Map()));
  expect(text.replace(/\s/g, '')).toBe(expected.replace(/\s/g, ''));
  expect(named('w:sectPr')).toHaveLength(1);
  for (const [, content] of await partsOf(FILE)) read(content);
});

test('equal bulletins give equal bytes at any time', async () => {
  const document = bulletinDocument(FILE, new Map());
  const first = await renderDocx(document);
  vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
  expect((await renderDocx(document)).equals(first)).toBe(true);
});

test('22 lines a page: the grid of 579, every paragraph of the type area on it', async () => {
  const { named } = await body();
  expect(named('w:docGrid')[0]?.attributes).toEqual({ 'w:type': 'lines', 'w:linePitch': '579' });
  const lines = named('w:spacing').filter(({ attributes }) => attributes['w:line']);
  expect(new Set(lines.map(({ attributes }) => attributes['w:lineRule']))).toEqual(
    new Set(['exact']),
  );
  // A series name of three lines, the foot's own lines, and the paragraphs that anchor it.
  const pitches = new Set(lines.map(({ attributes }) => attributes['w:line']));
  expect(pitches).toEqual(new Set(['1737', '579', '440', '20']));
});

test('28 characters a line by their scale, never by condensed spacing, which loses marks', async () => {
  const { named } = await body();
  const condensed = named('w:spacing').filter(({ attributes }) => Number(attributes['w:val']) < 0);
  expect(condensed).toEqual([]);
  expect(named('w:w').length).toBeGreaterThan(5);
  expect(new Set(named('w:w').map(({ attributes }) => attributes['w:val']))).toEqual(
    new Set(['98']),
  );
  const settings = (await partsOf(FILE)).get('word/settings.xml') ?? '';
  expect(settings).toContain('<w:characterSpacingControl w:val="compressPunctuation"/>');
});

test('page numbers stand right on odd pages and left on even ones', async () => {
  const parts = await partsOf(FILE);
  expect(read(parts.get('word/settings.xml') ?? '').named('w:evenAndOddHeaders')).toHaveLength(1);
  const links = read(parts.get('word/_rels/document.xml.rels') ?? '').named('Relationship');
  const sides = (await body()).named('w:footerReference').map(({ attributes }) => {
    const link = links.find((one) => one.attributes['Id'] === attributes['r:id']);
    const footer = read(parts.get(`word/${link?.attributes['Target']}`) ?? '');
    return [attributes['w:type'], footer.named('w:jc')[0]?.attributes['w:val']];
  });
  expect(Object.fromEntries(sides)).toEqual({ default: 'right', even: 'left' });
});

test('the foot is a box at the bottom of the type area, or is not there at all', async () => {
  const { named } = await body();
  expect(named('wp:positionV')[0]?.attributes).toEqual({ relativeFrom: 'margin' });
  expect(named('wps:txbx')).toHaveLength(1);
  expect(named('w:tr')).toHaveLength(2);
  expect((await body(aBulletin())).named('w:drawing')).toEqual([]);
});
