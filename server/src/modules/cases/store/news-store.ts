import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { type Database, toTimestamp } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';

/** Notes until when this person has seen what is new; what was seen before stays seen. */
export async function noteSeenUntil(db: Database, staffId: StaffId, until: Instant): Promise<void> {
  await sql`
    insert into cases.news_seen (staff_id, seen_at) values (${staffId}::uuid, ${toTimestamp(until)}::timestamptz)
    on conflict (staff_id) do update set seen_at = greatest(news_seen.seen_at, excluded.seen_at)`.execute(
    db,
  );
}
