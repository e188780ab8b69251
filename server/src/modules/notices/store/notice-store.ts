import type { NoticeChannel, NoticeKind } from '@banshi/contract/notice-words';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';
import type { NoticeFacts } from '../core/notice-story.ts';

/** A notice ready to be written. */
export interface NewNotice {
  readonly caseId: CaseId;
  readonly version: number;
  readonly kind: NoticeKind;
  readonly facts: NoticeFacts;
  readonly text: string;
  readonly happenedAt: Instant;
  readonly writtenAt: Instant;
  /** The ways by which it goes out, each to whom, masked. */
  readonly ways: readonly { readonly channel: NoticeChannel; readonly recipient: string }[];
}

/** Writes a notice once, and its place among those to be sent, by each way. */
export async function insertNotice(tx: Tx, given: NewNotice): Promise<void> {
  const { caseId, version } = given;
  await sql`
    with written as (
      insert into notices.notices (case_id, case_version, kind, facts, text, happened_at, written_at)
      values (${caseId}, ${version}, ${given.kind}, ${JSON.stringify(given.facts)}::jsonb, ${given.text},
        ${toTimestamp(given.happenedAt)}, ${toTimestamp(given.writtenAt)})
      on conflict (case_id, case_version) do nothing
      returning case_id, case_version, written_at)
    insert into notices.waiting (case_id, case_version, channel, recipient, due_at)
    select case_id, case_version, channel, recipient, written_at
    from written cross join jsonb_to_recordset(${JSON.stringify(given.ways)}::jsonb)
      as ways (channel text, recipient text)`.execute(tx);
}
