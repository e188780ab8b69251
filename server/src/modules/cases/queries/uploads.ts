import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { Claim } from '../claim.ts';
import type { CaseId } from '../core/case.ts';
import type { Handed } from '../core/materials/handed.ts';
import type { CaseRefusal } from '../core/refusal.ts';

/** For whom files are looked up: who uploaded them, and the case that may have some already. */
export interface Claimant {
  readonly by: StaffId;
  readonly caseId?: CaseId;
}

/**
 * The files named by materials, as this person has uploaded them or the case has them already; nobody
 * claims what another uploaded.
 */
export async function findClaims(
  db: Reader,
  materials: readonly Handed[],
  claimant: Claimant,
): Promise<Result<readonly Claim[], CaseRefusal>> {
  const named = [...new Set(materials.flatMap((one) => one.fileIds))];
  if (named.length === 0) return ok([]);
  const known = new Map(
    [
      ...(await filesOfCase(db, named, claimant)),
      ...(await readUploads(db, named, claimant.by)),
    ].map((row) => [row.fileId, row]),
  );
  const fileIds = named.filter((id) => !known.has(id));
  if (fileIds.length > 0) return refuse({ code: 'cases/file-unknown', fileIds });
  return ok(
    materials.flatMap(({ orderNum, fileIds: ids }) =>
      ids.flatMap((id) => known.get(id) ?? []).map((file) => ({ ...file, orderNum })),
    ),
  );
}

type KnownFile = Omit<Claim, 'orderNum'>;

const FILE_COLUMNS = [
  'file_id as fileId',
  'name',
  'media_type as mediaType',
  'size_bytes as sizeBytes',
  'page_count as pageCount',
] as const;

/** These files, as this person uploaded them. */
export function readUploads(db: Reader, ids: readonly string[], by: StaffId): Promise<KnownFile[]> {
  return db
    .selectFrom('cases.uploads')
    .select(FILE_COLUMNS)
    .where('file_id', 'in', ids)
    .where('uploaded_by', '=', by)
    .orderBy('file_id')
    .execute();
}

async function filesOfCase(
  db: Reader,
  ids: readonly string[],
  { caseId }: Claimant,
): Promise<KnownFile[]> {
  return caseId === undefined ? [] : readCaseFiles(db, caseId, ids);
}

/** These files, as a case has them. */
export function readCaseFiles(
  db: Reader,
  caseId: CaseId,
  ids: readonly string[],
): Promise<KnownFile[]> {
  return db
    .selectFrom('cases.case_files')
    .select(FILE_COLUMNS)
    .where('case_id', '=', caseId)
    .where('file_id', 'in', ids)
    .orderBy('file_id')
    .execute();
}
