import type { NoticeKind } from '@banshi/contract/notice-words';
import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';

/** A notice as it was written. */
export interface FoundNotice {
  readonly kind: NoticeKind;
  readonly displayNo: string;
  readonly text: string;
}

/** The notice about this entry of a case. */
export async function findNotice(
  db: Reader,
  { caseId, version }: { readonly caseId: CaseId; readonly version: number },
): Promise<FoundNotice | undefined> {
  const { rows } = await sql<FoundNotice>`
    select kind, facts ->> 'displayNo' as "displayNo", text from notices.notices
    where case_id = ${caseId} and case_version = ${version}`.execute(db);
  return rows[0];
}
