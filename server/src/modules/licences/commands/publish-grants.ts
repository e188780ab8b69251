import { assert } from '../../../kernel/assert.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok } from '../../../kernel/result.ts';
import { addWorkDays } from '../../../kernel/work-calendar.ts';
import { type Reader, type Tx, transact } from '../../../platform/database/index.ts';
import { type CaseId, type CaseRecord, readCaseRecord } from '../../cases/index.ts';
import { authorityIn, readIssued } from '../../documents/index.ts';
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
 * 公示 (第四十条): publishes what waits, each for itself; gives the number published. A decision that has not been
 * issued yet is issued first, since the public looks for its number.
 */
export async function publishGrants(deps: LicenceDeps): Promise<number> {
  let published = 0;
  for (const caseId of await waitingToPublish(deps.db)) {
    if ((await decisionNo(deps.db, caseId)) === undefined) await deps.issueOwed(caseId);
    const done = await transact<boolean, never>(deps.db, async (tx) =>
      ok(await publishOne(deps, tx, caseId)),
    );
    if (done.ok && done.value) published += 1;
  }
  return published;
}

async function publishOne(deps: LicenceDeps, tx: Tx, caseId: CaseId): Promise<boolean> {
  const dueOn = await takeToPublish(tx, caseId);
  if (dueOn === undefined) return false;
  const notice = await composeNotice(deps, tx, caseId);
  const standing = await standingNotice(tx, caseId);
  if (standing && saysTheSame(standing.notice, notice)) return false;
  const edition = (standing?.edition ?? 0) + 1;
  await insertEdition(tx, { caseId, edition, notice, dueOn, at: deps.now() });
  return true;
}

async function decisionNo(db: Reader, caseId: CaseId): Promise<string | undefined> {
  const issued = await readIssued(db, caseId);
  return issued.findLast(({ kind }) => kind === 'GRANT')?.number;
}

/** The notice of a grant as it would be told today. */
async function composeNotice(deps: LicenceDeps, tx: Tx, caseId: CaseId): Promise<Notice> {
  const record = await readCaseRecord(tx, deps.protection, caseId);
  assert(record, `case ${caseId} was granted and exists`);
  const { matterId } = record.current;
  const matter = await deps.matter(matterId);
  assert(matter, `case ${caseId} names a matter that exists`);
  const found = await readLicence(tx, caseId);
  return noticeOf({
    matterName: matter.name,
    bodyName: (await authorityIn(deps, record.current)).name,
    applicant: record.applicant,
    decisionNo: await decisionNo(tx, caseId),
    decidedOn: decisionDay(record),
    licence: found?.licence,
  });
}

function decisionDay({ current, entries }: CaseRecord) {
  const grant = entries.find(({ event }) => /^cases\/granted/.test(event.type));
  assert(grant, `case ${current.id} was granted`);
  return localDateOf(grant.event.at);
}
