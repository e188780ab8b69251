import type { DraftState } from '@banshi/contract/bulletin-words';
import { assert } from '../../../kernel/assert.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { BulletinPeriod } from '../core/bulletin-file.ts';
import type { Draft, DraftId } from '../core/draft.ts';
import { parseBulletinFile } from '../core/parse-bulletin-file.ts';
import { readPlans } from './issue-plans.ts';

/** The draft as it was saved last. */
export async function findDraft(db: Reader, draftId: DraftId): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('bulletin.drafts')
    .select(['id', 'version', 'state', 'file', 'corrects', 'updated_at', 'updated_by'])
    .where('id', '=', draftId)
    .executeTakeFirst();
  if (!row) return undefined;
  const plans = await readPlans(db, [row.id]);
  return { ...draftFromRow(row), plan: plans.get(row.id) ?? null };
}

/** The issue of just this period, planned, in hand or signed; an erratum is another's. */
export async function findDraftOf(
  db: Reader,
  { from, to }: BulletinPeriod,
): Promise<DraftId | undefined> {
  const row = await db
    .selectFrom('bulletin.drafts')
    .select('id')
    .where('period_from', '=', from)
    .where('period_to', '=', to)
    .where('corrects', 'is', null)
    .executeTakeFirst();
  return row?.id as DraftId | undefined;
}

function draftFromRow(row: {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly file: unknown;
  readonly corrects: string | null;
  readonly updated_at: Instant;
  readonly updated_by: string;
}): Omit<Draft, 'plan'> {
  const file = parseBulletinFile(row.file);
  assert(file.ok, `draft ${row.id} was checked before it was saved`);
  return {
    draftId: row.id as DraftId,
    version: row.version,
    state: row.state as DraftState,
    file: file.value,
    corrects: row.corrects as DraftId | null,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by as StaffId,
  };
}
