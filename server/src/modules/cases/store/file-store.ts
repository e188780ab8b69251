import type { Instant } from '../../../kernel/instant.ts';
import { type Database, toTimestamp } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';

/** Notes a kept file; the same content again keeps the name under which it came first. */
export async function insertFile(
  db: Database,
  file: {
    readonly fileId: string;
    readonly name: string;
    readonly mediaType: string;
    readonly sizeBytes: number;
    readonly by: StaffId;
    readonly at: Instant;
  },
): Promise<void> {
  await db
    .insertInto('cases.files')
    .values({
      id: file.fileId,
      name: file.name,
      media_type: file.mediaType,
      size_bytes: file.sizeBytes,
      uploaded_by: file.by,
      uploaded_at: toTimestamp(file.at),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
