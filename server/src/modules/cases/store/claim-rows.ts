import { type RawBuilder, sql } from 'kysely';
import type { Claim } from '../claim.ts';

/**
 * The files that cases take with their steps, for the statement of these steps: `moved` holds the id of
 * each case that moved and the place of its step. A file that this material had before keeps its first name.
 */
export function claimedWithSteps(
  steps: readonly { readonly claims: readonly Claim[] }[],
): RawBuilder<unknown> {
  const claims = steps.flatMap((step, place) => step.claims.map((one) => ({ ...one, place })));
  if (claims.length === 0) return sql``;
  return sql`, claimed as (
      insert into cases.case_files
        (case_id, order_num, file_id, name, media_type, size_bytes, page_count)
      select moved.id, given.order_num, given.file_id, given.name, given.media_type,
             given.size_bytes, given.page_count
      from moved join unnest(
        ${claims.map((one) => one.place)}::integer[],
        ${claims.map((one) => one.orderNum)}::smallint[], ${claims.map((one) => one.fileId)}::text[],
        ${claims.map((one) => one.name)}::text[], ${claims.map((one) => one.mediaType)}::text[],
        ${claims.map((one) => one.sizeBytes)}::bigint[],
        ${claims.map((one) => one.pageCount)}::integer[])
        as given (place, order_num, file_id, name, media_type, size_bytes, page_count)
        on given.place = moved.place
      on conflict do nothing)`;
}
