import type { ClaimedPolicy } from '@banshi/contract/contribution-links';
import { submitContribution } from '@banshi/contract/hall-contributions';
import type { ContributionKind } from '@banshi/contract/hall-words';
import { addDays, earlierOf, type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { maskForPublic } from '../../../kernel/masking.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/database/index.ts';
import { findToleratedCase, personsNamedIn } from '../../cases/index.ts';
import { type Actor, holds, type StaffId } from '../../identity/index.ts';
import { claimFiles, type FilesRefusal, type NamedFiles } from '../claim-files.ts';
import { contributorOf } from '../contributor.ts';
import { bulletinWeek } from '../core/bulletin-week.ts';
import {
  caseFault,
  policyFault,
  resubmitRefusal,
  type StateRefusal,
} from '../core/contribution.ts';
import { type DayRefusal, registerDay } from '../core/register-day.ts';
import type { SubmissionFile } from '../core/submission-file.ts';
import type { HallDeps } from '../deps.ts';
import { findContribution } from '../queries/contributions.ts';
import {
  insertContribution,
  insertSubmission,
  lockContributions,
} from '../store/contribution-store.ts';
import { insertSubmissionFiles } from '../store/submission-file-store.ts';
import { claimPolicy } from '../told-policy.ts';

type Kept<Refusal> = Result<
  { readonly contributionId: string },
  DayRefusal | FilesRefusal | Refusal
>;

/** A submission as its writer sends it; days are checked here. */
export interface GivenSubmission extends NamedFiles {
  readonly week: string;
  readonly happenedOn: string;
  readonly title: string;
  readonly text: string;
}

type AboutCode =
  | 'hall/case-unread'
  | 'hall/case-missing'
  | 'hall/case-surplus'
  | 'hall/policy-unknown'
  | 'hall/policy-missing'
  | 'hall/policy-surplus';

/** A new item and the window that reports it. */
export interface GivenContribution extends GivenSubmission {
  readonly organisationId: number;
  readonly kind: ContributionKind;
  readonly caseNumber: string | null;
  readonly policy?: ClaimedPolicy | null | undefined;
}

/** Reports an item for the issue of a week. Persons of its case and numbers of persons are masked first. */
export async function reportContribution(
  deps: HallDeps,
  tx: Tx,
  { actor, given }: { readonly actor: Actor; readonly given: GivenContribution },
): Promise<
  Kept<{ readonly code: 'identity/organisation-unknown' | 'hall/of-others' | AboutCode }>
> {
  const { organisationId, kind } = given;
  const { byId } = await deps.organisations();
  if (!byId.has(organisationId)) return refuse({ code: 'identity/organisation-unknown' });
  if (!holds(actor, submitContribution.access, organisationId)) {
    return refuse({ code: 'hall/of-others' });
  }
  const days = daysOf(deps, given);
  if (!days.ok) return days;
  const about = await aboutWhat(tx, actor, given);
  if (!about.ok) return about;
  const contributionId = deps.newId();
  const files = await claimFiles(tx, given, { by: actor.staffId, contributionId });
  if (!files.ok) return files;
  const { caseId } = about.value;
  await insertContribution(tx, { contributionId, organisationId, kind, ...about.value });
  const place = { contributionId, ordinal: 1, ...days.value };
  const sent = { caseId, given, files: files.value, by: actor.staffId };
  await keepSubmission(deps, tx, { ...place, ...sent });
  return ok({ contributionId });
}

/** The case of a tolerance story, the document of policy measures. */
async function aboutWhat(
  tx: Tx,
  actor: Actor,
  { kind, caseNumber, policy = null }: GivenContribution,
): Promise<
  Result<
    {
      readonly caseId: string | null;
      readonly caseNumber: string | null;
      readonly policy: ClaimedPolicy | null;
    },
    { readonly code: AboutCode }
  >
> {
  const fault = caseFault(kind, caseNumber) ?? policyFault(kind, policy);
  if (fault) return refuse({ code: fault });
  const caseId = caseNumber === null ? null : await findToleratedCase(tx, actor, caseNumber);
  if (caseId === undefined) return refuse({ code: 'hall/case-unread' });
  const claimed = await claimPolicy(tx, policy);
  if (!claimed.ok) return claimed;
  const number = caseNumber?.trim().toUpperCase() ?? null;
  return ok({ caseId, caseNumber: number, policy: claimed.value });
}

/** Reports a returned item again, beside what was written before. */
export async function reportAgain(
  deps: HallDeps,
  tx: Tx,
  {
    actor,
    contributionId,
    given,
  }: {
    readonly actor: Actor;
    readonly contributionId: string;
    readonly given: GivenSubmission;
  },
): Promise<Kept<{ readonly code: 'hall/not-found' | 'hall/of-others' } | StateRefusal>> {
  await lockContributions(tx, [contributionId]);
  const found = await findContribution(tx, contributionId);
  if (!found) return refuse({ code: 'hall/not-found' });
  const refusal = resubmitRefusal(found, contributorOf(actor, found.organisationId));
  if (refusal) return refuse(refusal);
  const days = daysOf(deps, given);
  if (!days.ok) return days;
  const files = await claimFiles(tx, given, { by: actor.staffId, contributionId });
  if (!files.ok) return files;
  const ordinal = found.submissions[0].ordinal + 1;
  const place = { contributionId, ordinal, ...days.value };
  const sent = { caseId: found.caseId, given, files: files.value, by: actor.staffId };
  await keepSubmission(deps, tx, { ...place, ...sent });
  return ok({ contributionId });
}

/** Title and text as they may be kept: the persons of the case masked, and every number of a person. */
export async function masked(db: Reader, caseId: string | null, words: Words): Promise<Words> {
  return maskedWords(words, await personsOf(db, caseId));
}

interface Words {
  readonly title: string;
  readonly text: string;
}

function maskedWords({ title, text }: Words, persons: readonly string[]): Words {
  return { title: maskForPublic(title.trim(), persons), text: maskForPublic(text.trim(), persons) };
}

async function personsOf(db: Reader, caseId: string | null) {
  return caseId === null ? [] : personsNamedIn(db, caseId);
}

interface Days {
  readonly week: LocalDate;
  readonly happenedOn: LocalDate;
}

interface NewSubmission extends Days {
  readonly contributionId: string;
  readonly ordinal: number;
  readonly caseId: string | null;
  readonly given: GivenSubmission;
  readonly files: readonly SubmissionFile[];
  readonly by: StaffId;
}

/** Keeps a submission with its files; people name files after people, so that names are masked like the words. */
async function keepSubmission(
  { now }: HallDeps,
  tx: Tx,
  { caseId, given, files, by, ...place }: NewSubmission,
): Promise<void> {
  const persons = await personsOf(tx, caseId);
  await insertSubmission(tx, { ...place, ...maskedWords(given, persons) }, { at: now(), by });
  const named = files.map((file) => ({ ...file, name: maskForPublic(file.name, persons) }));
  await insertSubmissionFiles(tx, place, named);
}

const DAYS_A_WEEK = 7;

/** A window reports for the week before this one, this one, or the next; of what has happened. */
function daysOf({ now }: HallDeps, given: GivenSubmission): Result<Days, DayRefusal> {
  const today = localDateOf(now());
  const { from, to } = bulletinWeek(today);
  const week = registerDay(given.week, {
    field: 'week',
    from: addDays(from, -DAYS_A_WEEK),
    to: addDays(to, DAYS_A_WEEK),
  });
  if (!week.ok) return week;
  const chosen = bulletinWeek(week.value);
  const last = earlierOf(today, chosen.to);
  const happenedOn = registerDay(given.happenedOn, { field: 'happenedOn', to: last });
  return happenedOn.ok ? ok({ week: chosen.from, happenedOn: happenedOn.value }) : happenedOn;
}
