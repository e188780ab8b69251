import { STAFF_FIGURE_READERS } from '@banshi/contract/roles';
import type { Grouping } from '@banshi/contract/statistics';
import { type Actor, holdsAnywhere } from '../identity/index.ts';
import { hasDurations, hasModes } from './core/dimensions.ts';
import type { StatisticsDeps } from './deps.ts';
import { readCountedVersion } from './queries/counted-version.ts';

/** Why figures by a grouping are not told: who accepted how much is not for everybody; how cases were accepted, and in whose name, is not in totals of an older count. */
export async function groupingRefusal(
  { db }: Pick<StatisticsDeps, 'db'>,
  actor: Actor,
  by: Grouping | undefined,
) {
  if (by === 'staff' && !holdsAnywhere(actor, STAFF_FIGURE_READERS)) {
    return { code: 'statistics/staff-hidden' } as const;
  }
  const isHeld = by && HELD_SINCE[by];
  if (!isHeld || isHeld(await readCountedVersion(db))) return undefined;
  return { code: 'statistics/not-counted' } as const;
}

/** Whether totals of a count hold a grouping, where not all do. */
const HELD_SINCE: Readonly<Partial<Record<Grouping, (version: number) => boolean>>> = {
  mode: hasModes,
  nominal: hasDurations,
};
