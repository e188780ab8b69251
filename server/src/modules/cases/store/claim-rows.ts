import { type RawBuilder, sql } from 'kysely';
import type { Claim } from '../claim.ts';

/**
 * The files that a case takes with a step, for the statement of that step: `moved` holds the id of the
 * case if it moved. A file that this material had before keeps its first name.
 */
export function claimedWithStep(claims: readonly Claim[]): RawBuilder<unknown> {
  if (claims.length === 0) return sql``;
  return sql`, claimed as (
      insert into cases.case_files
        (case_id, order_num, file_id, name, media_type, size_bytes, page_count)
      select moved.id, given.order_num, given.file_id, given.name, given.media_type,
             given.size_bytes, given.page_count
      from moved, unnest(
        ${claims.map((one) => one.orderNum)}::smallint[], ${claims.map((one) => one.fileId)}::text[],
        ${claims.map((one) => one.name)}::text[], ${claims.map((one) => one.mediaType)}::text[],
        ${claims.map((one) => one.sizeBytes)}::bigint[],
        ${claims.map((one) => one.pageCount)}::integer[])
        as given (order_num, file_id, name, media_type, size_bytes, page_count)
      on conflict do nothing)`;
}
