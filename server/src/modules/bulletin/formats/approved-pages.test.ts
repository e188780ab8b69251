import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { afterAll, expect, test } from 'vitest';
import { assert } from '../../../kernel/assert.ts';
import { fontDirectories } from '../../../platform/typesetting/font-directories.ts';
import { loadFontRoles } from '../../../platform/typesetting/font-roles.ts';
import { createTypesetter } from '../../../platform/typesetting/typesetter.ts';
import { differencesFromApproved } from '../../../testing/approved-pages.ts';
import { bulletinDocument } from '../core/bulletin-document.ts';
import type { OfficialDocument } from '../core/official-document.ts';
import { officialDocument } from '../core/official-paper.ts';
import { parseBulletinFile } from '../core/parse-bulletin-file.ts';
import { parseOfficialFile } from '../core/parse-official-file.ts';
import { jobOf, renderPdf } from './render-layout.ts';

const EXAMPLES = join(import.meta.dirname, '../../../../../docs/examples');
const TEMPLATES = join(import.meta.dirname, '../../../platform/typesetting/templates');

const EXAMPLE_NAMES = ['bulletin', 'document', 'letter', 'minutes', 'joint', 'order', 'across'];

const PURPOSE = process.env['APPROVE_PAGES'] === 'yes' ? 'approve' : 'compare';

const typesetter = createTypesetter({ fontDirectories: fontDirectories(undefined) });
afterAll(() => typesetter.close());

function example(name: string): OfficialDocument {
  const json: unknown = JSON.parse(readFileSync(join(EXAMPLES, `${name}-demo.json`), 'utf8'));
  if (name === 'bulletin') {
    const file = parseBulletinFile(json);
    assert(file.ok, 'the example is a bulletin');
    return bulletinDocument(file.value, new Map());
  }
  const file = parseOfficialFile(json);
  assert(file.ok, `the example is a ${name}`);
  return officialDocument(file.value, new Map());
}

test.each(EXAMPLE_NAMES)('the pages of the %s look as approved', async (name) => {
  const pdf = await renderPdf(typesetter, example(name));
  assert(pdf.ok, 'fonts show the example');
  expect(await differencesFromApproved(name, pdf.value, PURPOSE)).toEqual([]);
});

/** The pages that templates make when one line of `official.typ` is another. */
async function pdfWith(document: OfficialDocument, line: string, other: string): Promise<Buffer> {
  const { template, data } = jobOf(document);
  const roles = await loadFontRoles(fontDirectories(undefined));
  assert(roles.ok, 'the shipped fonts play every role');
  const compiler = NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [{ fontPaths: [...fontDirectories(undefined)] }],
  });
  const shadow = (name: string, content: string) =>
    compiler.mapShadow(join(TEMPLATES, name), Buffer.from(content));
  const common = readFileSync(join(TEMPLATES, 'official.typ'), 'utf8');
  assert(common.includes(line), `official.typ says ${line}`);
  shadow('official.typ', common.replace(line, other));
  shadow('fonts.json', JSON.stringify(roles.value));
  shadow('doc.json', JSON.stringify(data));
  const { result } = compiler.compile({ mainFilePath: join(TEMPLATES, `${template}.typ`) });
  assert(result, 'the changed templates compile');
  return compiler.pdf(result, { pdfStandard: 'a-2b' });
}

test.skipIf(PURPOSE === 'approve')(
  'a margin, a colour, a word that is another is found, and where',
  async () => {
    const letter = example('letter');
    const margin = await pdfWith(letter, 'left: 28mm', 'left: 29mm');
    expect(await differencesFromApproved('letter', margin)).toEqual([
      expect.stringMatching(/^letter-1 differs in \d+ squares, first /),
      expect.stringMatching(/^letter-2 differs in \d+ squares, first /),
    ]);
    const colour = await pdfWith(letter, 'rgb(230, 0, 18)', 'rgb(255, 255, 255)');
    expect(await differencesFromApproved('letter', colour)).toEqual([
      expect.stringMatching(/^letter-1 differs .*30 mm from the top/),
    ]);
    const word = { ...letter, note: { text: '（联系人：张示倒）', path: '$.note' } };
    const pdf = await renderPdf(typesetter, word);
    assert(pdf.ok, 'fonts show it');
    expect(await differencesFromApproved('letter', pdf.value)).toEqual([
      expect.stringMatching(/^letter-2 differs/),
    ]);
    const unchanged = await pdfWith(letter, 'left: 28mm', 'left: 28mm');
    expect(await differencesFromApproved('letter', unchanged)).toEqual([]);
  },
);

test('each approved picture belongs to a test', () => {
  const names = readdirSync(join(import.meta.dirname, '../../../../approved-pages'))
    .filter((file) => file.endsWith('.png'))
    .map((file) => file.replace(/-\d+\.png$/, ''));
  expect([...new Set(names)].sort()).toEqual([...EXAMPLE_NAMES, ...NOTICES].sort());
});

/** See `modules/documents/approved-pages.test.ts`. */
const NOTICES = ['notice-of-acceptance', 'revocation'];
