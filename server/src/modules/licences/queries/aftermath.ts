import type { Reader } from '../../../platform/database/index.ts';
import type { WatchedCase } from '../../cases/index.ts';
import { type Aftermath, aftermathIn } from '../core/aftermath.ts';
import { readLicence } from './licence-journal.ts';

/** What became of what a case gave; most give nothing that is looked at, and cost no reading. */
export async function readAftermath(
  db: Reader,
  { current, entries }: Pick<WatchedCase, 'current' | 'entries'>,
): Promise<Aftermath> {
  const first = entries[0]?.event;
  if (first?.type !== 'cases/received' || !first.use) return {};
  const filing = await readLicence(db, current.id);
  return filing ? aftermathIn(filing.entries) : {};
}
