import {
  type Commendation,
  recordCommendation,
  verifyCommendation,
} from '@banshi/contract/hall-commendations';
import { answerTraining, recordTraining, type Training } from '@banshi/contract/hall-trainings';
import { formatInstant } from '../../kernel/instant-text.ts';
import { addDays, type LocalDate, localDateOf } from '../../kernel/local-date.ts';
import { maskName } from '../../kernel/masking.ts';
import {
  type Actor,
  bodiesWithin,
  holds,
  holdsAnywhere,
  type OrganisationTree,
} from '../identity/index.ts';
import { commendationScore, commendationSentence } from './core/commendation.ts';
import { shownTask } from './core/task.ts';
import { carriesPraise, haveRoom, isClosedToForms, trainingSentence } from './core/training.ts';
import type { HallDeps } from './deps.ts';
import { shownFile } from './entry-files.ts';
import { bodyName } from './hall-week.ts';
import { windowNumbers } from './named-people.ts';
import { type RecordedCommendation, readCommendations } from './queries/commendations.ts';
import { readEntryFiles } from './queries/entry-files.ts';
import { answeredBy, type RecordedTraining, readTrainings } from './queries/trainings.ts';
import { departmentsAmong, namesOf } from './register-views.ts';
import { readableAmong, shownCases } from './related-cases.ts';

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The trainings of a period as this person sees them, and for which bodies he records them. */
export async function trainingsView(deps: HallDeps, actor: Actor, days: Days) {
  const bodies = await deps.organisations();
  const trainings = await readTrainings(deps.db, days);
  const names = await namesOf(
    deps,
    trainings.flatMap(({ recordedBy, withdrawn }) => [recordedBy, withdrawn?.by]),
  );
  const [today, matters] = [localDateOf(deps.now()), await deps.matters()];
  return {
    trainings: trainings.map(
      (one): Training => ({
        ...{ trainingId: one.trainingId, organisationId: one.organisationId, heldOn: one.heldOn },
        ...contentOf(one),
        organisationName: bodies.byId.get(one.organisationId)?.name ?? '',
        matters: one.content.matterIds.map((matterId) => ({
          ...{ matterId, name: matters.byId.get(matterId)?.name ?? '' },
        })),
        shortcomings: one.shortcomings,
        improvements: one.improvements.map((each) =>
          shownTask(each, { today, isWithdrawn: one.withdrawn !== null }),
        ),
        evaluation: evaluationView(one),
        carriesPraise: carriesPraise(one.content.attendees, one.evaluation),
        sentence: trainingSentence({ ...one, bodyName: bodyName(bodies, one.organisationId) }),
        ...{ recordedByName: names(one.recordedBy), recordedAt: formatInstant(one.recordedAt) },
        withdrawn: one.withdrawn && {
          ...{ reason: one.withdrawn.reason, byName: names(one.withdrawn.by) },
        },
        isKeeper: holds(actor, recordTraining.access, one.organisationId),
      }),
    ),
    bodies: departmentsAmong(bodies, bodiesWithin(actor, recordTraining.access)),
  };
}

function contentOf({ content: { topics, lecturers, attendees } }: RecordedTraining) {
  return { attendees, topics: [...topics], lecturers: [...lecturers] };
}

function evaluationView({ evaluation }: RecordedTraining): Training['evaluation'] {
  if (evaluation === null) return null;
  const { returned, good, questions } = evaluation;
  return {
    ...{ returned, good },
    questions: questions.map(({ question, counts }) => ({ question, counts: [...counts] })),
  };
}

const DAYS_TO_ANSWER = 30;

/** The trainings of the last days at the windows of this person that he has not answered. */
export async function ownTrainingsView(deps: HallDeps, actor: Actor) {
  const to = localDateOf(deps.now());
  const within = bodiesWithin(actor, answerTraining.access);
  const held = await readTrainings(deps.db, { from: addDays(to, -DAYS_TO_ANSWER), to });
  const ids = held.map(({ trainingId }) => trainingId);
  const answered = await answeredBy(deps.db, actor.staffId, ids);
  const { byId } = await deps.organisations();
  return {
    trainings: held
      .filter((one) => within.includes(one.organisationId) && !isClosedToForms(one))
      .filter(({ content, evaluation }) => haveRoom(content, evaluation, 1))
      .filter(({ trainingId }) => !answered.has(trainingId))
      .map(({ trainingId, organisationId, heldOn, content }) => ({
        ...{ trainingId, organisationName: byId.get(organisationId)?.name ?? '', heldOn },
        topics: [...content.topics],
      })),
  };
}

/** The thanks of a period, what they score, and for which bodies this person records them. */
export async function commendationsView(deps: HallDeps, actor: Actor, days: Days) {
  const bodies = await deps.organisations();
  const received = await readCommendations(deps.db, days);
  const shown = await thanksShower(deps, actor, { received, bodies });
  return {
    commendations: received.map(shown),
    departments: departmentsOf(received, bodies),
    bodies: departmentsAmong(bodies, bodiesWithin(actor, recordCommendation.access)),
    isVerifier: holdsAnywhere(actor, verifyCommendation.access),
  };
}

interface Received {
  readonly received: readonly RecordedCommendation[];
  readonly bodies: OrganisationTree;
}

/** How thanks are shown to this person; whatever they name is looked up once. */
async function thanksShower(deps: HallDeps, actor: Actor, { received, bodies }: Received) {
  const named = received.flatMap(({ recordedBy, verifiedBy, staffIds }) => [
    ...[recordedBy, verifiedBy],
    ...staffIds,
  ]);
  const names = await namesOf(deps, named);
  const numbers = await windowNumbers(deps.db, localDateOf(deps.now()));
  const related = received.flatMap((one) => one.related);
  const readable = await readableAmong(deps.db, actor, related);
  const ids = received.map(({ commendationId }) => commendationId);
  const files = await readEntryFiles(deps.db, ids);
  return (one: RecordedCommendation): Commendation => {
    const isOwn = isOwnOf(actor, one);
    const scans = files.get(one.commendationId) ?? [];
    return {
      ...contentOfThanks(one),
      organisationName: bodies.byId.get(one.organisationId)?.name ?? '',
      windowNumber: numbers.get(one.windowId ?? 0) ?? null,
      staffNames: one.staffIds.map(names).map(isOwn ? inFull : maskName),
      ...shownCases(one.related, readable),
      ...{ isOwn, scanCount: scans.length, scans: isOwn ? scans.map(shownFile) : [] },
      verifiedByName: one.verifiedBy && names(one.verifiedBy),
      ...{ recordedByName: names(one.recordedBy), recordedAt: formatInstant(one.recordedAt) },
    };
  };
}

function inFull(name: string): string {
  return name;
}

function contentOfThanks(one: RecordedCommendation) {
  const { commendationId, organisationId, kind, receivedOn, senderType, reason } = one;
  return {
    ...{ commendationId, organisationId, kind, receivedOn, senderType, reason },
    ...{ senders: [...one.senders], verification: one.verification, note: one.note },
  };
}

/** The letter and the names of staff are for who asks the sender, and for the head of the window. */
function isOwnOf(actor: Actor, { organisationId }: RecordedCommendation): boolean {
  return (
    holdsAnywhere(actor, verifyCommendation.access) ||
    holds(actor, recordCommendation.access, organisationId)
  );
}

function departmentsOf(received: readonly RecordedCommendation[], bodies: OrganisationTree) {
  const confirmed = received.filter(({ verification }) => verification === 'CONFIRMED');
  return [...Map.groupBy(confirmed, (one) => one.organisationId)]
    .map(([organisationId, own]) => ({
      ...{ organisationId, name: bodies.byId.get(organisationId)?.name ?? '' },
      score: commendationScore(own),
      sentence: commendationSentence(bodyName(bodies, organisationId), own),
    }))
    .toSorted((one, other) => other.score - one.score || one.organisationId - other.organisationId);
}
