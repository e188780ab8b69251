import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { TrainingContent, TrainingEvaluation } from '../core/training.ts';
import type { Authorship } from './hall-store.ts';

/** Records a training. */
export async function insertTraining(
  tx: Tx,
  training: {
    readonly trainingId: string;
    readonly organisationId: number;
    readonly heldOn: LocalDate;
    readonly content: TrainingContent;
  },
  { at, by }: Authorship,
): Promise<void> {
  const { trainingId, organisationId, heldOn, content } = training;
  await tx
    .insertInto('hall.trainings')
    .values({
      ...{ id: trainingId, organisation_id: organisationId, held_on: heldOn },
      ...{ content: JSON.stringify(content), recorded_at: toTimestamp(at), recorded_by: by },
    })
    .execute();
}

/** Notes the forms of a training; false when that was done before or the training is withdrawn. */
export async function markEvaluated(
  tx: Tx,
  { trainingId, returned, good }: TrainingEvaluation & { readonly trainingId: string },
): Promise<boolean> {
  const done = await tx
    .updateTable('hall.trainings')
    .set({ returned, good })
    .where('id', '=', trainingId)
    .where('returned', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Takes a training out of account; false when somebody has done so before. */
export async function markTrainingWithdrawn(
  tx: Tx,
  { trainingId, reason }: { readonly trainingId: string; readonly reason: string },
  { at, by }: Authorship,
): Promise<boolean> {
  const done = await tx
    .updateTable('hall.trainings')
    .set({ withdrawn_at: toTimestamp(at), withdrawn_by: by, withdrawn_for: reason })
    .where('id', '=', trainingId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
