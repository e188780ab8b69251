import type { BulletinDraft } from '@banshi/contract/bulletin';
import { assert } from '../../kernel/assert.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { transact } from '../../platform/database/index.ts';
import { type IdempotencyKey, keepAnswer } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { compileWeek } from './compile-week.ts';
import type { BulletinPeriod } from './core/bulletin-file.ts';
import type { DraftId } from './core/draft.ts';
import { stillCollecting, tellsOf, type WeekPlanned, wholeWeeks } from './core/issue-plan.ts';
import type { BulletinDeps } from './deps.ts';
import { afterStep, findStep, type StepBar, shownDraft } from './draft-step.ts';
import { findDraft } from './queries/find-draft.ts';
import { overtaken } from './stale-draft.ts';
import { updateDraft } from './store/draft-store.ts';

/** Why a planned issue is not compiled now. */
export type PlannedRefusal =
  | StepBar
  | WeekPlanned
  | NonNullable<ReturnType<typeof stillCollecting>>;

/** Compiles the text of a planned issue out of what was collected, once its deadline is over; of its own weeks only. */
export async function compilePlanned(
  deps: BulletinDeps,
  asked: {
    readonly actor: Actor;
    readonly draftId: DraftId;
    readonly period: BulletinPeriod;
    readonly idempotency: IdempotencyKey;
  },
): Promise<Result<BulletinDraft, PlannedRefusal>> {
  const { actor, draftId, period, idempotency } = asked;
  const planned = await findDraft(deps.db, draftId);
  assert(planned?.plan, 'a planned issue keeps its plan');
  const { period: own } = planned.file;
  if (!tellsOf(planned.plan, { own, period })) {
    return refuse({ code: 'bulletin/week-planned', ...own });
  }
  const step = { actor, draftId, version: planned.version, idempotency };
  const found = await findStep(deps, step, 'COMPILE');
  if (!found.ok) return found;
  const barred = stillCollecting(planned.plan, deps.now());
  if (barred) return refuse(barred);
  const compiled = await compileWeek(deps.db, period, wholeWeeks(period));
  const file = { ...compiled, issueDate: planned.plan.issueOn };
  const made = { act: 'COMPILE', reason: null } as const;
  const after = afterStep(found.value, { ...made, at: deps.now(), by: actor.staffId });
  const next = { ...after, draft: { ...after.draft, file } };
  const reply = await shownDraft(deps, next, actor);
  const kept = await transact(deps.db, async (tx) => {
    if ((await updateDraft(tx, next.draft, made)).stale) return refuse('stale');
    await keepAnswer(tx, idempotency, reply);
    return ok(reply);
  });
  return kept.ok ? kept : refuse(await overtaken(deps, planned, planned.version));
}
