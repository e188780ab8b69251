import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { QueueClassTerms } from '../core/queue-class.ts';

/** One writes the register at a time, so that no matter comes into two queues; released with the transaction. */
export async function lockClasses(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('queue classes', 0))`.execute(tx);
}

/** Enters a queue; undefined where its letters were given before. */
export async function insertClass(
  tx: Tx,
  prefix: string,
  { name, organisationId, isOpen }: QueueClassTerms,
): Promise<number | undefined> {
  const row = await tx
    .insertInto('queue.classes')
    .values({ prefix, name, organisation_id: organisationId, is_open: isOpen, version: 1 })
    .onConflict((conflict) => conflict.column('prefix').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Changes a queue that still stands as it was seen; false where somebody was faster. */
export async function updateClass(
  tx: Tx,
  seen: { readonly classId: number; readonly version: number },
  { name, organisationId, isOpen }: QueueClassTerms,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('queue.classes')
    .set({ name, organisation_id: organisationId, is_open: isOpen, version: seen.version + 1 })
    .where('id', '=', seen.classId)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The matters of a queue are these and no others. */
export async function setMatters(
  tx: Tx,
  classId: number,
  matterIds: readonly number[],
): Promise<void> {
  await tx.deleteFrom('queue.class_matters').where('class_id', '=', classId).execute();
  if (matterIds.length === 0) return;
  await sql`insert into queue.class_matters (matter_id, class_id)
    select unnest(${[...matterIds]}::int[]), ${classId}`.execute(tx);
}

/** Keeps how a queue was written, by whom and when; never changed. */
export async function insertClassChange(
  tx: Tx,
  written: {
    readonly classId: number;
    readonly version: number;
    readonly by: StaffId;
    readonly at: Instant;
  },
  content: QueueClassTerms,
): Promise<void> {
  const { classId, version, by, at } = written;
  await tx
    .insertInto('queue.class_changes')
    .values({
      ...{ class_id: classId, version, by, at: toTimestamp(at) },
      content: JSON.stringify(content),
    })
    .execute();
}
