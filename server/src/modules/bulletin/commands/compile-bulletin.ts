import type { BulletinDraft } from '@banshi/contract/bulletin';
import { type Result, refuse } from '../../../kernel/result.ts';
import type { IdempotencyKey } from '../../../platform/http/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { PeriodRefusal } from '../../statistics/index.ts';
import { compilePlanned, type PlannedRefusal } from '../compile-planned.ts';
import { compileWeek } from '../compile-week.ts';
import { barredBySkip, type WeekSkipped } from '../core/skipped-week.ts';
import type { BulletinDeps } from '../deps.ts';
import { type IssueTooLong, parseIssuePeriod } from '../issue-period.ts';
import { openDraft } from '../open-draft.ts';
import { findPlanned } from '../queries/issue-plans.ts';
import { readSkippedWeeks } from '../queries/skipped-weeks.ts';

/** A request to compile a draft for the week from `from` to `to`. */
export interface Compilation {
  readonly actor: Actor;
  readonly from: string;
  readonly to: string;
  readonly idempotency: IdempotencyKey;
}

/** Compiles and stores a draft whose figures are live; of an issue that was planned, its text. */
export async function compileBulletin(
  deps: BulletinDeps,
  { actor, from, to, idempotency }: Compilation,
): Promise<Result<BulletinDraft, PeriodRefusal | IssueTooLong | WeekSkipped | PlannedRefusal>> {
  const period = parseIssuePeriod({ from, to });
  if (!period.ok) return period;
  const barred = barredBySkip(period.value, await readSkippedWeeks(deps.db));
  if (barred) return refuse(barred);
  const [planned] = await findPlanned(deps.db, period.value);
  if (planned) {
    const asked = { actor, draftId: planned, period: period.value, idempotency };
    return compilePlanned(deps, asked);
  }
  const file = await compileWeek(deps.db, period.value);
  return openDraft(deps, { actor, file, corrects: null, idempotency });
}
