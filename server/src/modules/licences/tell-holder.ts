import { assert } from '../../kernel/assert.ts';
import type { Tx } from '../../platform/database/index.ts';
import { readCaseRecord } from '../cases/index.ts';
import { authorityIn } from '../documents/index.ts';
import type { Licence } from './core/licence.ts';
import { LICENCE_PLACES_FROM, type LicenceEvent } from './core/licence-event.ts';
import type { LicenceDeps } from './deps.ts';
import { isTold, letterOf } from './letters.ts';

/** Issues the document that an entry of a licence calls for, in the transaction of the entry; gives its number. */
export async function tellHolder(
  deps: LicenceDeps,
  tx: Tx,
  { licence, event }: { readonly licence: Licence; readonly event: LicenceEvent },
): Promise<string | undefined> {
  if (!isTold(event)) return undefined;
  const { id: caseId, version } = licence;
  const record = await readCaseRecord(tx, deps.protection, caseId);
  const matter = await deps.matter(licence.matterId);
  assert(record && matter, `licence ${caseId} has a case and a matter`);
  const { current } = record;
  const { reconsideredBy } = await authorityIn(deps, current);
  const { kind: holderKind, name: holderName } = record.applicant;
  const { kind, message } = letterOf({ licence, holderKind, holderName, reconsideredBy }, event);
  return deps.issueBeside(tx, {
    ...{ current, kind, message },
    place: LICENCE_PLACES_FROM + version,
    matter: { name: matter.name, isLicense: matter.bucket === 'license' },
    at: event.at,
    by: 'by' in event ? event.by : undefined,
  });
}
