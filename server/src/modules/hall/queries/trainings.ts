import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { RecordedTask } from '../core/task.ts';
import {
  evaluationOf,
  type TrainingContent,
  type TrainingEvaluation,
  type TrainingForm,
} from '../core/training.ts';

/** A training of the register. */
export interface RecordedTraining {
  readonly trainingId: string;
  readonly organisationId: number;
  readonly heldOn: LocalDate;
  readonly content: TrainingContent;
  /** In words, as was noted before there were tasks. */
  readonly shortcomings: string | null;
  readonly improvements: readonly RecordedTask[];
  readonly evaluation: TrainingEvaluation | null;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly withdrawn: { readonly by: string; readonly reason: string } | null;
}

/** The trainings held within these days, the latest first. */
export async function readTrainings(
  db: Reader,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<RecordedTraining[]> {
  const rows = await trainingsIn(db)
    .where('held_on', '>=', from)
    .where('held_on', '<=', to)
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return withForms(db, rows);
}

/** One training; undefined when there is none of this number. */
export async function findTraining(
  db: Reader,
  trainingId: string,
): Promise<RecordedTraining | undefined> {
  const rows = await trainingsIn(db).where('id', '=', trainingId).execute();
  return (await withForms(db, rows))[0];
}

/** Of these trainings those that somebody has answered. */
export async function answeredBy(
  db: Reader,
  staffId: string,
  trainingIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (trainingIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('hall.training_answers')
    .select('training_id')
    .where('staff_id', '=', staffId)
    .where('training_id', 'in', trainingIds)
    .execute();
  return new Set(rows.map(({ training_id: id }) => id));
}

function trainingsIn(db: Reader) {
  return db
    .selectFrom('hall.trainings')
    .select(['id', 'organisation_id', 'held_on', 'content', 'recorded_at', 'recorded_by'])
    .select(['returned', 'good', 'withdrawn_by', 'withdrawn_for']);
}

type Row = Awaited<ReturnType<ReturnType<typeof trainingsIn>['executeTakeFirstOrThrow']>>;

async function withForms(db: Reader, rows: readonly Row[]): Promise<RecordedTraining[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [forms, tasks] = [await readForms(db, ids), await readImprovements(db, ids)];
  return rows.map((row) => ({
    ...{ trainingId: row.id, organisationId: row.organisation_id, heldOn: row.held_on },
    ...contentOf(row),
    improvements: tasks.get(row.id) ?? [],
    evaluation: evaluationOf(forms.get(row.id) ?? []) ?? notedNumbers(row),
    ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by },
    withdrawn:
      row.withdrawn_by === null ? null : { by: row.withdrawn_by, reason: row.withdrawn_for ?? '' },
  }));
}

/** Trainings of before name no matters and tell in words what falls short. */
interface StoredContent extends Omit<TrainingContent, 'matterIds'> {
  readonly matterIds?: readonly number[];
  readonly shortcomings?: string | null;
}

function contentOf(row: Row): Pick<RecordedTraining, 'content' | 'shortcomings'> {
  // Whatever is stored was checked against the contract when it came in.
  const { topics, lecturers, attendees, ...rest } = row.content as unknown as StoredContent;
  return {
    content: { topics, lecturers, attendees, matterIds: rest.matterIds ?? [] },
    shortcomings: rest.shortcomings ?? null,
  };
}

/** What was noted before forms were rows. */
function notedNumbers({ returned, good }: Row): TrainingEvaluation | null {
  return returned === null || good === null ? null : { returned, good, questions: [] };
}

async function readForms(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly TrainingForm[]>> {
  const rows = await db
    .selectFrom('hall.training_forms')
    .select(['training_id', 'relevance', 'practicality', 'teaching', 'overall'])
    .where('training_id', 'in', ids)
    .execute();
  return Map.groupBy(rows, (one) => one.training_id);
}

async function readImprovements(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordedTask[]>> {
  const rows = await db
    .selectFrom('hall.improvements')
    .select(['training_id', 'ordinal', 'text', 'owner', 'due_on', 'closed_on', 'evidence'])
    .where('training_id', 'in', ids)
    .orderBy('ordinal')
    .execute();
  const tasks = rows.map((one) => ({
    trainingId: one.training_id,
    ...{ ordinal: one.ordinal, text: one.text, owner: one.owner, dueOn: one.due_on },
    ...{ closedOn: one.closed_on, evidence: one.evidence },
  }));
  return Map.groupBy(tasks, ({ trainingId }) => trainingId);
}
