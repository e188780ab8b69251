import { join } from 'node:path';

const SHIPPED_FONTS = join(import.meta.dirname, '../../../../assets/fonts');

/** The folders to look for fonts in: the site's own first (`FONT_DIR`), then the shipped pack. */
export function fontDirectories(siteDirectory: string | undefined): readonly string[] {
  return siteDirectory === undefined ? [SHIPPED_FONTS] : [siteDirectory, SHIPPED_FONTS];
}
