import type { FindingAct, FindingState } from '@banshi/contract/hall-words';
import { sql } from 'kysely';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { FoundFinding, HeadingSwitch } from '../core/inspection.ts';
import type { CodeTable } from '../core/inspection-codes.ts';
import type { RecordedInspection } from '../queries/inspections.ts';
import type { Authorship } from './hall-store.ts';

/** Notes a round of the inspection. */
export async function insertInspection(
  tx: Tx,
  round: Omit<RecordedInspection, 'recordedBy' | 'found'>,
  { at, by }: Authorship,
): Promise<void> {
  const { inspectionId: id, plan, on, time, zone, inspectors } = round;
  await tx
    .insertInto('hall.inspections')
    .values({
      ...{ id, plan, inspected_on: on, began_at: time, zone },
      inspectors: JSON.stringify(inspectors),
      ...{ recorded_at: toTimestamp(at), recorded_by: by },
    })
    .execute();
}

/** Notes a finding that is to be mended; with that its journal begins. */
export async function insertFinding(
  tx: Tx,
  finding: FoundFinding,
  authorship: Authorship,
): Promise<void> {
  const { findingId: id, heading, code, count, points, problem, place } = finding;
  await tx
    .insertInto('hall.findings')
    .values({
      ...{ id, heading, code, count, points, problem, place, state: 'OPEN' },
      ...{ code_version: finding.codeVersion, found_on: finding.foundOn },
      ...{ organisation_id: finding.organisationId, window_id: finding.windowId },
      ...{ staff: JSON.stringify(finding.staffIds), mend_by: finding.mendBy },
      inspection_id: finding.inspectionId,
      ...{ recorded_at: toTimestamp(authorship.at), recorded_by: authorship.by },
    })
    .execute();
  await insertEvent(tx, { findingId: id, act: 'RECORD', note: null }, authorship);
}

/** Takes a step with a finding; false when it does not stand any more as it was read. */
export async function moveFinding(
  tx: Tx,
  step: {
    readonly findingId: string;
    readonly from: FindingState;
    readonly to: FindingState;
    readonly act: FindingAct;
    readonly note: string;
  },
  authorship: Authorship,
): Promise<boolean> {
  const done = await tx
    .updateTable('hall.findings')
    .set({ state: step.to })
    .where('id', '=', step.findingId)
    .where('state', '=', step.from)
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) return false;
  await insertEvent(tx, step, authorship);
  return true;
}

async function insertEvent(
  tx: Tx,
  event: { readonly findingId: string; readonly act: FindingAct; readonly note: string | null },
  { at, by }: Authorship,
): Promise<void> {
  const { findingId, act, note } = event;
  const ordinal = sql<number>`(select count(*)::integer + 1 from hall.finding_events e
    where e.finding_id = ${findingId}::uuid)`;
  await tx
    .insertInto('hall.finding_events')
    .values({ finding_id: findingId, ordinal, act, note, at: toTimestamp(at), by })
    .execute();
}

/** Enters a version of codes and points; false when somebody was faster. */
export async function insertCodes(
  tx: Tx,
  { version, from, codes, reason }: CodeTable & { readonly reason: string },
  { at, by }: Authorship,
): Promise<boolean> {
  const done = await tx
    .insertInto('hall.codes')
    .values({
      ...{ version, from_day: from, codes: JSON.stringify(codes), reason },
      ...{ at: toTimestamp(at), by },
    })
    .onConflict((conflict) => conflict.column('version').doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Switches a heading from a day on. */
export async function insertSwitch(
  tx: Tx,
  { heading, from, isOn, reason }: HeadingSwitch & { readonly reason: string },
  { at, by }: Authorship,
): Promise<void> {
  const values = { heading, from_day: from, is_on: isOn, reason, at: toTimestamp(at), by };
  await tx.insertInto('hall.heading_switches').values(values).execute();
}
