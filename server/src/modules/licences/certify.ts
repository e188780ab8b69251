import { assert } from '../../kernel/assert.ts';
import type { Tx } from '../../platform/database/index.ts';
import { type CaseRecord, readCaseRecord } from '../cases/index.ts';
import type { StaffId } from '../identity/index.ts';
import { certificate, isCertified } from './core/certificate.ts';
import type { Licence } from './core/licence.ts';
import { LICENCE_PLACES_FROM, type LicenceEvent } from './core/licence-event.ts';
import type { LicenceDeps } from './deps.ts';
import { pinnedMatter } from './pinned-matter.ts';
import { readLicence } from './queries/licence-journal.ts';

/** Issues the certificate that an entry calls for, in the transaction of the entry; it takes the place of the one before. */
export async function certify(
  deps: LicenceDeps,
  tx: Tx,
  { licence, event }: { readonly licence: Licence; readonly event: LicenceEvent },
): Promise<void> {
  if (!isCertified(event)) return;
  const own = await readCaseRecord(tx, deps.protection, licence.id);
  const asked = 'byCase' in event ? await readCaseRecord(tx, deps.protection, event.byCase) : own;
  assert(own && asked, `licence ${licence.id} has cases`);
  const { name, bucket, legalBasis } = await pinnedMatter(deps, own);
  const receipt = receiptOf(own);
  const isLicense = bucket === 'license';
  await deps.issueBeside(tx, {
    current: own.current,
    place: LICENCE_PLACES_FROM + licence.version,
    kind: 'CERTIFICATE',
    title: licence.kind,
    message: certificate({
      ...{ licence, event, isLicense, legalBasis, matterName: name },
      holderName: asked.applicant.name,
      holderNumber: asked.applicant.idNumber,
      summary: (await lastChangeOf(tx, licence)) ?? receipt?.summary ?? '',
      form: receipt?.form ?? [],
    }),
    matter: { name, isLicense },
    at: event.at,
    by: event.type === 'licences/deemed-renewed' ? undefined : deciderIn(asked),
    replacesLast: true,
  });
}

/** What it was changed to last: a certificate of a later term says so too. */
async function lastChangeOf(tx: Tx, { id }: Licence): Promise<string | undefined> {
  const found = await readLicence(tx, id);
  return found?.entries
    .map((entry) => entry.event)
    .findLast((event) => event.type === 'licences/changed')?.what;
}

function receiptOf({ entries }: CaseRecord) {
  const event = entries[0]?.event;
  return event?.type === 'cases/received' ? event : undefined;
}

function deciderIn({ entries }: CaseRecord): StaffId | undefined {
  const event = entries
    .map((entry) => entry.event)
    .findLast(({ type }) => type === 'cases/granted' || type === 'cases/granted-at-once');
  return event && 'by' in event ? event.by : undefined;
}
