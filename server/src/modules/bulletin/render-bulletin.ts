import { ok, type Result } from '../../kernel/result.ts';
import type { Typesetter } from '../../platform/typesetting/typesetter.ts';
import {
  type BulletinDocument,
  bulletinDocument,
  periodKey,
  periodsWithoutFigures,
} from './core/bulletin-document.ts';
import type { BulletinFigures, BulletinFile, BulletinPeriod } from './core/bulletin-file.ts';
import { bulletinText } from './core/bulletin-text.ts';
import { renderBulletinHtml } from './render-html.ts';
import {
  type BulletinGlyphMissing,
  renderBulletinOfd,
  renderBulletinPdf,
} from './render-layout.ts';

/** The formats that a bulletin file can be rendered to. */
export const BULLETIN_FORMATS = ['text', 'html', 'pdf', 'ofd', 'docx'] as const;
export type BulletinFormat = (typeof BULLETIN_FORMATS)[number];

/** The figures of a period from the database; asked only for periods that the file leaves open. */
export type FiguresFor = (period: BulletinPeriod) => Promise<BulletinFigures>;

/** The file as a document: figures that it leaves out are fetched, all else comes from the file. */
export async function composeBulletin(
  file: BulletinFile,
  figuresFor: FiguresFor,
): Promise<BulletinDocument> {
  return bulletinDocument(file, await fetchFigures(file, figuresFor));
}

/** The figures that the file leaves to the database, by `periodKey`. */
export async function fetchFigures(
  file: BulletinFile,
  figuresFor: FiguresFor,
): Promise<ReadonlyMap<string, BulletinFigures>> {
  const fetched = new Map<string, BulletinFigures>();
  for (const period of periodsWithoutFigures(file)) {
    fetched.set(periodKey(period), await figuresFor(period));
  }
  return fetched;
}

/** Renders a document; only laid-out pages can be refused, for a character that no font shows. */
export async function renderBulletin(
  typesetter: Typesetter,
  document: BulletinDocument,
  format: BulletinFormat,
): Promise<Result<Buffer, BulletinGlyphMissing>> {
  switch (format) {
    case 'text':
      return ok(Buffer.from(bulletinText(document)));
    case 'html':
      return ok(Buffer.from(renderBulletinHtml(document)));
    case 'pdf':
      return renderBulletinPdf(typesetter, document);
    case 'docx': {
      // Half a second to load, and seldom asked for.
      const { renderBulletinDocx } = await import('./render-docx.ts');
      return ok(await renderBulletinDocx(document));
    }
    case 'ofd':
      return renderBulletinOfd(typesetter, document);
  }
}
