import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { readZip } from '../testing/zip-reader.ts';
import { registerBulletinRender } from './bulletin-render.ts';

const EXAMPLES = join(import.meta.dirname, '../../../docs/examples');
const DEMO = join(EXAMPLES, 'bulletin-demo.json');

/** Runs the command in a folder of its own and tells what it said and left there. */
async function render(file: string | { readonly content: string }, ...options: readonly string[]) {
  const folder = temporaryFolder();
  const source = typeof file === 'string' ? file : join(temporaryFolder(), 'file.json');
  if (typeof file !== 'string') writeFileSync(source, file.content);
  const said = { out: '', failure: '', json: undefined as unknown };
  const asked: unknown[] = [];
  const program = new Command().exitOverride();
  const bulletin = program.command('bulletin');
  registerBulletinRender(bulletin, {
    io: {
      out: (text) => {
        said.out += text;
      },
      json: (value) => {
        said.json = value;
      },
      fail: (sentence) => {
        said.failure += sentence;
      },
    },
    figures: async (period) => {
      asked.push(period);
      return {
        license: { accepted: 1, closed: 2 },
        publicService: { accepted: 3, closed: 4 },
        otherNine: { accepted: 5, closed: 6 },
      };
    },
    siteFontDirectory: undefined,
  });
  await program.parseAsync(
    ['bulletin', 'render', source, '--out', join(folder, 'out'), ...options],
    { from: 'user' },
  );
  const left = readdirSync(folder);
  return {
    ...said,
    asked,
    left,
    content: left.includes('out') ? readFileSync(join(folder, 'out')) : undefined,
  };
}

test('text is written as the example says, without asking for figures', async () => {
  const { content, left, asked, failure } = await render(DEMO, '--format', 'text');
  expect(content?.toString()).toBe(readFileSync(join(EXAMPLES, 'bulletin-demo.txt'), 'utf8'));
  expect([left, asked, failure]).toEqual([['out'], [], '']);
});

test('html and pdf are written, and the summary counts the bytes', async () => {
  const html = await render(DEMO, '--format', 'html');
  expect(html.content?.toString()).toMatch(/^<!DOCTYPE html>/);
  const pdf = await render(DEMO, '--format', 'pdf', '--json');
  expect(pdf.content?.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.json).toMatchObject({ format: 'pdf', bytes: pdf.content?.length });
});

test.each([
  ['ofd', 'OFD.xml'],
  ['docx', 'word/document.xml'],
])('%s is written as a package with its parts', async (format, part) => {
  const { content, left } = await render(DEMO, '--format', format);
  expect([...readZip(content ?? Buffer.alloc(0)).keys()]).toContain(part);
  expect(left).toEqual(['out']);
});

test.each(['document', 'letter', 'minutes'])(
  'the same command prints a %s, which the file names as its profile',
  async (name) => {
    const file = join(EXAMPLES, `${name}-demo.json`);
    const text = await render(file, '--format', 'text');
    expect(text.content?.toString()).toBe(readFileSync(join(EXAMPLES, `${name}-demo.txt`), 'utf8'));
    const docx = await render(file, '--format', 'docx');
    expect([...readZip(docx.content ?? Buffer.alloc(0)).keys()]).toContain('word/document.xml');
  },
);

test('figures that the file leaves out are fetched', async () => {
  const { content, asked } = await render(
    join(EXAMPLES, 'bulletin-figures-from-database.json'),
    '--format',
    'text',
  );
  expect(asked).toEqual([{ from: '2026-01-01', to: '2026-12-31' }]);
  expect(content?.toString()).toContain('其它九类行权事项受理5件，办结6件。');
});

const DEMO_FIELDS: object = JSON.parse(readFileSync(DEMO, 'utf8'));

test.each([
  [
    '{"sections":7}',
    '$.sections: must be a list in brackets; $.series: is missing, add it; $.title: is missing, add it; and 6 more.',
  ],
  ['{"profile":"poster"}', '$.profile: is no layout, write one of document, letter, minutes'],
  ['', '$: the file is empty; write a bulletin file into it.'],
  ['{"a":', '$: the file is not JSON in UTF-8: '],
  ['null', '$: must be an object in braces.'],
  ['{"year":2021,"year":2022}', '$.year: stands there twice, leave one of the two.'],
  [
    JSON.stringify({ ...DEMO_FIELDS, title: '名\ue000' }),
    '$.title: holds the private-use character U+E000',
  ],
  [
    JSON.stringify({ ...DEMO_FIELDS, title: '名𫠠' }),
    '$.title: no font has the character 𫠠 (U+2B820)',
  ],
])(
  'a wrong file is refused in one sentence and nothing is written (%#)',
  async (content, sentence) => {
    const { failure, left, out } = await render({ content }, '--format', 'pdf');
    expect(failure).toContain(sentence);
    expect(failure).not.toContain('\n');
    expect([left, out]).toEqual([[], '']);
  },
);

test('a missing file and a missing folder are said so', async () => {
  expect((await render('/nowhere/file.json', '--format', 'text')).failure).toBe(
    '/nowhere/file.json cannot be read (there is no such file or folder); check the path.',
  );
  expect((await render(DEMO, '--format', 'text', '--out', '/nowhere/out.txt')).failure).toBe(
    '/nowhere/out.txt cannot be written (there is no such file or folder); check the folder.',
  );
});

test('the document never takes the place of the bulletin file itself', async () => {
  const content = readFileSync(DEMO, 'utf8');
  const path = join(temporaryFolder(), 'issue.json');
  writeFileSync(path, content);
  const { failure } = await render(path, '--format', 'text', '--out', path);
  expect(failure).toMatch(/is the bulletin file itself; give --out another name/);
  expect(readFileSync(path, 'utf8')).toBe(content);
});
