import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readOfd, textOfOfd } from '../../testing/ofd-reader.ts';
import { fontsOf, readPdfLines } from '../../testing/pdf-reader.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { fontDirectories } from './font-directories.ts';
import { createTypesetter } from './typesetter.ts';
import type { TypesetJob } from './worker-messages.ts';

const KAI = join(import.meta.dirname, '../../../../assets/fonts/LXGWWenKai-Regular.ttf');
const TEXT = '窗口受理一件。';

/** A font that no folder but the site's has: a shipped one under another name of the same length. */
function ownFont(): Buffer {
  const font = readFileSync(KAI);
  for (const encoding of ['latin1', 'utf16be'] as const) rename(font, encoding);
  return font;
}

function rename(font: Buffer, encoding: 'latin1' | 'utf16be'): void {
  const bytes = (name: string) =>
    encoding === 'latin1' ? Buffer.from(name, 'latin1') : Buffer.from(name, 'utf16le').swap16();
  const [before, after] = [bytes('WenKai'), bytes('ZhanDi')];
  for (let at = font.indexOf(before); at >= 0; at = font.indexOf(before, at + 1))
    after.copy(font, at);
}

function aSite(roles: string | undefined): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'own.ttf'), ownFont());
  if (roles !== undefined) writeFileSync(join(folder, 'roles.json'), roles);
  return folder;
}

function aTypesetter(site: string | undefined) {
  const typesetter = createTypesetter({ fontDirectories: fontDirectories(site) });
  onTestFinished(() => typesetter.close());
  return typesetter;
}

/** The font programs that the file carries, by their names. */
function namesIn(pdf: Buffer): readonly string[] {
  return [...pdf.toString('latin1').matchAll(/\/FontName \/(\S+)/g)].map(([, name = '']) => name);
}

const JOB: TypesetJob = {
  template: 'report',
  data: {
    ...{ title: '窗口', maker: '示例中心', day: '2026-03-02', about: TEXT },
    ...{ columns: [{ label: '窗口', isWord: true }], rows: [['甲']], definitions: [] },
  },
};

async function made(site: string | undefined) {
  const typesetter = aTypesetter(site);
  const [pdf, ofd] = [await typesetter.render(JOB), await typesetter.renderOfd(JOB)];
  if (!pdf.ok || !ofd.ok) throw new Error('refused');
  return { pdf: pdf.value.pdf, ofd: readOfd(ofd.value), imprint: await typesetter.imprint() };
}

test('a font of the site sets the pages when its role table says so, in PDF and OFD, and the imprint tells', async () => {
  const shipped = await made(undefined);
  const own = await made(aSite('{"fang":["LXGW ZhanDi"]}'));
  expect(namesIn(own.pdf).some((name) => name.includes('ZhanDi'))).toBe(true);
  expect(namesIn(own.pdf).some((name) => name.includes('Fandol'))).toBe(false);
  expect(namesIn(shipped.pdf).some((name) => name.includes('Fandol'))).toBe(true);
  expect(new Set((await fontsOf(own.pdf)).values())).toEqual(new Set([true]));
  for (const { pdf, ofd } of [shipped, own]) {
    expect((await readPdfLines(pdf)).text).toContain(TEXT);
    expect(textOfOfd(ofd)).toContain(TEXT);
  }
  expect(own.ofd.fontNames.some((name) => name.includes('ZhanDi'))).toBe(true);
  expect(own.imprint.fontsSm3.equals(shipped.imprint.fontsSm3)).toBe(false);
  expect(own.imprint.templateSm3.equals(shipped.imprint.templateSm3)).toBe(true);
});

test('a font that no role names changes no page', async () => {
  const [shipped, beside] = [await made(undefined), await made(aSite(undefined))];
  expect(beside.pdf.equals(shipped.pdf)).toBe(true);
});
