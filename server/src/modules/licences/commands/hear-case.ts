import { assert } from '../../../kernel/assert.ts';
import { localDateOf, yearOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { type CaseRecord, type Happening, readCaseRecord } from '../../cases/index.ts';
import type { MatterVersion } from '../../catalogue/index.ts';
import { issuerOf } from '../../documents/index.ts';
import { givesLicence, issueLicence } from '../core/issue.ts';
import { mayHappen } from '../core/licence-life.ts';
import { licenceNumber } from '../core/licence-number.ts';
import type { LicenceDeps } from '../deps.ts';
import { readLicence } from '../queries/licence-journal.ts';
import {
  insertLicence,
  lockLicence,
  nextLicenceSerial,
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
  await lockLicence(tx, told.caseId);
  if (told.type === 'cases/voided') return voidWith(deps, tx, told);
  return hearGrant(deps, tx, { record, told });
}

interface Granted {
  readonly record: CaseRecord;
  readonly told: Happening;
}

async function hearGrant(deps: LicenceDeps, tx: Tx, granted: Granted): Promise<void> {
  const matter = await pinnedMatter(deps, granted.record);
  if (givesLicence(matter.body.result)) await issue(deps, tx, { ...granted, matter });
  if (matter.bucket === 'license') await awaitPublication(deps, tx, granted.told);
}

async function issue(
  deps: LicenceDeps,
  tx: Tx,
  { record, told, matter }: Granted & { readonly matter: MatterVersion },
): Promise<void> {
  const { caseId: id, at } = told;
  const { result } = matter.body;
  if (!givesLicence(result) || (await readLicence(tx, id))) return;
  const { matterId, departmentId, applicantId: holderId } = record.current;
  const { mark } = await issuerOf(deps, departmentId);
  const year = yearOf(localDateOf(at));
  const kind = result.name;
  const serial = await nextLicenceSerial(tx, { organisationId: departmentId, kind, year });
  const number = licenceNumber({ mark, kind, year, serial });
  const event = issueLicence({ matterId, departmentId, holderId, number, at }, result);
  await insertLicence(tx, id, { event, holder: record.applicant });
}

/** The version that acceptance pinned, whatever became of the case since. */
async function pinnedMatter(
  { matter }: LicenceDeps,
  { current, entries }: CaseRecord,
): Promise<MatterVersion> {
  const accepted = entries.map(({ event }) => event).find((event) => 'matterVersion' in event);
  assert(
    accepted && 'matterVersion' in accepted,
    `case ${current.id} was accepted before its grant`,
  );
  const found = await matter(current.matterId, accepted.matterVersion);
  assert(found, `case ${current.id} names a matter that exists`);
  return found;
}

/** An entry error takes the licence away that it had given. */
async function voidWith(deps: LicenceDeps, tx: Tx, told: Happening): Promise<void> {
  const found = await readLicence(tx, told.caseId);
  if (!found || !mayHappen('voidLicence', found.licence.state)) return;
  await saveLicence(tx, found.licence, { type: 'licences/voided', at: told.at });
  await awaitPublication(deps, tx, told);
}
