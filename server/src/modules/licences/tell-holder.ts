import { assert } from '../../kernel/assert.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import type { Tx } from '../../platform/database/index.ts';
import { readCaseRecord } from '../cases/index.ts';
import { authorityIn } from '../documents/index.ts';
import { certify } from './certify.ts';
import { holderNotice } from './core/holder-notices.ts';
import type { Licence } from './core/licence.ts';
import { LICENCE_PLACES_FROM, type LicenceEvent } from './core/licence-event.ts';
import type { LicenceDeps } from './deps.ts';
import { isTold, letterOf } from './letters.ts';

interface Told {
  readonly licence: Licence;
  readonly event: LicenceEvent;
}

/**
 * Tells the holder what an entry says, in the transaction of the entry: in a notice, and in the document that it calls
 * for; gives the number of the document.
 */
export async function tellHolder(
  deps: LicenceDeps,
  tx: Tx,
  told: Told,
): Promise<string | undefined> {
  const { id: caseId, version, kind: name, number } = told.licence;
  const notice = holderNotice(told.licence, told.event, localDateOf(deps.now()));
  if (notice) {
    const { kind, ...facts } = notice;
    const place = LICENCE_PLACES_FROM + version;
    await deps.tellBeside(tx, {
      caseId,
      place,
      kind,
      told: { ...facts, name, number },
      at: told.event.at,
    });
  }
  // The authority was silent: supervision looks at the case of the renewal.
  if (told.event.type === 'licences/deemed-renewed') await deps.watch(tx, told.event.byCase);
  const documentNo = await issueFor(deps, tx, told);
  await certify(deps, tx, told);
  return documentNo;
}

async function issueFor(
  deps: LicenceDeps,
  tx: Tx,
  { licence, event }: Told,
): Promise<string | undefined> {
  if (!isTold(event)) return undefined;
  const { id: caseId, version } = licence;
  const record = await readCaseRecord(tx, deps.protection, caseId);
  const matter = await deps.matter(licence.matterId);
  assert(record && matter, `licence ${caseId} has a case and a matter`);
  const { current } = record;
  const { reconsideredBy } = await authorityIn(deps, current);
  const { kind: holderKind, name: holderName } = record.applicant;
  const isLicense = matter.bucket === 'license';
  const story = { licence, holderKind, holderName, isLicense, reconsideredBy };
  const { kind, message } = letterOf(story, event);
  return deps.issueBeside(tx, {
    ...{ current, kind, message },
    place: LICENCE_PLACES_FROM + version,
    matter: { name: matter.name, isLicense },
    at: event.at,
    by: 'by' in event ? event.by : undefined,
  });
}
