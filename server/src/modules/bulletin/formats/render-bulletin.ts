import { ok, type Result } from '../../../kernel/result.ts';
import type { Typesetter } from '../../../platform/typesetting/typesetter.ts';
import {
  bulletinDocument,
  type FetchedFigures,
  periodKey,
  periodsWithoutFigures,
} from '../core/bulletin-document.ts';
import type {
  BulletinFigures,
  BulletinFile,
  BulletinPeriod,
  BulletinSection,
} from '../core/bulletin-file.ts';
import type { OfficialDocument } from '../core/official-document.ts';
import type { OfficialFile } from '../core/official-file.ts';
import { officialDocument } from '../core/official-paper.ts';
import { officialText } from '../core/official-text.ts';
import { renderHtml } from './render-html.ts';
import { type BulletinGlyphMissing, renderOfd, renderPdf } from './render-layout.ts';

/** The formats that a file can be rendered to. */
export const BULLETIN_FORMATS = ['text', 'html', 'pdf', 'ofd', 'docx'] as const;
export type BulletinFormat = (typeof BULLETIN_FORMATS)[number];

/** The figures of a period from the database; asked only for periods that the file leaves open. */
export type FiguresFor = (period: BulletinPeriod) => Promise<BulletinFigures>;

/** A bulletin, or a file that names another layout. */
export type PrintableFile = BulletinFile | OfficialFile;

/** The file as a document: figures that it leaves out are fetched, all else comes from the file. */
export async function composeFile(
  file: PrintableFile,
  figuresFor: FiguresFor,
): Promise<OfficialDocument> {
  const fetched = await fetchFigures(file, figuresFor);
  return 'profile' in file ? officialDocument(file, fetched) : bulletinDocument(file, fetched);
}

/** The figures that the file leaves to the database, by `periodKey`. */
export async function fetchFigures(
  file: { readonly sections?: readonly BulletinSection[] },
  figuresFor: FiguresFor,
): Promise<FetchedFigures> {
  const fetched = new Map<string, BulletinFigures>();
  for (const period of periodsWithoutFigures(file)) {
    fetched.set(periodKey(period), await figuresFor(period));
  }
  return fetched;
}

/** Renders a document; only laid-out pages can be refused, for a character that no font shows. */
export async function renderDocument(
  typesetter: Typesetter,
  document: OfficialDocument,
  format: BulletinFormat,
): Promise<Result<Buffer, BulletinGlyphMissing>> {
  switch (format) {
    case 'text':
      return ok(Buffer.from(officialText(document)));
    case 'html':
      return ok(Buffer.from(renderHtml(document)));
    case 'pdf':
      return renderPdf(typesetter, document);
    case 'docx': {
      // Half a second to load, and seldom asked for.
      const { renderDocx } = await import('./render-docx.ts');
      return ok(await renderDocx(document));
    }
    case 'ofd':
      return renderOfd(typesetter, document);
  }
}
