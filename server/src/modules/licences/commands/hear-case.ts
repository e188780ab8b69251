import { assert } from '../../../kernel/assert.ts';
import { localDateOf, yearOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  type CaseRecord,
  type Happening,
  type OnLicence,
  readCaseRecord,
} from '../../cases/index.ts';
import type { MatterVersion } from '../../catalogue/index.ts';
import { authorityIn } from '../../documents/index.ts';
import { grantedOn } from '../core/applications.ts';
import { givesLicence, issueLicence } from '../core/issue.ts';
import { hasHeardOf } from '../core/licence.ts';
import { mayHappen } from '../core/licence-life.ts';
import { licenceNumber } from '../core/licence-number.ts';
import type { LicenceDeps } from '../deps.ts';
import { pinnedMatter } from '../pinned-matter.ts';
import { readLicence } from '../queries/licence-journal.ts';
import {
  insertLicence,
  lockLicence,
  nextLicenceSerial,
  renameHolder,
  saveLicence,
} from '../store/licence-store.ts';
import { awaitPublication } from './publish-grants.ts';

/** The steps of a case that concern licences. */
export const LICENCE_TOPICS: ReadonlySet<string> = new Set([
  'cases/granted',
  'cases/granted-at-once',
  'cases/voided',
]);

/** Does what a step of a case does to licences, in the transaction that tells it; told again, nothing more. */
export async function hearCase(deps: LicenceDeps, tx: Tx, told: Happening): Promise<void> {
  const record = await readCaseRecord(tx, deps.protection, told.caseId);
  assert(record, `case ${told.caseId} has an entry and exists`);
  if (told.type === 'cases/voided') return voidWith(deps, tx, told);
  return hearGrant(deps, tx, { record, told });
}

interface Granted {
  readonly record: CaseRecord;
  readonly told: Happening;
}

async function hearGrant(deps: LicenceDeps, tx: Tx, granted: Granted): Promise<void> {
  const matter = await pinnedMatter(deps, granted.record);
  const { current } = granted.record;
  const asked = current.origin === 'counter' ? current.onLicence : undefined;
  if (asked) await applyGrant(deps, tx, { ...granted, matter, asked });
  else if (givesLicence(matter.body.result)) await issue(deps, tx, { ...granted, matter });
  if (matter.bucket === 'license') await awaitPublication(deps, tx, granted.told);
}

async function issue(
  deps: LicenceDeps,
  tx: Tx,
  { record, told, matter }: Granted & { readonly matter: MatterVersion },
): Promise<void> {
  const { caseId: id, at } = told;
  const { result } = matter.body;
  await lockLicence(tx, id);
  if (!givesLicence(result) || (await readLicence(tx, id))) return;
  const { matterId, departmentId, applicantId: holderId } = record.current;
  const { mark, organisationId } = await authorityIn(deps, record.current);
  const year = yearOf(localDateOf(at));
  const kind = result.name;
  const serial = await nextLicenceSerial(tx, { organisationId, kind, year });
  const number = licenceNumber({ mark, kind, year, serial });
  const event = issueLicence({ matterId, departmentId, holderId, number, at }, result);
  await insertLicence(tx, id, { event, holder: record.applicant });
}

/** A granted application on a licence changes it, once; what the law did before stands. */
async function applyGrant(
  deps: LicenceDeps,
  tx: Tx,
  {
    record,
    told,
    matter,
    asked: { licenceId, act },
  }: Granted & { readonly matter: MatterVersion; readonly asked: OnLicence },
): Promise<void> {
  await lockLicence(tx, licenceId);
  const found = await readLicence(tx, licenceId);
  assert(found, `licence ${licenceId} was there when case ${told.caseId} was received`);
  const { caseId: byCase, at } = told;
  if (hasHeardOf(found.entries, byCase)) return;
  const months = matter.body.result.validMonths ?? undefined;
  const event = grantedOn(found.licence, { act, byCase, at, months, what: summaryOf(record) });
  if (!event) return;
  await saveLicence(tx, found.licence, event);
  if (act === 'change') await renameHolder(tx, licenceId, record.applicant.name);
  await awaitPublication(deps, tx, { caseId: licenceId, at });
}

function summaryOf({ entries }: CaseRecord): string {
  const event = entries[0]?.event;
  return event?.type === 'cases/received' ? event.summary : '';
}

/** An entry error takes the licence away that it had given. */
async function voidWith(deps: LicenceDeps, tx: Tx, told: Happening): Promise<void> {
  await lockLicence(tx, told.caseId);
  const found = await readLicence(tx, told.caseId);
  if (!found || !mayHappen('voidLicence', found.licence.state)) return;
  await saveLicence(tx, found.licence, { type: 'licences/voided', at: told.at });
  await awaitPublication(deps, tx, told);
}
