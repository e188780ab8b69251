import { assert } from '../../../kernel/assert.ts';
import { addDays, type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { ok } from '../../../kernel/result.ts';
import { type Tx, transact } from '../../../platform/database/index.ts';
import { type CaseId, type CaseRecord, readCaseRecord, replay } from '../../cases/index.ts';
import { awaitsDecision, deemedRenewed, isGranted } from '../core/applications.ts';
import { hasHeardOf } from '../core/licence.ts';
import type { LicenceEvent } from '../core/licence-event.ts';
import { mayHappen } from '../core/licence-life.ts';
import type { LicenceDeps } from '../deps.ts';
import { pinnedMatter } from '../pinned-matter.ts';
import { endedLicences, readApplications } from '../queries/applications.ts';
import { type LicenceRecord, readLicence } from '../queries/licence-journal.ts';
import { lockLicence, saveLicence } from '../store/licence-store.ts';
import { tellHolder } from '../tell-holder.ts';
import { awaitPublication } from './publish-grants.ts';

/**
 * What the law does when a term runs out: a licence whose renewal was asked in time and not decided is renewed
 * (第五十条第二款), any other has expired. As of the day after the term, however late the duty comes; gives the
 * number of licences that it changed.
 */
export async function endTerms(deps: LicenceDeps): Promise<number> {
  let changed = 0;
  for (const id of await endedLicences(deps.db, localDateOf(deps.now()))) {
    const done = await transact<boolean, never>(deps.db, async (tx) =>
      ok(await endTerm(deps, tx, id)),
    );
    if (done.ok && done.value) changed += 1;
  }
  return changed;
}

async function endTerm(deps: LicenceDeps, tx: Tx, id: CaseId): Promise<boolean> {
  await lockLicence(tx, id);
  const found = await readLicence(tx, id);
  assert(found, `licence ${id} has a journal`);
  const { licence } = found;
  const end = licence.term.to;
  // Somebody was faster: it was renewed, or taken away, since it was read.
  if (end === undefined || end >= localDateOf(deps.now())) return false;
  if (!mayHappen('expire', licence.state)) return false;
  const event = await eventAfter(deps, tx, { ...found, end });
  if (!event) return false;
  const renewed = await saveLicence(tx, licence, event);
  await tellHolder(deps, tx, { licence: renewed, event });
  await awaitPublication(deps, tx, { caseId: id, at: deps.now() });
  return true;
}

interface Ended extends LicenceRecord {
  readonly end: LocalDate;
}

/** Nothing yet while a renewal that was granted in time is on its way through the outbox. */
async function eventAfter(
  deps: LicenceDeps,
  tx: Tx,
  { licence, entries, end }: Ended,
): Promise<LicenceEvent | undefined> {
  const renewals = await renewalsOf(deps, tx, { licence, entries });
  const standing = renewals.map((record) => ({ record, current: stoodOn(record, end) }));
  if (standing.some(({ current }) => current && isGranted(current))) return undefined;
  const undecided = standing.find(({ current }) => current && awaitsDecision(current))?.record;
  const at = deps.now();
  if (undecided && mayHappen('deemRenewed', licence.state)) {
    const matter = await pinnedMatter(deps, undecided);
    const months = matter.body.result.validMonths ?? undefined;
    return deemedRenewed(licence, { byCase: undecided.current.id, at, months });
  }
  return { type: 'licences/expired', at, on: addDays(end, 1) };
}

/** The renewals that were asked for and have done nothing to the licence yet. */
async function renewalsOf(
  deps: LicenceDeps,
  tx: Tx,
  { licence, entries }: LicenceRecord,
): Promise<readonly CaseRecord[]> {
  const asked = (await readApplications(tx, licence.id)).filter(
    ({ id, act }) => act === 'renew' && !hasHeardOf(entries, id),
  );
  const records: CaseRecord[] = [];
  for (const { id: caseId } of asked) {
    const record = await readCaseRecord(tx, deps.protection, caseId);
    if (record) records.push(record);
  }
  return records;
}

/** The case as it stood at the end of a day. */
function stoodOn({ entries }: CaseRecord, day: LocalDate) {
  const told = entries.filter(({ event }) => localDateOf(event.at) <= day);
  return told.length === 0 ? undefined : replay(told);
}
