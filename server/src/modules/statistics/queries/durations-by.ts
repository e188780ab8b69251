import type { CountedGrouping } from '@banshi/contract/indicator-words';
import { splitKey } from '../core/dimensions.ts';
import {
  type DurationDimension,
  type DurationSums,
  isLastingIn,
  NO_DURATIONS,
  withDurations,
} from '../core/durations.ts';
import type { Period } from '../core/statistics-period.ts';
import type { CountedMatters } from '../deps.ts';
import { type DurationGround, readDurations } from './durations.ts';

type Sums = ReadonlyMap<string, DurationSums>;

interface Ground extends DurationGround {
  readonly matters: CountedMatters;
  /** Of which count the totals are. */
  readonly version: number;
}

/**
 * How long the finished cases of a period took, by the keys of any grouping; kinds of matters by the lists as they stand, and in
 * whose name by what is kept of the entrusted. Undefined where totals of a count do not hold it.
 */
export async function readDurationsBy(
  ground: Ground,
  by: CountedGrouping,
  period: Period,
): Promise<Sums | undefined> {
  const kept = keptFor(by);
  if (!isLastingIn(ground.version, kept)) return undefined;
  const sums = await readDurations(ground, kept, period);
  const { byId } = ground.matters;
  if (by === 'projectType') {
    return regrouped(sums, (id) => byId.get(Number(id))?.projectType ?? 'OTHER');
  }
  if (by === 'principal') return regrouped(sums, (key) => splitKey(key).first);
  if (by !== 'nominal') return sums;
  const own = await readDurations(ground, 'department', period);
  return nominalOf(own, sums, ground.matters);
}

/** In which dimension the durations of a grouping are kept; by nominal holder, those that count for another. */
function keptFor(by: CountedGrouping): DurationDimension {
  if (by === 'projectType') return 'matter';
  return by === 'principal' || by === 'nominal' ? 'principalMatter' : by;
}

function regrouped(sums: Sums, keyOf: (key: string) => string): Sums {
  const all = new Map<string, DurationSums>();
  for (const [key, sum] of sums) addTo(all, keyOf(key), { sum, sign: 1 });
  return all;
}

/** What a department finished, less what it finished for others, and what others finished for it. */
function nominalOf(own: Sums, moved: Sums, { byId }: CountedMatters): Sums {
  const codes = new Map(
    [...byId.values()].map(({ department: { id, code } }) => [String(id), code]),
  );
  const all = new Map(own);
  for (const [key, sum] of moved) {
    const { first, matterId } = splitKey(key);
    addTo(all, byId.get(matterId)?.department.code ?? '', { sum, sign: -1 });
    addTo(all, codes.get(first) ?? first, { sum, sign: 1 });
  }
  return all;
}

function addTo(
  all: Map<string, DurationSums>,
  key: string,
  { sum, sign }: { readonly sum: DurationSums; readonly sign: 1 | -1 },
): void {
  all.set(key, withDurations(all.get(key) ?? NO_DURATIONS, sum, sign));
}
