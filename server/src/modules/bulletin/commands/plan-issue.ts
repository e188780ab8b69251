import type { BulletinDraft } from '@banshi/contract/bulletin';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type Tx, transact } from '../../../platform/database/index.ts';
import { type IdempotencyKey, keepAnswer } from '../../../platform/http/index.ts';
import { keepDeadline } from '../../hall/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { PeriodRefusal } from '../../statistics/index.ts';
import { compileWeek } from '../compile-week.ts';
import type { BulletinFile, BulletinPeriod } from '../core/bulletin-file.ts';
import type { Draft, DraftId } from '../core/draft.ts';
import type { StoryEntry } from '../core/draft-story.ts';
import { issueNumber } from '../core/issue-number.ts';
import {
  type IssuePlan,
  type PlanRefusal,
  parseIssuePlan,
  type TypedPlan,
  type WeekPlanned,
  weeksOf,
  wholeWeeks,
} from '../core/issue-plan.ts';
import { barredBySkip, type WeekSkipped } from '../core/skipped-week.ts';
import type { BulletinDeps } from '../deps.ts';
import { afterStep, findStep, type StepBar, shownDraft } from '../draft-step.ts';
import { type IssueTooLong, parseIssuePeriod } from '../issue-period.ts';
import { findDraft } from '../queries/find-draft.ts';
import { findInHand, findPlanned } from '../queries/issue-plans.ts';
import { findIssueOf, readSkippedWeeks } from '../queries/skipped-weeks.ts';
import { overtaken } from '../stale-draft.ts';
import { insertDraft, updateDraft } from '../store/draft-store.ts';
import { insertPlan } from '../store/printing-store.ts';
import { lockWeeks } from '../store/skipped-week-store.ts';

/** What is planned, and by whom. */
interface AskedPlan extends TypedPlan {
  readonly actor: Actor;
  readonly from: string;
  readonly to: string;
  readonly idempotency: IdempotencyKey;
}

type WeekBar =
  | WeekSkipped
  | { readonly code: 'bulletin/week-told'; readonly issue: string }
  | { readonly code: 'bulletin/week-compiled'; readonly from: string; readonly to: string }
  | WeekPlanned;

type PlanningRefusal = PeriodRefusal | IssueTooLong | PlanRefusal | WeekBar | StepBar;

/** Plans the issue of a period. Planned again for the same days, the later plan stands as long as nobody writes its text. */
export async function planIssue(
  deps: BulletinDeps,
  asked: AskedPlan,
): Promise<Result<BulletinDraft, PlanningRefusal>> {
  const period = parseIssuePeriod(asked);
  if (!period.ok) return period;
  const plan = parseIssuePlan(period.value, asked);
  if (!plan.ok) return plan;
  const [known] = await findPlanned(deps.db, period.value);
  const next = known
    ? await plannedAgain(deps, asked, { draftId: known, plan: plan.value })
    : ok(await plannedFirst(deps, asked, { period: period.value, plan: plan.value }));
  return next.ok ? keep(deps, asked, { period: period.value, ...next.value }) : next;
}

/** A draft with a plan, and what led to it. */
interface Planned {
  readonly draft: Draft & { readonly plan: IssuePlan };
  readonly story: readonly StoryEntry[];
}

async function plannedFirst(
  deps: BulletinDeps,
  { actor }: AskedPlan,
  { period, plan }: { readonly period: BulletinPeriod; readonly plan: IssuePlan },
): Promise<Planned> {
  const [at, by] = [deps.now(), actor.staffId];
  const file = issuedOn(await compileWeek(deps.db, period, wholeWeeks(period)), plan);
  const draft = {
    draftId: deps.newId() as DraftId,
    ...{ version: 1, file, corrects: null, plan },
    state: 'PLANNED' as const,
    ...{ updatedAt: at, updatedBy: by },
  };
  return { draft, story: [{ version: 1, act: 'PLAN', at, by, reason: null }] };
}

async function plannedAgain(
  deps: BulletinDeps,
  asked: AskedPlan,
  { draftId, plan }: { readonly draftId: DraftId; readonly plan: IssuePlan },
): Promise<Result<Planned, StepBar>> {
  const now = await findDraft(deps.db, draftId);
  const step = { ...asked, draftId, version: now?.version ?? 1 };
  const found = await findStep(deps, step, 'PLAN');
  if (!found.ok) return found;
  const made = { act: 'PLAN', reason: null, at: deps.now(), by: asked.actor.staffId } as const;
  const { draft, story } = afterStep(found.value, made);
  return ok({ draft: { ...draft, file: issuedOn(draft.file, plan), plan }, story });
}

/** The file with the planned day, until signing gives it its own. */
export function issuedOn(file: BulletinFile, { issueOn }: IssuePlan): BulletinFile {
  return { ...file, issueDate: issueOn };
}

async function keep(
  deps: BulletinDeps,
  { actor, idempotency }: AskedPlan,
  { period, draft, story }: Planned & { readonly period: BulletinPeriod },
): Promise<Result<BulletinDraft, WeekBar | StepBar>> {
  const reply = await shownDraft(deps, { draft, story }, actor);
  const kept = await transact(
    deps.db,
    async (tx): Promise<Result<BulletinDraft, WeekBar | 'stale'>> => {
      await lockWeeks(tx);
      const barred = await barredByWeek(tx, period, draft.draftId);
      if (barred) return refuse(barred);
      if (!(await write(tx, draft))) return refuse('stale');
      await insertPlan(tx, draft, draft.plan);
      const { deadline, issueOn } = draft.plan;
      const author = { at: draft.updatedAt, by: draft.updatedBy };
      await keepDeadline(tx, { weeks: weeksOf(period), deadline, issueOn }, author);
      await keepAnswer(tx, idempotency, reply);
      return ok(reply);
    },
  );
  if (kept.ok || kept.refusal !== 'stale') return kept as Result<BulletinDraft, WeekBar>;
  return refuse(await overtaken(deps, draft, draft.version - 1));
}

/** False where somebody was faster. */
async function write(tx: Tx, draft: Draft): Promise<boolean> {
  if (draft.version > 1)
    return !(await updateDraft(tx, draft, { act: 'PLAN', reason: null })).stale;
  await insertDraft(tx, draft, 'PLAN');
  return true;
}

async function barredByWeek(
  tx: Tx,
  period: BulletinPeriod,
  draftId: DraftId,
): Promise<WeekBar | undefined> {
  const skip = barredBySkip(period, await readSkippedWeeks(tx));
  if (skip) return skip;
  const told = await findIssueOf(tx, period);
  if (told) return { code: 'bulletin/week-told', issue: issueNumber(told) };
  const inHand = await findInHand(tx, period);
  if (inHand) return { code: 'bulletin/week-compiled', from: inHand.from, to: inHand.to };
  for (const id of await findPlanned(tx, period)) {
    const other = await findDraft(tx, id);
    const { from, to } = other?.file.period ?? period;
    const isOwn = id === draftId && from === period.from && to === period.to;
    if (!isOwn) return { code: 'bulletin/week-planned', from, to };
  }
  return undefined;
}
