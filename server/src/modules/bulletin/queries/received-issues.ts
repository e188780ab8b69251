import type { ReceivedBulletin } from '@banshi/contract/bulletin-distribution';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { DraftId } from '../core/draft.ts';

/** Some four years of weeks. */
const ISSUES_MAX = 200;

/** Who reads: himself, and the bodies in which he sits. */
export interface ReceivedFor {
  readonly staffId: StaffId;
  readonly bodies: readonly number[];
}

/** The issues that went to one of these bodies, the latest first. */
export async function listReceived(db: Reader, reader: ReceivedFor): Promise<ReceivedBulletin[]> {
  const rows = await received(db, reader)
    .orderBy('issue.issue_date', 'desc')
    .orderBy('issue.total_no', 'desc')
    .limit(ISSUES_MAX)
    .execute();
  return rows.map(shown);
}

/** One of them with its text and the digest of its pages; undefined where it went to none of these bodies. */
export async function findReceived(db: Reader, reader: ReceivedFor, issueId: DraftId) {
  const row = await received(db, reader)
    .select(['issue.text', 'issue.pdf_sm3 as pdfSm3'])
    .where('issue.draft_id', '=', issueId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { text, pdfSm3, ...line } = row;
  return { issue: shown(line), text, pdfSm3: pdfSm3.toString('hex') };
}

function received(db: Reader, { staffId, bodies }: ReceivedFor) {
  return db
    .selectFrom('bulletin.issues as issue')
    .leftJoin('bulletin.receipts as receipt', (join) =>
      join.onRef('receipt.draft_id', '=', 'issue.draft_id').on('receipt.staff_id', '=', staffId),
    )
    .select(['issue.draft_id as issueId', 'issue.series', 'issue.title', 'issue.year'])
    .select(['issue.issue_no as issueNo', 'issue.total_no as totalNo'])
    .select(['issue.issue_date as issueDate', 'receipt.read_at as readAt'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('bulletin.addressees as addressee')
          .select('addressee.ordinal')
          .whereRef('addressee.draft_id', '=', 'issue.draft_id')
          .where('addressee.organisation_id', 'in', bodies),
      ),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof received>['execute']>>[number];

function shown({ readAt, ...line }: Row): ReceivedBulletin {
  return { ...line, readAt: readAt === null ? null : formatInstant(readAt) };
}
