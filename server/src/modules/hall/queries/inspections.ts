import type { InspectionPlan } from '@banshi/contract/hall-words';
import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';

/** A round of the inspection, and how much it found. */
export interface RecordedInspection {
  readonly inspectionId: string;
  readonly plan: InspectionPlan;
  readonly on: LocalDate;
  readonly time: string;
  readonly zone: string;
  readonly inspectors: readonly string[];
  readonly recordedBy: string;
  readonly found: number;
}

/** The rounds of these days, the latest first. */
export async function readInspections(
  db: Reader,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<RecordedInspection[]> {
  const rows = await inspectionsIn(db)
    .where('inspected_on', '>=', from)
    .where('inspected_on', '<=', to)
    .orderBy('inspected_on', 'desc')
    .orderBy('began_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(recorded);
}

/** One round; undefined when there is none of this number. */
export async function findInspection(
  db: Reader,
  inspectionId: string,
): Promise<RecordedInspection | undefined> {
  const row = await inspectionsIn(db).where('id', '=', inspectionId).executeTakeFirst();
  return row && recorded(row);
}

/** The day of the first round ever. */
export async function firstRoundOn(db: Reader): Promise<LocalDate | undefined> {
  const row = await db
    .selectFrom('hall.inspections')
    .select('inspected_on')
    .orderBy('inspected_on')
    .limit(1)
    .executeTakeFirst();
  return row?.inspected_on;
}

function inspectionsIn(db: Reader) {
  return db
    .selectFrom('hall.inspections as i')
    .select(['id', 'plan', 'inspected_on', 'began_at', 'zone', 'inspectors', 'recorded_by'])
    .select(
      sql<number>`(select count(*)::integer from hall.findings f
        where f.inspection_id = i.id and f.state <> 'WITHDRAWN')`.as('found'),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof inspectionsIn>['executeTakeFirstOrThrow']>>;

function recorded(row: Row): RecordedInspection {
  return {
    ...{ inspectionId: row.id, plan: row.plan as InspectionPlan, on: row.inspected_on },
    ...{ time: row.began_at, zone: row.zone, recordedBy: row.recorded_by, found: row.found },
    // Whatever is stored was checked against the contract when it came in.
    inspectors: row.inspectors as unknown as readonly string[],
  };
}
