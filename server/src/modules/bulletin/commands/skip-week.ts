import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../identity/index.ts';
import { issueNumber } from '../core/issue-number.ts';
import { type NoSuchWeek, type WeekSkipped, weekNamed } from '../core/skipped-week.ts';
import type { BulletinDeps } from '../deps.ts';
import { findIssueOf } from '../queries/skipped-weeks.ts';
import { insertSkippedWeek, lockWeeks, markWeekResumed } from '../store/skipped-week-store.ts';

/** Who names which week, by any of its days. */
interface NamedWeek {
  readonly actor: Actor;
  readonly day: string;
}

type SkipRefusal =
  | NoSuchWeek
  | WeekSkipped
  | { readonly code: 'bulletin/skip-reason-missing' }
  | { readonly code: 'bulletin/week-told'; readonly issue: string };

/** Records that a week has no issue, unless one that was signed tells of it. */
export async function skipWeek(
  deps: Pick<BulletinDeps, 'now'>,
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
  if (await insertSkippedWeek(tx, { week, reason }, made)) return ok({ from: week });
  return refuse({ code: 'bulletin/week-skipped', week, reason });
}

/** Takes back that a week has no issue. */
export async function resumeWeek(
  deps: Pick<BulletinDeps, 'now'>,
  tx: Tx,
  { actor, day }: NamedWeek,
): Promise<
  Result<
    { readonly from: LocalDate },
    NoSuchWeek | { readonly code: 'bulletin/week-not-skipped'; readonly week: LocalDate }
  >
> {
  const named = weekNamed(day);
  if (!named.ok) return named;
  const { from: week } = named.value;
  const made = { at: deps.now(), by: actor.staffId };
  if (await markWeekResumed(tx, week, made)) return ok({ from: week });
  return refuse({ code: 'bulletin/week-not-skipped', week });
}
