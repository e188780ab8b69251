import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { TrainingContent, TrainingEvaluation } from '../core/training.ts';

/** A training of the register. */
export interface RecordedTraining {
  readonly trainingId: string;
  readonly organisationId: number;
  readonly heldOn: LocalDate;
  readonly content: TrainingContent;
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
  return rows.map(recorded);
}

/** One training; undefined when there is none of this number. */
export async function findTraining(
  db: Reader,
  trainingId: string,
): Promise<RecordedTraining | undefined> {
  const row = await trainingsIn(db).where('id', '=', trainingId).executeTakeFirst();
  return row && recorded(row);
}

function trainingsIn(db: Reader) {
  return db
    .selectFrom('hall.trainings')
    .select(['id', 'organisation_id', 'held_on', 'content', 'recorded_at', 'recorded_by'])
    .select(['returned', 'good', 'withdrawn_by', 'withdrawn_for']);
}

type Row = Awaited<ReturnType<ReturnType<typeof trainingsIn>['executeTakeFirstOrThrow']>>;

function recorded(row: Row): RecordedTraining {
  const { returned, good } = row;
  return {
    ...{ trainingId: row.id, organisationId: row.organisation_id, heldOn: row.held_on },
    // Whatever is stored was checked against the contract when it came in.
    content: row.content as unknown as TrainingContent,
    evaluation: returned === null || good === null ? null : { returned, good },
    ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by },
    withdrawn:
      row.withdrawn_by === null ? null : { by: row.withdrawn_by, reason: row.withdrawn_for ?? '' },
  };
}
