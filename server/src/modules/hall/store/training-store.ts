import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { DatedTask } from '../core/task.ts';
import type { TrainingContent, TrainingForm } from '../core/training.ts';
import type { Authorship } from './hall-store.ts';

/** Records a training, and what is to be improved, numbered from 1. */
export async function insertTraining(
  tx: Tx,
  training: {
    readonly trainingId: string;
    readonly organisationId: number;
    readonly heldOn: LocalDate;
    readonly content: TrainingContent;
    readonly improvements: readonly DatedTask[];
  },
  { at, by }: Authorship,
): Promise<void> {
  const { trainingId, organisationId, heldOn, content, improvements } = training;
  await tx
    .insertInto('hall.trainings')
    .values({
      ...{ id: trainingId, organisation_id: organisationId, held_on: heldOn },
      ...{ content: JSON.stringify(content), recorded_at: toTimestamp(at), recorded_by: by },
    })
    .execute();
  if (improvements.length === 0) return;
  await tx
    .insertInto('hall.improvements')
    .values(
      improvements.map(({ text, owner, dueOn }, index) => ({
        ...{ training_id: trainingId, ordinal: index + 1, text, owner, due_on: dueOn },
      })),
    )
    .execute();
}

/** Holds the training until the end of the transaction: its forms are counted one after the other. */
export async function lockTraining(tx: Tx, trainingId: string): Promise<void> {
  await tx
    .selectFrom('hall.trainings')
    .select('id')
    .where('id', '=', trainingId)
    .forUpdate()
    .execute();
}

/** Keeps forms under drawn numbers, so that none tells whose it is or when it came. */
export async function insertForms(
  tx: Tx,
  trainingId: string,
  forms: readonly (TrainingForm & { readonly formId: string })[],
): Promise<void> {
  await tx
    .insertInto('hall.training_forms')
    .values(
      forms.map(({ formId, relevance, practicality, teaching, overall }) => ({
        ...{ id: formId, training_id: trainingId },
        ...{ relevance, practicality, teaching, overall },
      })),
    )
    .execute();
}

/** Notes that somebody has answered; false when he had before. */
export async function insertAnswer(
  tx: Tx,
  { trainingId, staffId }: { readonly trainingId: string; readonly staffId: string },
): Promise<boolean> {
  const done = await tx
    .insertInto('hall.training_answers')
    .values({ training_id: trainingId, staff_id: staffId })
    .onConflict((conflict) => conflict.columns(['training_id', 'staff_id']).doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Closes a task; false when there is none of this number that is open. */
export async function markImprovementClosed(
  tx: Tx,
  closing: {
    readonly trainingId: string;
    readonly ordinal: number;
    readonly on: LocalDate;
    readonly evidence: string;
  },
  { at, by }: Authorship,
): Promise<boolean> {
  const { trainingId, ordinal, on, evidence } = closing;
  const done = await tx
    .updateTable('hall.improvements')
    .set({ closed_on: on, evidence, closed_at: toTimestamp(at), closed_by: by })
    .where('training_id', '=', trainingId)
    .where('ordinal', '=', ordinal)
    .where('closed_on', 'is', null)
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
