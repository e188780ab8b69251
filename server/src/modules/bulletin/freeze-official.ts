import { Readable } from 'node:stream';
import { assert } from '../../kernel/assert.ts';
import { canonicalText, type Plain } from '../../kernel/canonical-text.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type Signature, sm3 } from '../../platform/crypto/index.ts';
import type { Imprint } from '../../platform/typesetting/imprint.ts';
import type { LaidOutPdf } from '../../platform/typesetting/typesetter.ts';
import { listed, type MissingCharacters } from './bulletin-documents.ts';
import { issuedOfficial, type OfficialSeries } from './core/kept-official.ts';
import type { OfficialFile } from './core/official-file.ts';
import { officialDocument } from './core/official-paper.ts';
import { officialText } from './core/official-text.ts';
import type { BulletinDeps } from './deps.ts';
import { layOutDocument } from './formats/render-layout.ts';
import { templateVersionOf } from './formats/template-versions.ts';

/** The number that a document takes. */
export interface Numbered {
  readonly series: OfficialSeries;
  readonly serial: number;
}

/** A document as it is kept for good: content, text, pages, the digest of each, and the signature over the pages. */
export interface FrozenOfficial extends Imprint {
  readonly numbered: Numbered | undefined;
  readonly file: OfficialFile;
  readonly content: string;
  readonly contentSm3: Buffer;
  readonly text: string;
  readonly textSm3: Buffer;
  /** Under which the file store keeps the pages. */
  readonly pdfSm3: Buffer;
  readonly pdfBytes: number;
  readonly pageCount: number;
  readonly templateVersion: number | null;
  readonly seals: LaidOutPdf['seals'];
  readonly signature: Signature;
}

/** Freezes a draft under its number as of this day, and has its pages signed. Works outside of any transaction. */
export async function freezeOfficial(
  deps: Pick<BulletinDeps, 'typesetter' | 'files' | 'signing'>,
  draft: OfficialFile,
  { numbered, day }: { readonly numbered: Numbered | undefined; readonly day: LocalDate },
): Promise<Result<FrozenOfficial, MissingCharacters>> {
  const file = issuedOfficial(draft, { serial: numbered?.serial, day });
  const document = officialDocument(file, new Map());
  const laidOut = await layOutDocument(deps.typesetter, document);
  if (!laidOut.ok) return refuse(listed(laidOut.refusal));
  const { pdf, pageCount, seals } = laidOut.value;
  const kept = await deps.files.keepOwn(Readable.from([pdf]));
  assert(kept.ok, 'laid-out pages are a PDF that can be kept');
  const pdfSm3 = Buffer.from(kept.value.id, 'hex');
  const [text, content] = [officialText(document), canonicalText(file as unknown as Plain)];
  const imprint = await deps.typesetter.imprint();
  return ok({
    ...imprint,
    ...{ numbered, file, content, text, pdfSm3, pageCount, seals },
    contentSm3: sm3(content),
    textSm3: sm3(text),
    pdfBytes: kept.value.sizeBytes,
    templateVersion: templateVersionOf(imprint),
    signature: await deps.signing.sign(pdfSm3),
  });
}
