import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type {
  GlyphMissing,
  LaidOutPdf,
  Typesetter,
} from '../../../platform/typesetting/typesetter.ts';
import type { Template, TypesetJob } from '../../../platform/typesetting/worker-messages.ts';
import type { BodyParagraph } from '../core/bulletin-body.ts';
import {
  type LayoutProfile,
  makerOf,
  nameOf,
  numberedAttachments,
  numberRows,
  type OfficialDocument,
  printedLines,
} from '../core/official-document.ts';

/** No font shows `character`, which stands at `path` of the file. */
export interface BulletinGlyphMissing {
  readonly code: 'bulletin/glyph-missing';
  readonly character: string;
  /** `U+2B820`. */
  readonly codePoint: string;
  readonly path: string;
}

/** The document as PDF/A-2b on the 22 × 28 grid of GB/T 9704. */
export async function renderPdf(
  typesetter: Typesetter,
  document: OfficialDocument,
): Promise<Result<Buffer, BulletinGlyphMissing>> {
  const laidOut = await layOutDocument(typesetter, document);
  return laidOut.ok ? ok(laidOut.value.pdf) : laidOut;
}

/** The same with the number of its pages, and where seals go on them. */
export async function layOutDocument(
  typesetter: Typesetter,
  document: OfficialDocument,
): Promise<Result<LaidOutPdf, BulletinGlyphMissing>> {
  const typeset = await typesetter.render(jobOf(document));
  return typeset.ok ? typeset : placed(typeset.refusal, document);
}

/** The same pages as an OFD file (GB/T 33190). */
export async function renderOfd(
  typesetter: Typesetter,
  document: OfficialDocument,
): Promise<Result<Buffer, BulletinGlyphMissing>> {
  const typeset = await typesetter.renderOfd(jobOf(document));
  return typeset.ok ? typeset : placed(typeset.refusal, document);
}

/** The same pages as SVG pictures, one a page, for the preview beside the editor. */
export async function renderPages(
  typesetter: Typesetter,
  document: OfficialDocument,
): Promise<Result<readonly string[], BulletinGlyphMissing>> {
  const typeset = await typesetter.renderPages(jobOf(document));
  return typeset.ok ? typeset : placed(typeset.refusal, document);
}

/** The template that sets a layout; what differs between those of one template it looks up itself. */
const TEMPLATE_OF: Readonly<Record<LayoutProfile, Template>> = {
  bulletin: 'bulletin',
  document: 'document',
  letter: 'document',
  minutes: 'document',
  order: 'document',
  guide: 'document',
};

/** The document as the typesetter takes it; equal documents give equal pages. */
export function jobOf(document: OfficialDocument): TypesetJob {
  const { profile, masthead, marks, number, imprint, title, subtitle, addressee, foot } = document;
  const data = {
    profile,
    masthead: masthead.names.length > 0 ? masthead.names : masthead.text,
    maker: makerOf(document),
    title: nameOf(document),
    titleLines: title.lines,
    subtitle: subtitle?.text ?? null,
    number: number?.text ?? null,
    numberRows: numberRows(document),
    imprint: imprint ? { publisher: imprint.publisher.text, date: imprint.date.text } : null,
    marks: marks.map(({ text, face }) => ({ text, face })),
    addressee: addressee?.text ?? null,
    body: document.body.map(printedParagraph),
    attachments: numberedAttachments(document),
    attendance: document.attendance.map(({ label, text }) => ({ label, text })),
    signature: signatureOf(document),
    note: document.note?.text ?? null,
    annexes: document.annexes.map((annex) => ({
      label: annex.label,
      titleLines: annex.title.lines,
      body: annex.body.map(printedParagraph),
    })),
    foot: {
      lines: foot.lines.map(({ label, text }) => ({ label, text })),
      printed: foot.printed ? { by: foot.printed.by.text, on: foot.printed.on.text } : null,
      copies: foot.copies?.text ?? null,
    },
    issueDate: document.issueDate,
  };
  return { template: TEMPLATE_OF[profile], data };
}

function signatureOf({ signature }: OfficialDocument) {
  if (signature === undefined) return null;
  const { issuers, signatory, date, isSealed } = signature;
  return {
    issuers: issuers.map(({ text }) => text),
    signatory: signatory ? { post: signatory.post.text, name: signatory.name.text } : null,
    date: date.text,
    isSealed,
  };
}

/** Without its place in the file, which changes nothing on the page. */
function printedParagraph({ path: _, ...printed }: BodyParagraph) {
  return printed;
}

function placed({ text }: GlyphMissing, document: OfficialDocument) {
  const place = printedLines(document).find((each) => each.text.includes(text));
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
