import type { LicenceApplication } from '@banshi/contract/licence-words';
import { assert } from '../../../kernel/assert.ts';
import { addDays, type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { ok } from '../../../kernel/result.ts';
import { type Tx, transact } from '../../../platform/database/index.ts';
import { type CaseId, type CaseRecord, readCaseRecord, replay } from '../../cases/index.ts';
import { awaitsDecision, deemedRenewed, isGranted, isUnderWay } from '../core/applications.ts';
import { type DueAct, dueToday, reminderOn } from '../core/due.ts';
import { isFiling } from '../core/filing.ts';
import { hasHeardOf, type Licence } from '../core/licence.ts';
import type { LicenceEvent } from '../core/licence-event.ts';
import { mayHappen } from '../core/licence-life.ts';
import type { LicenceDeps } from '../deps.ts';
import { pinnedMatter } from '../pinned-matter.ts';
import { type DueRow, licencesDue, readApplications } from '../queries/applications.ts';
import { type LicenceRecord, readLicence } from '../queries/licence-journal.ts';
import { lockLicence, saveLicence } from '../store/licence-store.ts';
import { tellHolder } from '../tell-holder.ts';
import { awaitPublication } from './publish-grants.ts';

/**
 * What happens to licences and filings by themselves, as of the right day however late the duty comes: the holder is
 * reminded before the end; a licence whose renewal was asked in time and not decided is renewed when its term runs out
 * (第五十条第二款), any other has expired; a suspension ends; the use of a filing ends, and its cancellation is missed. Gives the number of those that it changed.
 */
export async function followLicences(deps: LicenceDeps): Promise<number> {
  const today = localDateOf(deps.now());
  const failures: unknown[] = [];
  let changed = 0;
  let last: DueRow | undefined;
  do {
    const due = await licencesDue(deps.db, today, last);
    for (const { case_id: id } of due) {
      const done = await transact<boolean, never>(deps.db, async (tx) =>
        ok(await followOne(deps, tx, id)),
      ).catch((error: unknown) => failures.push(error));
      if (typeof done === 'object' && done.ok && done.value) changed += 1;
    }
    last = due.at(-1);
  } while (last);
  if (failures.length > 0) {
    throw new AggregateError(failures, `${failures.length} licences could not be followed`);
  }
  return changed;
}

/** Does everything that is due, in the order of its days; what somebody did since it was read is done already. */
export async function followOne(deps: LicenceDeps, tx: Tx, id: CaseId): Promise<boolean> {
  await lockLicence(tx, id);
  const found = await readLicence(tx, id);
  assert(found, `licence ${id} has a journal`);
  const today = localDateOf(deps.now());
  let record = found;
  for (;;) {
    const due = dueToday(record.licence, today);
    const event = due && (await eventOf(deps, tx, { ...record, due }));
    if (!event) return record !== found;
    const licence = await saveLicence(tx, record.licence, event);
    await tellAbout(deps, tx, { licence, event });
    record = { licence, entries: [...record.entries, { version: licence.version, event }] };
  }
}

/** Who holds it learns what has happened by itself; so does of a licence the public, of a filing supervision. */
async function tellAbout(
  deps: LicenceDeps,
  tx: Tx,
  told: { readonly licence: Licence; readonly event: LicenceEvent },
): Promise<void> {
  const { id } = told.licence;
  await tellHolder(deps, tx, told);
  if (isFiling(told.licence)) await deps.watch(tx, id);
  else if (told.event.type !== 'licences/reminded') {
    await awaitPublication(deps, tx, { caseId: id, at: deps.now() });
  }
}

interface Due extends LicenceRecord {
  readonly due: DueAct;
}

/** What the day brings; nothing yet while something that was decided in time is on its way. */
async function eventOf(
  deps: LicenceDeps,
  tx: Tx,
  { due: { act, on }, ...record }: Due,
): Promise<LicenceEvent | undefined> {
  const at = deps.now();
  switch (act) {
    case 'endTerm':
      return eventAfter(deps, tx, { ...record, end: addDays(on, -1) });
    case 'remind':
      return remind(deps, tx, record);
    case 'endSuspension':
      return { type: 'licences/suspension-ended', at, on };
    case 'endUse':
      return { type: 'licences/use-ended', at, on };
    case 'missCancellation':
      return (await isCancelling(deps, tx, { ...record, by: addDays(on, -1) }))
        ? undefined
        : { type: 'licences/cancellation-missed', at, on };
  }
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
  const renewals = await askedOf(deps, tx, { licence, entries, act: 'renew' });
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

/** 到期提醒: once for each of its days; whoever has asked for renewal need not be told to. */
async function remind(
  deps: LicenceDeps,
  tx: Tx,
  record: LicenceRecord,
): Promise<LicenceEvent | undefined> {
  const at = deps.now();
  const days = reminderOn(record.licence, localDateOf(at));
  if (days === undefined) return undefined;
  const asked = await askedOf(deps, tx, { ...record, act: 'renew' });
  const isAsked = asked.some(({ current }) => isUnderWay(current) || isGranted(current));
  return { type: 'licences/reminded', at, days, isAsked };
}

/** Whether the cancellation of a filing was asked for in time and is under way: the delay is not the applicant's. */
async function isCancelling(
  deps: LicenceDeps,
  tx: Tx,
  { by, ...record }: LicenceRecord & { readonly by: LocalDate },
): Promise<boolean> {
  const asked = await askedOf(deps, tx, { ...record, act: 'cancel' });
  return asked
    .filter((one) => stoodOn(one, by) !== undefined)
    .some(({ current }) => isUnderWay(current) || isGranted(current));
}

/** What was asked of it and has done nothing to it yet. */
async function askedOf(
  deps: LicenceDeps,
  tx: Tx,
  { licence, entries, act }: LicenceRecord & { readonly act: LicenceApplication },
): Promise<readonly CaseRecord[]> {
  const asked = (await readApplications(tx, licence.id)).filter(
    (one) => one.act === act && !hasHeardOf(entries, one.id),
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
