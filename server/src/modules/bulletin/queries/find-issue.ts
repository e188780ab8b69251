import { BulletinFile as FileSchema } from '@banshi/contract/bulletin-file';
import type { BulletinIssue } from '@banshi/contract/bulletin-steps';
import type { DraftState } from '@banshi/contract/bulletin-words';
import { Value } from '@sinclair/typebox/value';
import { assert } from '../../../kernel/assert.ts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId, StaffNames } from '../../identity/index.ts';
import type { DraftId } from '../core/draft.ts';
import { readIssueLinks } from './issue-links.ts';
import { issueLines } from './issue-list.ts';

/** A signed issue as it was frozen. */
export async function findIssue(
  { db, staffNames }: { readonly db: Reader; readonly staffNames: StaffNames },
  draftId: DraftId,
): Promise<BulletinIssue | undefined> {
  const row = await issueLines(db)
    .select(['content', 'content_sm3', 'text', 'text_sm3', 'pdf_sm3', 'renderer'])
    .select(['template_version as templateVersion', 'template_sm3', 'fonts_sm3'])
    .where('draft_id', '=', draftId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { content, text, renderer, signedAt, signedBy, state, ...rest } = row;
  const { content_sm3, text_sm3, pdf_sm3, template_sm3, fonts_sm3, ...line } = rest;
  const file: unknown = JSON.parse(content);
  assert(Value.Check(FileSchema, file), 'what was frozen has the shape of a bulletin file');
  const links = await readIssueLinks(db, [line.draftId]);
  const names = await staffNames([signedBy as StaffId]);
  return {
    ...{ ...line, ...links(line.draftId), file, text, renderer, state: state as DraftState },
    signedAt: formatInstant(signedAt),
    signedByName: names.get(signedBy as StaffId)?.name ?? '',
    contentSm3: content_sm3.toString('hex'),
    textSm3: text_sm3.toString('hex'),
    pdfSm3: pdf_sm3.toString('hex'),
    templateSm3: template_sm3.toString('hex'),
    fontsSm3: fonts_sm3.toString('hex'),
  };
}
