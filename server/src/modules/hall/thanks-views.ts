import {
  type Commendation,
  recordCommendation,
  verifyCommendation,
} from '@banshi/contract/hall-commendations';
import { recordTraining, type Training } from '@banshi/contract/hall-trainings';
import { formatInstant } from '../../kernel/instant-text.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import {
  type Actor,
  bodiesWithin,
  holds,
  holdsAnywhere,
  type OrganisationTree,
} from '../identity/index.ts';
import { commendationScore, commendationSentence } from './core/commendation.ts';
import { carriesPraise, trainingSentence } from './core/training.ts';
import type { HallDeps } from './deps.ts';
import { bodyName } from './hall-week.ts';
import { type RecordedCommendation, readCommendations } from './queries/commendations.ts';
import { type RecordedTraining, readTrainings } from './queries/trainings.ts';
import { departmentsAmong, namesOf } from './register-views.ts';

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
  return {
    trainings: trainings.map(
      (one): Training => ({
        ...{ trainingId: one.trainingId, organisationId: one.organisationId, heldOn: one.heldOn },
        ...contentOf(one),
        organisationName: bodies.byId.get(one.organisationId)?.name ?? '',
        evaluation: one.evaluation,
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

function contentOf({ content: { topics, lecturers, ...rest } }: RecordedTraining) {
  return { ...rest, topics: [...topics], lecturers: [...lecturers] };
}

/** The thanks of a period, what they score, and for which bodies this person records them. */
export async function commendationsView(deps: HallDeps, actor: Actor, days: Days) {
  const bodies = await deps.organisations();
  const received = await readCommendations(deps.db, days);
  const names = await namesOf(
    deps,
    received.flatMap(({ recordedBy, verifiedBy }) => [recordedBy, verifiedBy]),
  );
  return {
    commendations: received.map(
      ({ recordedBy, verifiedBy, recordedAt, senders, ...one }): Commendation => ({
        ...{ ...one, senders: [...senders], recordedAt: formatInstant(recordedAt) },
        organisationName: bodies.byId.get(one.organisationId)?.name ?? '',
        verifiedByName: verifiedBy === null ? null : names(verifiedBy),
        recordedByName: names(recordedBy),
      }),
    ),
    departments: departmentsOf(received, bodies),
    bodies: departmentsAmong(bodies, bodiesWithin(actor, recordCommendation.access)),
    isVerifier: holdsAnywhere(actor, verifyCommendation.access),
  };
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
