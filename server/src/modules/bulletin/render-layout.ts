import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { GlyphMissing, Typesetter } from '../../platform/typesetting/typesetter.ts';
import type { BulletinDocument } from './core/bulletin-document.ts';

/** No font shows `character`, which stands at `path` of the bulletin file. */
export interface BulletinGlyphMissing {
  readonly code: 'bulletin/glyph-missing';
  readonly character: string;
  /** `U+2B820`. */
  readonly codePoint: string;
  readonly path: string;
}

/** The bulletin as PDF/A-2b on the 22 × 28 grid of GB/T 9704. */
export async function renderBulletinPdf(
  typesetter: Typesetter,
  document: BulletinDocument,
): Promise<Result<Buffer, BulletinGlyphMissing>> {
  const laidOut = await layOutBulletin(typesetter, document);
  return laidOut.ok ? ok(laidOut.value.pdf) : laidOut;
}

/** The same with the number of its pages. */
export async function layOutBulletin(
  typesetter: Typesetter,
  document: BulletinDocument,
): Promise<Result<{ readonly pdf: Buffer; readonly pageCount: number }, BulletinGlyphMissing>> {
  const typeset = await typesetter.render({ template: 'bulletin', data: printedData(document) });
  return typeset.ok ? typeset : placed(typeset.refusal, document);
}

/** The same pages as an OFD file (GB/T 33190). */
export async function renderBulletinOfd(
  typesetter: Typesetter,
  document: BulletinDocument,
): Promise<Result<Buffer, BulletinGlyphMissing>> {
  const typeset = await typesetter.renderOfd({ template: 'bulletin', data: printedData(document) });
  return typeset.ok ? typeset : placed(typeset.refusal, document);
}

/** The same pages as SVG pictures, one a page, for the preview beside the editor. */
export async function renderBulletinPages(
  typesetter: Typesetter,
  document: BulletinDocument,
): Promise<Result<readonly string[], BulletinGlyphMissing>> {
  const typeset = await typesetter.renderPages({
    template: 'bulletin',
    data: printedData(document),
  });
  return typeset.ok ? typeset : placed(typeset.refusal, document);
}

function printedData(document: BulletinDocument): object {
  const { series, number, publisher, date, title, period, body, distribution, copies } = document;
  return {
    series: series.text,
    number: number.text,
    publisher: publisher.text,
    date: date.text,
    title: title.text,
    period: period.text,
    body,
    distribution,
    copies: copies?.text ?? null,
    issueDate: document.issueDate,
  };
}

function placed({ text }: GlyphMissing, document: BulletinDocument) {
  const { series, publisher, title, body, distribution } = document;
  const place = [
    series,
    publisher,
    title,
    ...body.flatMap((each) =>
      each.role === 'run-in'
        ? [{ text: each.lead, path: each.path.replace(/\.(text|statistics).*$/, '.title') }, each]
        : [each],
    ),
    ...distribution,
  ].find((each) => each.text.includes(text));
  return refuse({
    code: 'bulletin/glyph-missing' as const,
    character: text,
    codePoint: [...text].map(codePointName).join(' '),
    path: place?.path ?? '$',
  });
}

function codePointName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
