import type { Reader } from '../../../platform/database/index.ts';
import type { Handed } from '../core/event.ts';

/** The files named by materials that were never uploaded. */
export async function findUnknownFiles(
  db: Reader,
  materials: readonly Handed[],
): Promise<readonly string[]> {
  const named = [...new Set(materials.flatMap((one) => one.fileIds))];
  if (named.length === 0) return [];
  const known = await db
    .selectFrom('cases.files')
    .select('id')
    .where('id', 'in', named)
    .orderBy('id')
    .execute();
  const ids = new Set(known.map((row) => row.id));
  return named.filter((id) => !ids.has(id));
}
