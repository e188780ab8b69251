import { buffer } from 'node:stream/consumers';
import { ARCHIVE_FORMATS, type ArchiveFormat } from '@banshi/contract/bulletin-words';
import { assert } from '../../kernel/assert.ts';
import { canonicalText, type Plain } from '../../kernel/canonical-text.ts';
import { sm3 } from '../../platform/crypto/index.ts';
import type { Draft } from './core/draft.ts';
import type { BulletinDeps } from './deps.ts';
import { fileName } from './formats/file-name.ts';
import { draftDocument } from './issue-documents.ts';
import { findIssue } from './queries/find-issue.ts';
import { findArchivedBytes, readArchiveFiles } from './queries/printings.ts';
import type { ArchiveFile } from './store/printing-store.ts';

/** Every file of a signed issue as the archive keeps it: made once from what was frozen, then kept byte by byte. */
export async function archiveFiles(deps: BulletinDeps, draft: Draft): Promise<ArchiveFile[]> {
  const files: ArchiveFile[] = [];
  for (const format of ARCHIVE_FORMATS) files.push(await archiveFile(deps, draft, format));
  const issue = await findIssue(deps, draft.draftId);
  const digest = (format: ArchiveFormat) =>
    files.find((one) => one.format === format)?.sm3.toString('hex');
  assert(digest('pdf') === issue?.pdfSm3, 'the pages are those that were signed');
  assert(digest('text') === issue?.textSm3, 'the text is the one that was signed');
  assert(digest('json') === issue?.contentSm3, 'the content is the one that was signed');
  return files;
}

/** A file of an archived issue as it was kept; undefined before it is archived. The pages lie among the files of the house. */
export async function archivedFile(
  deps: BulletinDeps,
  issueId: Draft['draftId'],
  format: ArchiveFormat,
): Promise<{ readonly name: string; readonly content: Buffer } | undefined> {
  const kept = (await readArchiveFiles(deps.db, issueId)).find((one) => one.format === format);
  if (!kept) return undefined;
  const { name } = kept;
  const beside = await findArchivedBytes(deps.db, issueId, format);
  if (beside) return { name, content: beside };
  const pages = await deps.files.read(kept.sm3);
  assert(pages, 'the pages of an issue were kept before it was signed');
  return { name, content: await buffer(pages) };
}

async function archiveFile(
  deps: BulletinDeps,
  draft: Draft,
  format: ArchiveFormat,
): Promise<ArchiveFile> {
  const content = await bytesOf(deps, draft, format);
  return {
    ...{ format, name: nameOf(draft, format), sizeBytes: content.length },
    sm3: sm3(content),
    content: format === 'pdf' ? null : content,
  };
}

function nameOf({ file }: Draft, format: ArchiveFormat): string {
  if (format !== 'json') return fileName(file, format);
  return fileName(file, 'pdf').replace(/pdf$/, 'json');
}

async function bytesOf(deps: BulletinDeps, draft: Draft, format: ArchiveFormat): Promise<Buffer> {
  if (format === 'json') {
    const issue = await findIssue(deps, draft.draftId);
    assert(issue, 'what is archived was signed');
    return Buffer.from(canonicalText(issue.file as unknown as Plain));
  }
  const document = await draftDocument(deps, draft, format);
  assert(document.ok, 'what was signed could be laid out');
  return document.value.content;
}
