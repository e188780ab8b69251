import { randomUUID } from 'node:crypto';
import { recordTraining } from '@banshi/contract/hall-trainings';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Actor, holds } from '../../identity/index.ts';
import { type DayRefusal, registerDay } from '../core/register-day.ts';
import { datedTasks, type GivenTask } from '../core/task.ts';
import {
  haveRoom,
  isClosedToForms,
  type TrainingContent,
  type TrainingForm,
} from '../core/training.ts';
import type { HallDeps } from '../deps.ts';
import { findTraining, type RecordedTraining } from '../queries/trainings.ts';
import {
  insertForms,
  insertTraining,
  lockTraining,
  markImprovementClosed,
  markTrainingWithdrawn,
} from '../store/training-store.ts';

type Kept<Refusal> = Result<{ readonly trainingId: string }, Refusal>;
type NotOwn = { readonly code: 'hall/not-found' | 'hall/of-others' };
type Settled = { readonly code: 'hall/settled' };
type TooMany = { readonly code: 'hall/forms'; readonly attendees: number };

/** A training as its recorder tells it; days and matters are checked here. */
export interface GivenTraining {
  readonly organisationId: number;
  readonly heldOn: string;
  readonly content: TrainingContent;
  readonly improvements: readonly GivenTask[];
}

type KeepRefusal =
  | DayRefusal
  | {
      readonly code: 'identity/organisation-unknown' | 'hall/of-others' | 'hall/matter-unknown';
    };

/** Records a training that has been held; what falls short falls due on its day or later. */
export async function keepTraining(
  deps: HallDeps,
  tx: Tx,
  { actor, given }: { readonly actor: Actor; readonly given: GivenTraining },
): Promise<Kept<KeepRefusal>> {
  const { organisationId, content } = given;
  const { byId } = await deps.organisations();
  if (!byId.has(organisationId)) return refuse({ code: 'identity/organisation-unknown' });
  if (!holds(actor, recordTraining.access, organisationId)) {
    return refuse({ code: 'hall/of-others' });
  }
  const at = deps.now();
  const heldOn = registerDay(given.heldOn, { field: 'heldOn', to: localDateOf(at) });
  if (!heldOn.ok) return heldOn;
  const improvements = datedTasks(given.improvements, heldOn.value);
  if (!improvements.ok) return improvements;
  const matters = await deps.matters();
  if (!content.matterIds.every((id) => matters.byId.has(id))) {
    return refuse({ code: 'hall/matter-unknown' });
  }
  const trainingId = deps.newId();
  const training = { trainingId, organisationId, heldOn: heldOn.value, content };
  const by = { at, by: actor.staffId };
  await insertTraining(tx, { ...training, improvements: improvements.value }, by);
  return ok({ trainingId });
}

/** Enters forms that came back on paper. */
export async function enterForms(
  tx: Tx,
  given: {
    readonly actor: Actor;
    readonly trainingId: string;
    readonly forms: readonly TrainingForm[];
  },
): Promise<Kept<NotOwn | Settled | TooMany>> {
  const { actor, trainingId, forms } = given;
  await lockTraining(tx, trainingId);
  const found = await ownTraining(tx, trainingId, actor);
  if (!found.ok) return found;
  return addForms(tx, found.value, forms);
}

/** Adds forms to a training that stands; who has locked it knows how many there are. */
export async function addForms(
  tx: Tx,
  training: RecordedTraining,
  forms: readonly TrainingForm[],
): Promise<Kept<Settled | TooMany>> {
  const { trainingId, content, evaluation } = training;
  if (isClosedToForms(training)) return refuse({ code: 'hall/settled' });
  if (!haveRoom(content, evaluation, forms.length)) {
    return refuse({ code: 'hall/forms', attendees: content.attendees });
  }
  const drawn = forms.map((form) => ({ ...form, formId: randomUUID() }));
  await insertForms(tx, trainingId, drawn);
  return ok({ trainingId });
}

/** Closes what a training showed to fall short: on a day since it was held, with what shows that it is done. */
export async function settleImprovement(
  deps: HallDeps,
  tx: Tx,
  given: {
    readonly actor: Actor;
    readonly trainingId: string;
    readonly ordinal: number;
    readonly on: string;
    readonly evidence: string;
  },
): Promise<Kept<DayRefusal | NotOwn | Settled>> {
  const { actor, trainingId, ordinal, evidence } = given;
  const found = await ownTraining(tx, trainingId, actor);
  if (!found.ok) return found;
  const at = deps.now();
  const { heldOn } = found.value;
  const on = registerDay(given.on, { field: 'on', from: heldOn, to: localDateOf(at) });
  if (!on.ok) return on;
  const closing = { trainingId, ordinal, on: on.value, evidence };
  const isDone = await markImprovementClosed(tx, closing, { at, by: actor.staffId });
  return isDone ? ok({ trainingId }) : refuse({ code: 'hall/settled' });
}

/** Takes a training out of account; what was recorded stays to be read. */
export async function takeBackTraining(
  deps: HallDeps,
  tx: Tx,
  given: { readonly actor: Actor; readonly trainingId: string; readonly reason: string },
): Promise<Kept<NotOwn | Settled>> {
  const { actor, trainingId } = given;
  const found = await ownTraining(tx, trainingId, actor);
  if (!found.ok) return found;
  const isDone = await markTrainingWithdrawn(tx, given, { at: deps.now(), by: actor.staffId });
  return isDone ? ok({ trainingId }) : refuse({ code: 'hall/settled' });
}

async function ownTraining(
  tx: Tx,
  trainingId: string,
  actor: Actor,
): Promise<Result<RecordedTraining, NotOwn>> {
  const found = await findTraining(tx, trainingId);
  if (!found) return refuse({ code: 'hall/not-found' });
  if (!holds(actor, recordTraining.access, found.organisationId)) {
    return refuse({ code: 'hall/of-others' });
  }
  return ok(found);
}
