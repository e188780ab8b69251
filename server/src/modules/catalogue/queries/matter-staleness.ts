import { formatInstant } from '../../../kernel/instant-text.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId, StaffNames } from '../../identity/index.ts';
import { nameOf } from '../matter-views.ts';
import { readActs } from './matter-history.ts';

/** Who did what to a matter last, for somebody who was slower. */
export interface Staleness {
  readonly byName: string;
  readonly did: string;
  readonly at: string;
}

/** The newest act on the matter; undefined when nothing was done yet. */
export async function findStaleness(
  { db, staffNames }: { readonly db: Reader; readonly staffNames: StaffNames },
  matterId: number,
): Promise<Staleness | undefined> {
  const [newest] = await readActs(db, matterId, 1);
  if (!newest) return undefined;
  const names = await staffNames([newest.by as StaffId | null]);
  const { action: did, at, by } = newest;
  return { byName: nameOf(names, by) ?? '', did, at: formatInstant(at) };
}
