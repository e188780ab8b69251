import type {
  FindingAct,
  FindingHeading,
  FindingState,
  InspectionHeading,
} from '@banshi/contract/hall-words';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { FoundFinding, HeadingSwitch } from '../core/inspection.ts';

/** What was done about a finding. */
export interface FindingEvent {
  readonly act: FindingAct;
  readonly note: string | null;
  readonly by: string;
  readonly at: Instant;
}

/** A finding of the register. */
export interface RecordedFinding extends FoundFinding {
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly state: FindingState;
  /** In the order in which it was done. */
  readonly done: readonly FindingEvent[];
}

/** What was found within these days, the latest first. */
export async function readFindings(
  db: Reader,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<RecordedFinding[]> {
  const rows = await findingsIn(db)
    .where('found_on', '>=', from)
    .where('found_on', '<=', to)
    .orderBy('found_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return withEvents(db, rows);
}

/** What waits for somebody, what is due first before. */
export async function readOpenFindings(db: Reader): Promise<RecordedFinding[]> {
  const rows = await findingsIn(db)
    .where('state', 'in', ['OPEN', 'RECTIFIED', 'APPEALED'])
    .orderBy('mend_by')
    .orderBy('id')
    .execute();
  return withEvents(db, rows);
}

/** One finding; undefined when there is none of this number. */
export async function findFinding(
  db: Reader,
  findingId: string,
): Promise<RecordedFinding | undefined> {
  const rows = await findingsIn(db).where('id', '=', findingId).execute();
  return (await withEvents(db, rows))[0];
}

function findingsIn(db: Reader) {
  return db
    .selectFrom('hall.findings')
    .select(['id', 'heading', 'code', 'code_version', 'found_on', 'organisation_id', 'window_id'])
    .select(['staff', 'place', 'count', 'points', 'problem', 'mend_by', 'inspection_id'])
    .select(['recorded_at', 'recorded_by', 'state']);
}

type Row = Awaited<ReturnType<ReturnType<typeof findingsIn>['executeTakeFirstOrThrow']>>;

async function withEvents(db: Reader, rows: readonly Row[]): Promise<RecordedFinding[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const events = await db
    .selectFrom('hall.finding_events')
    .select(['finding_id', 'act', 'note', 'by', 'at'])
    .where('finding_id', 'in', ids)
    .orderBy('ordinal')
    .execute();
  const byFinding = Map.groupBy(events, (one) => one.finding_id);
  return rows.map((row) => ({
    ...found(row),
    ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by },
    state: row.state as FindingState,
    done: (byFinding.get(row.id) ?? []).map(({ act, note, by, at }) => ({
      ...{ act: act as FindingAct, note, by, at },
    })),
  }));
}

function found(row: Row): FoundFinding {
  return {
    ...{ findingId: row.id, heading: row.heading as FindingHeading },
    ...{ code: row.code, codeVersion: row.code_version, foundOn: row.found_on },
    ...{ organisationId: row.organisation_id, windowId: row.window_id, place: row.place },
    // Whatever is stored was checked against the contract when it came in.
    staffIds: row.staff as unknown as readonly string[],
    ...{ count: row.count, points: row.points, problem: row.problem, mendBy: row.mend_by },
    inspectionId: row.inspection_id,
  };
}

/** What was ever switched, in the order in which it was entered. */
export async function readSwitches(db: Reader): Promise<HeadingSwitch[]> {
  const rows = await db
    .selectFrom('hall.heading_switches')
    .select(['heading', 'from_day', 'is_on'])
    .orderBy('id')
    .execute();
  return rows.map(({ heading, from_day: from, is_on: isOn }) => ({
    ...{ heading: heading as InspectionHeading, from, isOn },
  }));
}
