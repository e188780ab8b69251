import { assert } from '../../../kernel/assert.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { localDateOf, yearOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  authorityOf,
  type CaseRecord,
  type Happening,
  type OnLicence,
  readCaseRecord,
  type UsePeriod,
} from '../../cases/index.ts';
import type { MatterVersion } from '../../catalogue/index.ts';
import { authorityIn } from '../../documents/index.ts';
import { certify } from '../certify.ts';
import { grantedOn } from '../core/applications.ts';
import { fileUse, givesFiling, isFiling } from '../core/filing.ts';
import { givesLicence, issueLicence } from '../core/issue.ts';
import { hasHeardOf, type Licence } from '../core/licence.ts';
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
import { tellHolder } from '../tell-holder.ts';
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

interface OfMatter extends Granted {
  readonly matter: MatterVersion;
}

async function hearGrant(deps: LicenceDeps, tx: Tx, granted: Granted): Promise<void> {
  const matter = await pinnedMatter(deps, granted.record);
  const { current } = granted.record;
  const asked = current.origin === 'counter' ? current.onLicence : undefined;
  if (asked) await applyGrant(deps, tx, { ...granted, matter, asked });
  else await issue(deps, tx, { ...granted, matter });
  if (matter.bucket === 'license') await awaitPublication(deps, tx, granted.told);
}

async function issue(deps: LicenceDeps, tx: Tx, granted: OfMatter): Promise<void> {
  const { record, told, matter } = granted;
  const { result } = matter.body;
  const use = useIn(record);
  const isFiled = givesFiling(result) && use !== undefined;
  if (!isFiled && !givesLicence(result)) return;
  const { caseId: id, at } = told;
  await lockLicence(tx, id);
  if (await readLicence(tx, id)) return;
  const { matterId, departmentId, applicantId: holderId } = record.current;
  const number = await numberOf(deps, tx, { record, at, kind: result.name });
  const given = { matterId, departmentId, holderId, number, at };
  const event = isFiled ? fileUse(given, result, use) : issueLicence(given, result);
  const authority = authorityOf(record.current);
  const principalId = authority === departmentId ? undefined : authority;
  const licence = await insertLicence(tx, id, { event, holder: record.applicant, principalId });
  await certify(deps, tx, { licence, event });
}

/** The next number of the body in whose name the case is handled. */
async function numberOf(
  deps: LicenceDeps,
  tx: Tx,
  { record, at, kind }: Pick<Granted, 'record'> & { readonly at: Instant; readonly kind: string },
): Promise<string> {
  const { mark, organisationId } = await authorityIn(deps, record.current);
  const year = yearOf(localDateOf(at));
  const serial = await nextLicenceSerial(tx, { organisationId, kind, year });
  return licenceNumber({ mark, kind, year, serial });
}

function useIn({ entries }: CaseRecord): UsePeriod | undefined {
  const event = entries[0]?.event;
  return event?.type === 'cases/received' ? event.use : undefined;
}

/** A granted application on a licence changes it, once; what the law did before stands. */
async function applyGrant(
  deps: LicenceDeps,
  tx: Tx,
  { record, told, matter, asked: { licenceId, act } }: OfMatter & { readonly asked: OnLicence },
): Promise<void> {
  await lockLicence(tx, licenceId);
  const found = await readLicence(tx, licenceId);
  assert(found, `licence ${licenceId} was there when case ${told.caseId} was received`);
  const { caseId: byCase, at } = told;
  if (hasHeardOf(found.entries, byCase)) return;
  const months = matter.body.result.validMonths ?? undefined;
  const event = grantedOn(found.licence, { act, byCase, at, months, what: summaryOf(record) });
  if (!event) return;
  const licence = await saveLicence(tx, found.licence, event);
  if (act === 'change') await renameHolder(tx, licenceId, record.applicant.name);
  // Granted after its end it was renewed by law before, and its holder and supervision are told so.
  if (event.type === 'licences/deemed-renewed') await tellHolder(deps, tx, { licence, event });
  else await certify(deps, tx, { licence, event });
  await tellOthers(deps, tx, { licence, at });
}

/** The public reads of a licence, supervision follows a filing. */
async function tellOthers(
  deps: LicenceDeps,
  tx: Tx,
  { licence, at }: { readonly licence: Licence; readonly at: Instant },
): Promise<void> {
  if (isFiling(licence)) await deps.watch(tx, licence.id);
  else await awaitPublication(deps, tx, { caseId: licence.id, at });
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
  const event = { type: 'licences/voided', at: told.at } as const;
  const licence = await saveLicence(tx, found.licence, event);
  if (!isFiling(licence)) await awaitPublication(deps, tx, told);
}
