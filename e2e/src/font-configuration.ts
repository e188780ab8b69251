import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The faces for pages, in the order in which a missing character is looked for. */
const FAMILIES = ['Open Sans', 'Noto Sans SC', 'Noto Sans SC Medium', 'Noto Serif SC'];

/**
 * Writes a fontconfig file that knows only `fontFolders`, so that a page shows the same hanzi on a
 * machine without a single font. Returns its path, for `FONTCONFIG_FILE`.
 */
export function writeFontConfiguration(home: string, fontFolders: readonly string[]): string {
  const file = join(home, 'fonts.conf');
  mkdirSync(home, { recursive: true });
  writeFileSync(file, fontConfiguration(join(home, 'font-cache'), fontFolders));
  return file;
}

function fontConfiguration(cache: string, folders: readonly string[]): string {
  const families = FAMILIES.map((each) => `<family>${each}</family>`).join('');
  const generic = ['sans-serif', 'serif', 'monospace', 'system-ui'].map(
    (each) => `  <alias><family>${each}</family><prefer>${families}</prefer></alias>`,
  );
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((each) => `  <dir>${each}</dir>`),
    `  <cachedir>${cache}</cachedir>`,
    ...generic,
    '</fontconfig>',
    '',
  ].join('\n');
}
