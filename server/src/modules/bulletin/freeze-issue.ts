import { Readable } from 'node:stream';
import { assert } from '../../kernel/assert.ts';
import { canonicalText, type Plain } from '../../kernel/canonical-text.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { sm3 } from '../../platform/crypto/index.ts';
import type { Imprint } from '../../platform/typesetting/imprint.ts';
import { listed, type MissingCharacters } from './bulletin-documents.ts';
import { bulletinDocument } from './core/bulletin-document.ts';
import type { BulletinFile } from './core/bulletin-file.ts';
import { type IssueNumbers, issuedFile } from './core/issue.ts';
import { officialText } from './core/official-text.ts';
import { barredByProof, type ProofErrors, type ProofWarnings } from './core/proof-verdict.ts';
import { proofread } from './core/proofreading/proofread.ts';
import type { BulletinDeps } from './deps.ts';
import { layOutDocument } from './formats/render-layout.ts';
import { templateVersionOf } from './formats/template-versions.ts';
import { readRegisters } from './read-registers.ts';

/** An issue as it is kept for good: content, text, pages, and the digest of each. */
export interface FrozenIssue extends Imprint {
  readonly file: BulletinFile;
  /** Of what made text and pages; none where templates are not those of the release. */
  readonly templateVersion: number | null;
  /** The file as canonical JSON. */
  readonly content: string;
  readonly contentSm3: Buffer;
  readonly text: string;
  readonly textSm3: Buffer;
  /** Under which the file store keeps the pages. */
  readonly pdfSm3: Buffer;
  readonly pdfBytes: number;
  readonly pageCount: number;
}

export type FreezeRefusal = ProofErrors | ProofWarnings | MissingCharacters;

/** Freezes a draft, its figures bound, as the issue of these numbers and this day. Works outside of any transaction. */
export async function freezeIssue(
  deps: BulletinDeps,
  draft: BulletinFile,
  {
    areWarningsChecked,
    ...given
  }: IssueNumbers & { readonly issueDate: LocalDate; readonly areWarningsChecked: boolean },
): Promise<Result<FrozenIssue, FreezeRefusal>> {
  const file = issuedFile(draft, given);
  const known = { ...(await readRegisters(deps.db, file)), calendar: await deps.calendar() };
  const findings = proofread(file, { fetched: new Map(), ...known });
  const barred = barredByProof(findings, areWarningsChecked);
  if (barred) return refuse(barred);
  const document = bulletinDocument(file, new Map());
  const laidOut = await layOutDocument(deps.typesetter, document);
  if (!laidOut.ok) return refuse(listed(laidOut.refusal));
  const kept = await deps.files.keepOwn(Readable.from([laidOut.value.pdf]));
  assert(kept.ok, 'laid-out pages are a PDF that can be kept');
  const text = officialText(document);
  const content = canonicalText(file as unknown as Plain);
  const imprint = await deps.typesetter.imprint();
  return ok({
    ...imprint,
    templateVersion: templateVersionOf(imprint),
    ...{ file, content, text },
    contentSm3: sm3(content),
    textSm3: sm3(text),
    pdfSm3: Buffer.from(kept.value.id, 'hex'),
    pdfBytes: kept.value.sizeBytes,
    pageCount: laidOut.value.pageCount,
  });
}
