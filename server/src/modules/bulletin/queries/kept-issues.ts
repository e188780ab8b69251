import type { Reader } from '../../../platform/database/index.ts';

/** An issue as the database keeps it, nothing of it trusted. */
export interface KeptIssue {
  readonly issueId: string;
  readonly year: number;
  readonly issueNo: number;
  readonly content: string;
  readonly contentSm3: Buffer;
  readonly text: string;
  readonly textSm3: Buffer;
  readonly pdfSm3: Buffer;
  readonly renderer: string;
  readonly templateVersion: number | null;
  readonly templateSm3: Buffer;
  readonly fontsSm3: Buffer;
  /** The files of the archive whose bytes lie in the database. */
  readonly archived: readonly { readonly content: Buffer; readonly sm3: Buffer }[];
}

/** Signed issues, or one of them, the first first. */
export async function keptIssues(db: Reader, issueId?: string): Promise<readonly KeptIssue[]> {
  let asked = db
    .selectFrom('bulletin.issues')
    .select(['draft_id as issueId', 'year', 'issue_no as issueNo', 'content', 'text', 'renderer'])
    .select(['content_sm3 as contentSm3', 'text_sm3 as textSm3', 'pdf_sm3 as pdfSm3'])
    .select(['template_version as templateVersion', 'template_sm3 as templateSm3'])
    .select('fonts_sm3 as fontsSm3')
    .orderBy('total_no')
    .orderBy('series');
  if (issueId !== undefined) asked = asked.where('draft_id', '=', issueId);
  const rows = await asked.execute();
  const archived = await archivedFiles(
    db,
    rows.map((row) => row.issueId),
  );
  return rows.map((row) => ({
    ...row,
    issueNo: Number(row.issueNo),
    archived: archived.get(row.issueId) ?? [],
  }));
}

async function archivedFiles(db: Reader, issueIds: readonly string[]) {
  const files = new Map<string, { content: Buffer; sm3: Buffer }[]>();
  if (issueIds.length === 0) return files;
  const rows = await db
    .selectFrom('bulletin.archive_files')
    .select(['draft_id', 'content', 'sm3'])
    .where('draft_id', 'in', issueIds)
    .execute();
  for (const { draft_id: issueId, content, sm3 } of rows) {
    if (content) files.set(issueId, [...(files.get(issueId) ?? []), { content, sm3 }]);
  }
  return files;
}
