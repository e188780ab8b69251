import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { RecordedTask } from '../core/task.ts';
import type { KeptVisit } from '../core/visit.ts';

/** A visit of the register. */
export interface RecordedVisit {
  readonly visitId: string;
  readonly organisationId: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly content: KeptVisit;
  /** What he asked for. */
  readonly requirements: readonly RecordedTask[];
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly withdrawn: { readonly by: string; readonly reason: string } | null;
}

/** The visits that began within these days, the latest first. */
export async function readVisits(
  db: Reader,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<RecordedVisit[]> {
  const rows = await visitsIn(db)
    .where('from_day', '>=', from)
    .where('from_day', '<=', to)
    .orderBy('from_day', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return withRequirements(db, rows);
}

/** One visit; undefined when there is none of this number. */
export async function findVisit(db: Reader, visitId: string): Promise<RecordedVisit | undefined> {
  const rows = await visitsIn(db).where('id', '=', visitId).execute();
  return (await withRequirements(db, rows))[0];
}

/** The day of the first visit of all that counts. */
export async function firstVisitOn(db: Reader): Promise<LocalDate | undefined> {
  const row = await db
    .selectFrom('hall.visits')
    .select('from_day')
    .where('withdrawn_at', 'is', null)
    .orderBy('from_day')
    .limit(1)
    .executeTakeFirst();
  return row?.from_day;
}

function visitsIn(db: Reader) {
  return db
    .selectFrom('hall.visits')
    .select(['id', 'organisation_id', 'from_day', 'to_day', 'content', 'recorded_at'])
    .select(['recorded_by', 'withdrawn_by', 'withdrawn_for']);
}

type Row = Awaited<ReturnType<ReturnType<typeof visitsIn>['executeTakeFirstOrThrow']>>;

async function withRequirements(db: Reader, rows: readonly Row[]): Promise<RecordedVisit[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const requirements = await db
    .selectFrom('hall.requirements')
    .select(['visit_id', 'ordinal', 'text', 'owner', 'due_on', 'closed_on', 'evidence'])
    .where('visit_id', 'in', ids)
    .orderBy('ordinal')
    .execute();
  const byVisit = Map.groupBy(requirements, (one) => one.visit_id);
  return rows.map((row) => ({
    ...{ visitId: row.id, organisationId: row.organisation_id },
    ...{ from: row.from_day, to: row.to_day },
    // Whatever is stored was checked against the contract when it came in.
    content: row.content as unknown as KeptVisit,
    requirements: (byVisit.get(row.id) ?? []).map((one) => ({
      ...{ ordinal: one.ordinal, text: one.text, owner: one.owner, dueOn: one.due_on },
      ...{ closedOn: one.closed_on, evidence: one.evidence },
    })),
    ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by },
    withdrawn:
      row.withdrawn_by === null ? null : { by: row.withdrawn_by, reason: row.withdrawn_for ?? '' },
  }));
}
