import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { dropDeadlines, keepDeadline } from '../../hall/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { BulletinPeriod } from '../core/bulletin-file.ts';
import type { Draft, DraftId } from '../core/draft.ts';
import { issueNumber } from '../core/issue-number.ts';
import { weeksOf } from '../core/issue-plan.ts';
import {
  barredBySkip,
  type NoSuchWeek,
  type WeekSkipped,
  weekNamed,
} from '../core/skipped-week.ts';
import type { BulletinDeps } from '../deps.ts';
import { findDraft } from '../queries/find-draft.ts';
import { findPlanned } from '../queries/issue-plans.ts';
import { findIssueOf, readSkippedWeeks } from '../queries/skipped-weeks.ts';
import { overtaken, type ToldStale } from '../stale-draft.ts';
import { updateDraft } from '../store/draft-store.ts';
import { insertSkippedWeek, lockWeeks, markWeekResumed } from '../store/skipped-week-store.ts';

/** Who names which week, by any of its days. */
interface NamedWeek {
  readonly actor: Actor;
  readonly day: string;
}

type SkipRefusal =
  | NoSuchWeek
  | ToldStale
  | WeekSkipped
  | { readonly code: 'bulletin/skip-reason-missing' }
  | { readonly code: 'bulletin/week-told'; readonly issue: string };

/** Records that a week has no issue, unless one that was signed tells of it. */
export async function skipWeek(
  deps: BulletinDeps,
  tx: Tx,
  { actor, day, reason: given }: NamedWeek & { readonly reason: string },
): Promise<Result<{ readonly from: LocalDate }, SkipRefusal>> {
  const named = weekNamed(day);
  if (!named.ok) return named;
  const reason = given.trim();
  if (reason === '') return refuse({ code: 'bulletin/skip-reason-missing' });
  await lockWeeks(tx);
  const told = await findIssueOf(tx, named.value);
  if (told) return refuse({ code: 'bulletin/week-told', issue: issueNumber(told) });
  const { from: week } = named.value;
  const made = { at: deps.now(), by: actor.staffId };
  if (!(await insertSkippedWeek(tx, { week, reason }, made))) {
    return refuse({ code: 'bulletin/week-skipped', week, reason });
  }
  await dropDeadlines(tx, [week]);
  const skipped = await readSkippedWeeks(tx);
  for (const draftId of await findPlanned(tx, named.value)) {
    const planned = await findDraft(tx, draftId);
    if (!planned || !barredBySkip(planned.file.period, skipped)) continue;
    const moved = await move(deps, tx, { planned, actor, act: 'SKIP', reason });
    if (!moved.ok) return moved;
  }
  return ok({ from: week });
}

/** Takes back that a week has no issue. */
export async function resumeWeek(
  deps: BulletinDeps,
  tx: Tx,
  { actor, day }: NamedWeek,
): Promise<
  Result<
    { readonly from: LocalDate },
    | NoSuchWeek
    | ToldStale
    | { readonly code: 'bulletin/week-not-skipped'; readonly week: LocalDate }
  >
> {
  const named = weekNamed(day);
  if (!named.ok) return named;
  const { from: week } = named.value;
  const made = { at: deps.now(), by: actor.staffId };
  await lockWeeks(tx);
  if (!(await markWeekResumed(tx, week, made))) {
    return refuse({ code: 'bulletin/week-not-skipped', week });
  }
  for (const draftId of await plansOf(tx, named.value)) {
    const planned = await findDraft(tx, draftId);
    if (!planned?.plan) continue;
    if (planned.state === 'SKIPPED') {
      const moved = await move(deps, tx, { planned, actor, act: 'RESUME', reason: null });
      if (!moved.ok) return moved;
    }
    const { deadline, issueOn } = planned.plan;
    await keepDeadline(tx, { weeks: weeksOf(planned.file.period), deadline, issueOn }, made);
  }
  return ok({ from: week });
}

/** What stands planned of a week: an issue of several weeks went on, or was planned since; else what was skipped with it. */
async function plansOf(tx: Tx, week: BulletinPeriod): Promise<readonly DraftId[]> {
  const standing = await findPlanned(tx, week);
  return standing.length > 0 ? standing : findPlanned(tx, week, ['SKIPPED']);
}

interface Moving {
  readonly planned: Draft;
  readonly actor: Actor;
  readonly act: 'SKIP' | 'RESUME';
  readonly reason: string | null;
}

/** A planned issue goes the way of its week. */
async function move(
  deps: BulletinDeps,
  tx: Tx,
  { planned, actor, act, reason }: Moving,
): Promise<Result<undefined, ToldStale>> {
  const state = act === 'SKIP' ? 'SKIPPED' : 'PLANNED';
  const made = { updatedAt: deps.now(), updatedBy: actor.staffId };
  const next = { ...planned, ...made, state, version: planned.version + 1 } as const;
  const { stale } = await updateDraft(tx, next, { act, reason });
  return stale ? refuse(await overtaken(deps, planned, planned.version)) : ok(undefined);
}
