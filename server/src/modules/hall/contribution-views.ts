import { type Contribution, submitContribution } from '@banshi/contract/hall-contributions';
import type { Instant } from '../../kernel/instant.ts';
import { formatInstant } from '../../kernel/instant-text.ts';
import { earlierOf, type LocalDate, laterOf, localDateOf } from '../../kernel/local-date.ts';
import { type Actor, bodiesWithin, type OrganisationTree } from '../identity/index.ts';
import { contributorOf } from './contributor.ts';
import { bulletinWeek } from './core/bulletin-week.ts';
import { ADOPTION_SCORE, actsOn } from './core/contribution.ts';
import { type DeadlineOf, isLate, toldInWeek } from './core/late-contribution.ts';
import type { FilePurpose } from './core/submission-file.ts';
import type { HallDeps } from './deps.ts';
import { readCommendations } from './queries/commendations.ts';
import {
  type RecordedContribution,
  type RecordedSubmission,
  readContributions,
  readContributionsWithin,
} from './queries/contributions.ts';
import { findNextDeadline, findPlannedIssue, readDeadlines } from './queries/deadlines.ts';
import { departmentsAmong, namesOf } from './register-views.ts';
import { policiesOf, toldPolicy } from './told-policy.ts';

/** What was reported for the week of a day, as this person sees it. */
export async function weekView(deps: HallDeps, actor: Actor, day: LocalDate) {
  const week = bulletinWeek(day);
  const found = await readContributions(deps.db, week.from);
  const planned = await findPlannedIssue(deps.db, week.from);
  const earliest = [week.from, ...found.flatMap(weeksIn)].reduce(earlierOf);
  const deadlineOf = await readDeadlines(deps.db, earliest);
  const deadline = deadlineOf(week.from);
  const bodies = await deps.organisations();
  const names = await namesOf(deps, found.flatMap(writersOf));
  const policies = await policiesOf(deps.db, found);
  const thanksOf = await readThanks(deps, found);
  const today = localDateOf(deps.now());
  const titles = new Map(found.map((one) => [one.contributionId, titleOf(one)]));
  return {
    ...{ from: week.from, to: week.to, deadline: formatInstant(deadline) },
    isPast: deps.now() > deadline,
    plannedOn: planned?.issueOn ?? null,
    contributions: found.map(
      (one): Contribution => ({
        ...{ contributionId: one.contributionId, organisationId: one.organisationId },
        organisationName: bodies.byId.get(one.organisationId)?.name ?? '',
        ...{ kind: one.kind, caseNumber: one.caseNumber, state: one.state },
        policy: toldPolicy(one.policy, policies, today),
        thanks: thanksOf(one),
        submissions: one.submissions.map((each) => submissionView(each, names, deadlineOf)),
        toldIn: toldInWeek(one.submissions[0], deadlineOf),
        isForNext: toldInWeek(one.submissions[0], deadlineOf) !== one.week,
        adopted: adoptedView(one, names),
        mergedInto:
          one.mergedInto === null
            ? null
            : { contributionId: one.mergedInto, title: titles.get(one.mergedInto) ?? '' },
        acts: [...actsOn(one, contributorOf(actor, one.organisationId))],
      }),
    ),
  };
}

/** What the register of thanks has of the body and the day of a contribution that tells of some; null for others. */
async function readThanks({ db }: HallDeps, found: readonly RecordedContribution[]) {
  const days = found
    .filter(({ kind }) => kind === 'COMMENDATION')
    .map(({ submissions }) => submissions[0].happenedOn)
    .toSorted();
  const [from, to] = [days[0], days.at(-1)];
  const known = from && to ? await readCommendations(db, { from, to }) : [];
  return ({ kind, organisationId, submissions }: RecordedContribution): Contribution['thanks'] => {
    if (kind !== 'COMMENDATION') return null;
    return known
      .filter(
        (one) =>
          one.organisationId === organisationId && one.receivedOn === submissions[0].happenedOn,
      )
      .map((one) => ({ kind: one.kind, verification: one.verification }));
  };
}

/** The same of the bodies for which this person reports. */
export async function ownWeekView(deps: HallDeps, actor: Actor, day: LocalDate) {
  const reported = bodiesWithin(actor, submitContribution.access);
  const { contributions, ...week } = await weekView(deps, actor, day);
  return {
    ...week,
    contributions: contributions.filter((one) => reported.includes(one.organisationId)),
    bodies: departmentsAmong(await deps.organisations(), reported),
  };
}

const REMINDED_MS = 7 * 24 * 60 * 60 * 1000;

/** The planned issue for which windows report next, and which bodies of this person have reported nothing for it yet. */
export async function reminderView(deps: HallDeps, actor: Actor) {
  const now = deps.now();
  const days = { after: now, before: (now + REMINDED_MS) as Instant };
  const planned = await findNextDeadline(deps.db, days);
  if (!planned) return { due: null };
  const { weeks, issueOn } = planned;
  const views = await Promise.all(weeks.map((week) => ownWeekView(deps, actor, week)));
  const bodies = views[0]?.bodies ?? [];
  const contributions = views.flatMap((one) => one.contributions);
  const reported = new Set(contributions.map(({ organisationId }) => organisationId));
  const [from, to] = [weeks.reduce(earlierOf), bulletinWeek(weeks.reduce(laterOf)).to];
  return {
    due: {
      ...{ from, to, issueOn },
      deadline: formatInstant(planned.deadline),
      missing: bodies.filter(({ organisationId }) => !reported.has(organisationId)),
    },
  };
}

interface Counted {
  readonly organisationId: number;
  readonly name: string;
  readonly reported: number;
  readonly adopted: number;
  readonly score: number;
}

/** How many contributions of each department were reported and adopted for the weeks of a period. */
export async function adoptionsView(
  deps: HallDeps,
  days: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<{ departments: Counted[] }> {
  const bodies = await deps.organisations();
  const found = await readContributionsWithin(deps.db, days);
  const departments = [...Map.groupBy(found, (one) => one.organisationId)].map(([id, own]) =>
    countedOf(id, own, bodies),
  );
  return {
    departments: departments.toSorted(
      (one, other) => other.score - one.score || one.organisationId - other.organisationId,
    ),
  };
}

function countedOf(
  organisationId: number,
  own: readonly RecordedContribution[],
  { byId }: OrganisationTree,
): Counted {
  const adopted = own.filter(({ state }) => state === 'ADOPTED').length;
  return {
    ...{ organisationId, name: byId.get(organisationId)?.name ?? '', reported: own.length },
    ...{ adopted, score: adopted * ADOPTION_SCORE },
  };
}

function writersOf({ submissions, adopted }: RecordedContribution) {
  const wrote = submissions.flatMap(({ submittedBy, judgedBy }) => [submittedBy, judgedBy]);
  return [...wrote, adopted?.editedBy];
}

function titleOf({ adopted, submissions }: RecordedContribution): string {
  return (adopted ?? submissions[0]).title;
}

type Names = (id: string) => string;

function weeksIn({ submissions }: RecordedContribution) {
  return submissions.map(({ week }) => week);
}

function submissionView(one: RecordedSubmission, names: Names, deadlineOf: DeadlineOf) {
  const { ordinal, happenedOn, title, text, verdict, reason } = one;
  return {
    ...{ ordinal, happenedOn, title, text, verdict, reason },
    isLate: isLate(one, deadlineOf),
    ...{ submittedByName: names(one.submittedBy), submittedAt: formatInstant(one.submittedAt) },
    ...{ proofs: filesOf(one, 'PROOF'), photos: filesOf(one, 'PHOTO') },
    judgedByName: one.judgedBy === null ? null : names(one.judgedBy),
  };
}

function filesOf({ files }: RecordedSubmission, wanted: FilePurpose) {
  return files
    .filter(({ purpose }) => purpose === wanted)
    .map(({ fileId, name, mediaType, sizeBytes, pageCount }) => ({
      ...{ fileId, name, mediaType, sizeBytes, pageCount },
    }));
}

function adoptedView({ adopted }: RecordedContribution, names: Names): Contribution['adopted'] {
  if (adopted === null) return null;
  const { edition, title, text, editedAt, editedBy } = adopted;
  const edited = { editedByName: names(editedBy), editedAt: formatInstant(editedAt) };
  return { edition, title, text, ...edited };
}
