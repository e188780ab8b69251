import { assert } from '../../kernel/assert.ts';
import type { Tx } from '../../platform/database/index.ts';
import { type CaseRecord, readCaseRecord } from '../cases/index.ts';
import type { StaffId } from '../identity/index.ts';
import { certificate, isCertified } from './core/certificate.ts';
import type { Licence } from './core/licence.ts';
import {
  LICENCE_PLACES_FROM,
  type LicenceEvent,
  type LicenceEventOf,
} from './core/licence-event.ts';
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
  const changes = await changesOf(tx, licence);
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
      summary: changes.at(-1)?.what ?? receiptOf(own)?.summary ?? '',
      form: await formOf(deps, tx, { own, changes }),
    }),
    matter: { name, isLicense },
    at: event.at,
    by: event.type === 'licences/deemed-renewed' ? undefined : deciderIn(asked),
    replacesLast: true,
  });
}

type Changed = LicenceEventOf<'licences/changed'>;

/** What the licence was changed to, the last one at the end: a certificate of a later term says so too. */
async function changesOf(tx: Tx, { id }: Licence): Promise<readonly Changed[]> {
  const found = await readLicence(tx, id);
  return (found?.entries ?? [])
    .map((entry) => entry.event)
    .filter((event): event is Changed & LicenceEvent => event.type === 'licences/changed');
}

/** 申请表 as it stands: what was granted first, and over it what each change was granted for. */
async function formOf(
  deps: LicenceDeps,
  tx: Tx,
  { own, changes }: { readonly own: CaseRecord; readonly changes: readonly Changed[] },
) {
  const answers = new Map((receiptOf(own)?.form ?? []).map((one) => [one.key, one]));
  for (const { byCase } of changes) {
    const change = await readCaseRecord(tx, deps.protection, byCase);
    for (const one of (change && receiptOf(change)?.form) ?? []) answers.set(one.key, one);
  }
  return [...answers.values()];
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
