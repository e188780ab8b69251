import type { FindingState, InspectionHeading } from '@banshi/contract/hall-words';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { FoundFinding, HeadingSwitch } from '../core/inspection.ts';

/** A finding of the register. */
export interface RecordedFinding extends FoundFinding {
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly state: FindingState;
  readonly note: string | null;
  readonly settledBy: string | null;
}

/** What was found within these days, the latest first. */
export async function readFindings(
  db: Reader,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<RecordedFinding[]> {
  const rows = await db
    .selectFrom('hall.findings')
    .select(['id', 'heading', 'found_on', 'organisation_id', 'place', 'count', 'problem'])
    .select(['mend_by', 'recorded_at', 'recorded_by', 'state', 'note', 'settled_by'])
    .where('found_on', '>=', from)
    .where('found_on', '<=', to)
    .orderBy('found_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ findingId: row.id, foundOn: row.found_on, organisationId: row.organisation_id },
    ...{ place: row.place, count: row.count, problem: row.problem, mendBy: row.mend_by },
    ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by, note: row.note },
    heading: row.heading as InspectionHeading,
    state: row.state as FindingState,
    settledBy: row.settled_by,
  }));
}

/** Whether there is a finding of this number. */
export async function isFinding(db: Reader, findingId: string): Promise<boolean> {
  const row = await db
    .selectFrom('hall.findings')
    .select('id')
    .where('id', '=', findingId)
    .executeTakeFirst();
  return row !== undefined;
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
