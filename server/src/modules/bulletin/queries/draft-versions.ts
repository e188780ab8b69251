import type { DraftVersion, DraftVersionLine } from '@banshi/contract/bulletin-versions';
import type { DraftAct } from '@banshi/contract/bulletin-words';
import { assert } from '../../../kernel/assert.ts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { BulletinFile } from '../core/bulletin-file.ts';
import type { DraftId } from '../core/draft.ts';
import { parseBulletinFile } from '../core/parse-bulletin-file.ts';
import type { BulletinDeps } from '../deps.ts';
import { shownFile } from '../draft-view.ts';

type ReadDeps = Pick<BulletinDeps, 'db' | 'staffNames'>;

/** The texts that a draft had, the latest first. */
export async function listVersions(
  { db, staffNames }: ReadDeps,
  draftId: DraftId,
): Promise<DraftVersionLine[]> {
  const rows = await versionsOf(db, draftId).orderBy('v.version', 'desc').execute();
  const names = await staffNames(rows.map(({ by }) => by as StaffId));
  return rows.map((row) => ({
    ...{ version: row.version, act: row.act as DraftAct, restored: row.restored },
    at: formatInstant(row.at),
    byName: names.get(row.by as StaffId)?.name ?? '',
  }));
}

/** One of them with its text. */
export async function findVersion(
  { db, staffNames }: ReadDeps,
  { draftId, version }: { readonly draftId: DraftId; readonly version: number },
): Promise<DraftVersion | undefined> {
  const row = await versionsOf(db, draftId)
    .where('v.version', '=', version)
    .select('v.file')
    .executeTakeFirst();
  if (!row) return undefined;
  const names = await staffNames([row.by as StaffId]);
  return {
    ...{ version, act: row.act as DraftAct, restored: row.restored },
    at: formatInstant(row.at),
    byName: names.get(row.by as StaffId)?.name ?? '',
    file: shownFile(checked(row.file, draftId)),
  };
}

/** The text of a version, if the draft had one by that number. */
export async function findText(
  db: Reader,
  draftId: DraftId,
  version: number,
): Promise<BulletinFile | undefined> {
  const row = await versionsOf(db, draftId)
    .where('v.version', '=', version)
    .select('v.file')
    .executeTakeFirst();
  return row && checked(row.file, draftId);
}

function versionsOf(db: Reader, draftId: DraftId) {
  return db
    .selectFrom('bulletin.draft_versions as v')
    .innerJoin('bulletin.draft_journal as j', (join) =>
      join.onRef('j.draft_id', '=', 'v.draft_id').onRef('j.version', '=', 'v.version'),
    )
    .where('v.draft_id', '=', draftId)
    .select(['v.version', 'j.act', 'j.at', 'j.by', 'j.restored']);
}

function checked(given: unknown, draftId: DraftId): BulletinFile {
  const file = parseBulletinFile(given);
  assert(file.ok, `a text of draft ${draftId} was checked before it was saved`);
  return file.value;
}
