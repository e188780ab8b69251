import { afterAll, expect, test } from 'vitest';
import { fontDirectories } from '../../platform/typesetting/font-directories.ts';
import { createTypesetter } from '../../platform/typesetting/typesetter.ts';
import { readOfd, textOfOfd } from '../../testing/ofd-reader.ts';
import { readPdfLines, spoken } from '../../testing/pdf-reader.ts';
import type { Letter } from './core/letter.ts';
import { letterJob } from './letter-layout.ts';
import { aLetter } from './testing/a-letter.ts';

const typesetter = createTypesetter({ fontDirectories: fontDirectories(undefined) });
afterAll(() => typesetter.close());

async function pdfOf(letter: Letter): Promise<Buffer> {
  const rendered = await typesetter.render(letterJob(letter));
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusal));
  return rendered.value.pdf;
}

const HOSTILE =
  '#let x = 1 #x $a^2$ \\ \\u{41} `raw` *b* _e_ <l> @r // no /* no */ [a] {b} </script> &amp; ~ --- #include "/etc/passwd"';
const NAMES = '㐂𠅤䶮堃喆镕𬭎';

function written(text: string): Partial<Letter> {
  return {
    title: text,
    addressee: text,
    blocks: [
      { role: 'text', text },
      { role: 'facts', rows: [['事项', text]] },
      { role: 'table', head: ['甲', '乙'], widths: [1, 3], rows: [['丙', text]] },
      { role: 'sign', text: '签名' },
      { role: 'text', text },
    ],
  };
}

test.each([HOSTILE, NAMES])(
  '%s is printed as it stands in every part, in PDF and OFD',
  async (text) => {
    const letter = aLetter('REVOCATION', written(text));
    const expected = text.replace(/\s/g, '');
    expect(spoken((await readPdfLines(await pdfOf(letter))).text).split(expected)).toHaveLength(7);
    const ofd = await typesetter.renderOfd(letterJob(letter));
    if (!ofd.ok) throw new Error('refused');
    expect(spoken(textOfOfd(readOfd(ofd.value))).split(expected)).toHaveLength(7);
  },
);

test.each(['𫠠', '\ue000'])('%s, which no font shows as it is meant, is refused', async (text) => {
  for (const kind of ['ACCEPT_NOTICE', 'REVOCATION'] as const) {
    expect(await typesetter.render(letterJob(aLetter(kind, { addressee: `某${text}` })))).toEqual({
      ok: false,
      refusal: { code: 'typesetting/glyph-missing', text },
    });
  }
});
