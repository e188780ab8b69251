import { COUNTED, type CountedGrouping } from '@banshi/contract/indicator-words';
import { STAFF_FIGURE_READERS } from '@banshi/contract/roles';
import type { Grouping } from '@banshi/contract/statistics';
import { type Actor, holdsAnywhere } from '../identity/index.ts';
import { hasEvents, hasModes, isWholeIn } from './core/dimensions.ts';
import type { StatisticsDeps } from './deps.ts';
import { readCountedVersion } from './queries/counted-version.ts';
import { keptIn } from './queries/measured-table.ts';

type Deps = Pick<StatisticsDeps, 'db'>;
type IsHeld = (version: number) => boolean;

/** Why figures by a grouping are not told: who accepted how much is not for everybody; how cases were accepted, and in whose name, is not in totals of an older count. */
export async function groupingRefusal(deps: Deps, actor: Actor, by: Grouping | undefined) {
  return refusalOf(deps, actor, { by, isHeld: by && HELD_SINCE[by] });
}

/** Why all that is counted is not told by a grouping: an older count kept it by few of them. */
export async function countsRefusal(deps: Deps, actor: Actor, by: CountedGrouping) {
  const isHeld = (version: number) => COUNTED.every((name) => isWholeIn(version, keptIn(by), name));
  return refusalOf(deps, actor, { by, isHeld });
}

/** Why rates are not told by a grouping. */
export async function ratesRefusal(deps: Deps, actor: Actor, by: CountedGrouping) {
  return refusalOf(deps, actor, { by, isHeld: RATES_SINCE.has(by) ? hasEvents : undefined });
}

async function refusalOf(
  { db }: Deps,
  actor: Actor,
  { by, isHeld }: { readonly by: Grouping | undefined; readonly isHeld: IsHeld | undefined },
) {
  if (by === 'staff' && !holdsAnywhere(actor, STAFF_FIGURE_READERS)) {
    return { code: 'statistics/staff-hidden' } as const;
  }
  if (!isHeld || isHeld(await readCountedVersion(db))) return undefined;
  return { code: 'statistics/not-counted' } as const;
}

/** Whether totals of a count hold a grouping, where not all do. */
const HELD_SINCE: Readonly<Partial<Record<Grouping, IsHeld>>> = {
  mode: hasModes,
  nominal: hasEvents,
};

/** By these no rates were told before every event was kept in every dimension. */
const RATES_SINCE: ReadonlySet<Grouping> = new Set([
  'mode',
  'nominal',
  'principal',
  'projectType',
  'staff',
]);
