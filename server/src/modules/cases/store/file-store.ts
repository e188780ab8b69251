import type { Instant } from '../../../kernel/instant.ts';
import { type Database, toTimestamp } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';

/** Notes what somebody has uploaded; the same content again goes by its last name. */
export async function saveUpload(
  db: Database,
  file: {
    readonly fileId: string;
    readonly name: string;
    readonly mediaType: string;
    readonly sizeBytes: number;
    readonly pageCount: number | null;
    readonly by: StaffId;
    readonly at: Instant;
  },
): Promise<void> {
  const uploadedAt = toTimestamp(file.at);
  await db
    .insertInto('cases.uploads')
    .values({
      file_id: file.fileId,
      uploaded_by: file.by,
      name: file.name,
      media_type: file.mediaType,
      size_bytes: file.sizeBytes,
      page_count: file.pageCount,
      uploaded_at: uploadedAt,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['file_id', 'uploaded_by'])
        .doUpdateSet({ name: file.name, uploaded_at: uploadedAt }),
    )
    .execute();
}
