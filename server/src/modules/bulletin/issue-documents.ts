import { buffer } from 'node:stream/consumers';
import { isIssued } from '@banshi/contract/bulletin-words';
import { assert } from '../../kernel/assert.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { type DocumentRefusal, documentOf } from './bulletin-documents.ts';
import type { BulletinFile } from './core/bulletin-file.ts';
import type { Draft } from './core/draft.ts';
import { parseBulletinFile } from './core/parse-bulletin-file.ts';
import type { BulletinDeps } from './deps.ts';
import type { BulletinFormat } from './formats/render-bulletin.ts';
import { findIssue } from './queries/find-issue.ts';
import { findArchivedBytes } from './queries/printings.ts';

/** A document, and the file by which it is named. */
interface NamedDocument {
  readonly file: BulletinFile;
  readonly content: Buffer;
}

/** A draft as a document: as it stands now, or, once it is signed, as it was frozen. */
export async function draftDocument(
  deps: BulletinDeps,
  draft: Draft,
  format: BulletinFormat,
): Promise<Result<NamedDocument, DocumentRefusal>> {
  if (isIssued(draft.state)) return issueDocument(deps, draft, format);
  const document = await documentOf(deps, draft.file, format);
  return document.ok ? ok({ file: draft.file, content: document.value }) : document;
}

/** Pages and text are the bytes of the signing; other formats are made of what was frozen then, and once archived stay as they are. */
async function issueDocument(
  deps: BulletinDeps,
  { draftId }: Draft,
  format: BulletinFormat,
): Promise<Result<NamedDocument, DocumentRefusal>> {
  const issue = await findIssue(deps, draftId);
  assert(issue, 'a signed draft is an issue');
  const parsed = parseBulletinFile(issue.file);
  assert(parsed.ok, 'what was frozen was checked before');
  const file = parsed.value;
  const archived = await findArchivedBytes(deps.db, draftId, format);
  if (archived) return ok({ file, content: archived });
  if (format === 'text') return ok({ file, content: Buffer.from(issue.text) });
  if (format === 'pdf') {
    const pages = await deps.files.read(issue.pdfSm3);
    assert(pages, 'the pages of an issue were kept before it was signed');
    return ok({ file, content: await buffer(pages) });
  }
  const document = await documentOf(deps, file, format);
  return document.ok ? ok({ file, content: document.value }) : document;
}
