import { assert } from '../../../kernel/assert.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok } from '../../../kernel/result.ts';
import { addWorkDays } from '../../../kernel/work-calendar.ts';
import { type Tx, transact } from '../../../platform/database/index.ts';
import { type CaseId, type CaseRecord, readCaseRecord } from '../../cases/index.ts';
import { issuerOf, readIssued } from '../../documents/index.ts';
import { type Notice, noticeOf, PUBLICATION_WORK_DAYS, saysTheSame } from '../core/notice.ts';
import type { LicenceDeps } from '../deps.ts';
import { readLicence } from '../queries/licence-journal.ts';
import { standingNotice } from '../queries/notices.ts';
import {
  insertEdition,
  noteToPublish,
  takeToPublish,
  waitingToPublish,
} from '../store/notice-store.ts';

/** Has the public told of what was decided at this moment, within seven working days. */
export async function awaitPublication(
  { calendar }: LicenceDeps,
  tx: Tx,
  { caseId, at }: { readonly caseId: CaseId; readonly at: Instant },
): Promise<void> {
  const due = addWorkDays(await calendar(), localDateOf(at), PUBLICATION_WORK_DAYS);
  await noteToPublish(tx, caseId, due.date);
}

/**
 * 公示 (第四十条): publishes what waits, each for itself; gives the number published. A grant waits for the
 * number of its decision, though never longer than the day on which it is due.
 */
export async function publishGrants(deps: LicenceDeps): Promise<number> {
  let published = 0;
  for (const caseId of await waitingToPublish(deps.db)) {
    const done = await transact<boolean, 'not yet'>(deps.db, (tx) => publishOne(deps, tx, caseId));
    if (done.ok && done.value) published += 1;
  }
  return published;
}

async function publishOne(deps: LicenceDeps, tx: Tx, caseId: CaseId) {
  const dueOn = await takeToPublish(tx, caseId);
  if (dueOn === undefined) return ok(false);
  const notice = await composeNotice(deps, tx, caseId);
  const isUrgent = localDateOf(deps.now()) >= dueOn;
  if (notice.decisionNo === undefined && !isUrgent)
    return { ok: false, refusal: 'not yet' } as const;
  const standing = await standingNotice(tx, caseId);
  if (standing && saysTheSame(standing.notice, notice)) return ok(false);
  const edition = (standing?.edition ?? 0) + 1;
  await insertEdition(tx, { caseId, edition, notice, dueOn, at: deps.now() });
  return ok(true);
}

/** The notice of a grant as it would be told today. */
export async function composeNotice(deps: LicenceDeps, tx: Tx, caseId: CaseId): Promise<Notice> {
  const record = await readCaseRecord(tx, deps.protection, caseId);
  assert(record, `case ${caseId} was granted and exists`);
  const { matterId, departmentId } = record.current;
  const matter = await deps.matter(matterId);
  assert(matter, `case ${caseId} names a matter that exists`);
  const issued = await readIssued(tx, caseId);
  const found = await readLicence(tx, caseId);
  return noticeOf({
    matterName: matter.name,
    bodyName: (await issuerOf(deps, departmentId)).name,
    applicant: record.applicant,
    decisionNo: issued.findLast(({ kind }) => kind === 'GRANT')?.number,
    decidedOn: decisionDay(record),
    licence: found?.licence,
  });
}

function decisionDay({ current, entries }: CaseRecord) {
  const grant = entries.find(({ event }) => /^cases\/granted/.test(event.type));
  assert(grant, `case ${current.id} was granted`);
  return localDateOf(grant.event.at);
}
