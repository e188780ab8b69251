import { recordTraining } from '@banshi/contract/hall-trainings';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Actor, holds } from '../../identity/index.ts';
import { type DayRefusal, registerDay } from '../core/register-day.ts';
import { areForms, type TrainingContent, type TrainingEvaluation } from '../core/training.ts';
import type { HallDeps } from '../deps.ts';
import { findTraining, type RecordedTraining } from '../queries/trainings.ts';
import { insertTraining, markEvaluated, markTrainingWithdrawn } from '../store/training-store.ts';

type Kept<Refusal> = Result<{ readonly trainingId: string }, Refusal>;
type NotOwn = { readonly code: 'hall/not-found' | 'hall/of-others' };
type Settled = { readonly code: 'hall/settled' };

/** A training as its recorder tells it; the day is checked here. */
export interface GivenTraining {
  readonly organisationId: number;
  readonly heldOn: string;
  readonly content: TrainingContent;
}

/** Records a training that has been held. */
export async function keepTraining(
  deps: HallDeps,
  tx: Tx,
  { actor, given }: { readonly actor: Actor; readonly given: GivenTraining },
): Promise<
  Kept<DayRefusal | { readonly code: 'identity/organisation-unknown' | 'hall/of-others' }>
> {
  const { organisationId, content } = given;
  const { byId } = await deps.organisations();
  if (!byId.has(organisationId)) return refuse({ code: 'identity/organisation-unknown' });
  if (!holds(actor, recordTraining.access, organisationId)) {
    return refuse({ code: 'hall/of-others' });
  }
  const at = deps.now();
  const heldOn = registerDay(given.heldOn, { field: 'heldOn', to: localDateOf(at) });
  if (!heldOn.ok) return heldOn;
  const trainingId = deps.newId();
  const training = { trainingId, organisationId, heldOn: heldOn.value, content };
  await insertTraining(tx, training, { at, by: actor.staffId });
  return ok({ trainingId });
}

/** Notes the forms of the attendees, once. */
export async function evaluate(
  tx: Tx,
  given: TrainingEvaluation & { readonly actor: Actor; readonly trainingId: string },
): Promise<Kept<NotOwn | Settled | { readonly code: 'hall/forms'; readonly attendees: number }>> {
  const { actor, trainingId } = given;
  const found = await ownTraining(tx, trainingId, actor);
  if (!found.ok) return found;
  const { attendees } = found.value.content;
  if (!areForms(attendees, given)) return refuse({ code: 'hall/forms', attendees });
  return (await markEvaluated(tx, given)) ? ok({ trainingId }) : refuse({ code: 'hall/settled' });
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
