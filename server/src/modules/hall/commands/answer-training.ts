import { answerTraining } from '@banshi/contract/hall-trainings';
import { type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type Actor, holds } from '../../identity/index.ts';
import type { TrainingForm } from '../core/training.ts';
import { findTraining } from '../queries/trainings.ts';
import { insertAnswer, lockTraining } from '../store/training-store.ts';
import { addForms } from './keep-training.ts';

type AnswerRefusal =
  | {
      readonly code: 'hall/not-found' | 'hall/of-others' | 'hall/settled' | 'hall/answered';
    }
  | { readonly code: 'hall/forms'; readonly attendees: number };

/** Keeps the form of somebody of the window, once; that he has answered stands apart from what he answered. */
export async function answer(
  tx: Tx,
  given: { readonly actor: Actor; readonly trainingId: string; readonly form: TrainingForm },
): Promise<Result<{ readonly trainingId: string }, AnswerRefusal>> {
  const { actor, trainingId, form } = given;
  await lockTraining(tx, trainingId);
  const found = await findTraining(tx, trainingId);
  if (!found) return refuse({ code: 'hall/not-found' });
  if (!holds(actor, answerTraining.access, found.organisationId)) {
    return refuse({ code: 'hall/of-others' });
  }
  const isFirst = await insertAnswer(tx, { trainingId, staffId: actor.staffId });
  return isFirst ? addForms(tx, found, [form]) : refuse({ code: 'hall/answered' });
}
