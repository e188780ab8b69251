import type { Instant } from '../../../kernel/instant.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { DraftId } from '../core/draft.ts';
import type { SeriesStand } from '../core/issue.ts';
import type { FrozenIssue } from '../freeze-issue.ts';
import { frozenColumns } from './frozen-columns.ts';

/**
 * Moves the running total of a series on from where it was seen; false when another signing moved it first. The row
 * stays locked until commit: no number is left out, and none is taken twice.
 */
export async function takeTotal(
  tx: Tx,
  series: string,
  { seen, totalNo }: { readonly seen: SeriesStand | undefined; readonly totalNo: number },
): Promise<boolean> {
  const values = { series, total_no: totalNo };
  const taken = seen
    ? await tx
        .updateTable('bulletin.series')
        .set({ total_no: totalNo })
        .where('series', '=', series)
        .where('total_no', '=', seen.totalNo)
        .returning('series')
        .executeTakeFirst()
    : await tx
        .insertInto('bulletin.series')
        .values(values)
        .onConflict((conflict) => conflict.column('series').doNothing())
        .returning('series')
        .executeTakeFirst();
  return taken !== undefined;
}

/** Stores a signed issue for good. */
export async function insertIssue(
  tx: Tx,
  { file, ...frozen }: FrozenIssue,
  signed: {
    readonly draftId: DraftId;
    readonly corrects: DraftId | null;
    readonly at: Instant;
    readonly by: StaffId;
  },
): Promise<void> {
  await tx
    .insertInto('bulletin.issues')
    .values({
      draft_id: signed.draftId,
      corrects: signed.corrects,
      series: file.series,
      year: file.year,
      issue_no: file.issueNo,
      total_no: file.totalNo,
      title: file.title.trim(),
      issue_date: file.issueDate,
      period_from: file.period.from,
      period_to: file.period.to,
      ...frozenColumns(frozen),
      signed_at: toTimestamp(signed.at),
      signed_by: signed.by,
    })
    .execute();
}
