import type { BulletinPlan } from '@banshi/contract/bulletin';
import {
  DRAFT_STATES,
  isBeforeText,
  isIssued,
  type PlanKind,
} from '@banshi/contract/bulletin-words';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { BulletinPeriod } from '../core/bulletin-file.ts';
import type { DraftId } from '../core/draft.ts';
import type { IssuePlan } from '../core/issue-plan.ts';

/** What stands planned of these drafts, by draft. */
export async function readPlans(
  db: Reader,
  draftIds: readonly string[],
): Promise<ReadonlyMap<string, IssuePlan>> {
  if (draftIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('bulletin.plans')
    .select(['draft_id', 'kind', 'issue_on as issueOn', 'deadline'])
    .distinctOn('draft_id')
    .where('draft_id', 'in', draftIds)
    .orderBy('draft_id')
    .orderBy('version', 'desc')
    .execute();
  return new Map(
    rows.map(({ draft_id: draftId, kind, ...plan }) => [
      draftId,
      { ...plan, kind: kind as PlanKind },
    ]),
  );
}

/** A plan as the contract shows it. */
export function planView(plan: IssuePlan | null | undefined): BulletinPlan | null {
  return plan ? { ...plan, deadline: formatInstant(plan.deadline) } : null;
}

/** An issue, no erratum, whose text is written and not signed yet, that tells of some of these days. */
export function findInHand(db: Reader, { from, to }: BulletinPeriod) {
  const elsewhere = DRAFT_STATES.filter((state) => isIssued(state) || isBeforeText(state));
  return db
    .selectFrom('bulletin.drafts')
    .select(['id', 'period_from as from', 'period_to as to'])
    .where('state', 'not in', elsewhere)
    .where('corrects', 'is', null)
    .where('period_from', '<=', to)
    .where('period_to', '>=', from)
    .orderBy('period_from')
    .executeTakeFirst();
}

/** Planned issues, or those that were planned and skipped, that touch these days. */
export async function findPlanned(
  db: Reader,
  { from, to }: BulletinPeriod,
  states: readonly ('PLANNED' | 'COLLECTING' | 'SKIPPED')[] = ['PLANNED', 'COLLECTING'],
): Promise<readonly DraftId[]> {
  const rows = await db
    .selectFrom('bulletin.drafts')
    .select('id')
    .where('state', 'in', states)
    .where('period_from', '<=', to)
    .where('period_to', '>=', from)
    .orderBy('period_from')
    .execute();
  return rows.map(({ id }) => id as DraftId);
}
