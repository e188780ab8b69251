import type { Reader } from '../../../platform/database/index.ts';
import type { WatchedCase } from '../../cases/index.ts';
import { type Aftermath, afterAsking, afterFiling } from '../core/aftermath.ts';
import { readLicence } from './licence-journal.ts';

/** What became of what a case gave or asked; most cases do nothing that is looked at, and cost no reading. */
export async function readAftermath(
  db: Reader,
  { current, entries }: Pick<WatchedCase, 'current' | 'entries'>,
): Promise<Aftermath> {
  const first = entries[0]?.event;
  if (first?.type !== 'cases/received') return {};
  if (first.use) {
    const filing = await readLicence(db, current.id);
    return filing ? afterFiling(filing.entries) : {};
  }
  if (first.onLicence?.act !== 'renew') return {};
  const licence = await readLicence(db, first.onLicence.licenceId);
  return licence ? afterAsking(licence.entries, current.id) : {};
}
