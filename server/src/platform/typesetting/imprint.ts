import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { sm3 } from '../crypto/index.ts';
import { FONT_FILE } from './font-file.ts';

const TEMPLATE_DIRECTORY = join(import.meta.dirname, 'templates');
const COMPILER = '@myriaddreamin/typst-ts-node-compiler';
const ROLE_FILE = 'roles.json';

/** What pages are made with: equal imprints lay out equal text as equal bytes. */
export interface Imprint {
  /** The compiler and its version. */
  readonly renderer: string;
  /** SM3 over all templates. */
  readonly templateSm3: Buffer;
  /** SM3 over all fonts and their role tables, the site's own first. */
  readonly fontsSm3: Buffer;
}

/** Reads the imprint of this installation. */
export async function readImprint(fontDirectories: readonly string[]): Promise<Imprint> {
  const { version } = createRequire(import.meta.url)(`${COMPILER}/package.json`) as {
    readonly version: string;
  };
  const isFont = (name: string) => FONT_FILE.test(name) || name === ROLE_FILE;
  return {
    renderer: `${COMPILER} ${version}`,
    templateSm3: await digestOf([TEMPLATE_DIRECTORY], (name) => name.endsWith('.typ')),
    fontsSm3: await digestOf(fontDirectories, isFont),
  };
}

/** One digest over name and content of each file, folder by folder, names in order. */
async function digestOf(
  directories: readonly string[],
  isCounted: (name: string) => boolean,
): Promise<Buffer> {
  const lines: string[] = [];
  for (const directory of directories) {
    const names = (await readdir(directory)).filter(isCounted).sort();
    for (const name of names) {
      const content = await readFile(join(directory, name));
      lines.push(`${name} ${sm3(content).toString('hex')}\n`);
    }
  }
  return sm3(lines.join(''));
}
