import type { CountedGrouping } from '@banshi/contract/indicator-words';
import {
  type Dimension,
  hasDurations,
  hasEvents,
  isOfWay,
  splitKey,
  wordOfWay,
} from '../core/dimensions.ts';
import type { Period } from '../core/statistics-period.ts';
import type { CountedMatters } from '../deps.ts';
import { type MeasuredGround, measuredIn } from './measured-table.ts';

/** What a kept key tells: under which key of the grouping its cases stand, or stand no more. */
interface Share {
  readonly key: string;
  readonly matterId: number;
  readonly sign?: -1;
}

/** Where it is kept how many cases of each matter were accepted, and what its keys tell. */
interface Source {
  readonly dimension: Dimension;
  readonly sharesOf: (kept: string) => readonly Share[];
}

/**
 * 即办件率: how many of the accepted of each key were of matters done at once. By the lists of the matters as they stand, so that it
 * is made of totals by matter; undefined where totals of a count do not keep them under a key.
 */
export async function readInstant(
  ground: MeasuredGround & { readonly version: number },
  by: CountedGrouping,
  period: Period,
): Promise<ReadonlyMap<string, number> | undefined> {
  const sources = sourcesOf(ground, by);
  if (sources === undefined) return undefined;
  const sums = new Map<string, number>();
  for (const source of sources) {
    for (const { key, n } of await instantIn(ground, source, period)) {
      sums.set(key, (sums.get(key) ?? 0) + n);
    }
  }
  return sums;
}

async function instantIn(
  ground: MeasuredGround,
  { dimension, sharesOf }: Source,
  period: Period,
): Promise<{ readonly key: string; readonly n: number }[]> {
  const { byId } = ground.matters;
  const { keys, within } = await measuredIn(ground, { dimension, measures: ['accepted'] }, period);
  return keys.flatMap((kept) =>
    sharesOf(kept).map(({ key, matterId, sign = 1 }) => {
      const isInstant = byId.get(matterId)?.projectType === 'INSTANT';
      return { key, n: isInstant ? sign * within(kept, 'accepted') : 0 };
    }),
  );
}

function sourcesOf(
  { matters, version }: MeasuredGround & { readonly version: number },
  by: CountedGrouping,
): readonly Source[] | undefined {
  const keyOf = KEY_OF_MATTER[by];
  if (keyOf) return [ofMatter((id) => keyOf(matters, id))];
  if (by === 'area' || by === 'window') {
    return hasDurations(version) ? [ofPair(`${by}Matter`)] : undefined;
  }
  if (!hasEvents(version)) return undefined;
  if (by === 'nominal') return nominalSources(matters);
  if (by === 'principal' || by === 'staff') return [ofPair(`${by}Matter`)];
  return isOfWay(by) ? [ofWay(by)] : undefined;
}

type KeyOfMatter = (matters: CountedMatters, matterId: number) => string;

/** The groupings that follow from the matter. */
const KEY_OF_MATTER: Readonly<Partial<Record<CountedGrouping, KeyOfMatter>>> = {
  bucket: ({ byId }, id) => byId.get(id)?.bucket ?? '',
  type: ({ byId }, id) => byId.get(id)?.type ?? '',
  department: departmentOf,
  matter: (_, id) => String(id),
  projectType: ({ byId }, id) => byId.get(id)?.projectType ?? '',
};

function departmentOf({ byId }: CountedMatters, matterId: number): string {
  return byId.get(matterId)?.department.code ?? '';
}

function ofMatter(keyOf: (matterId: number) => string): Source {
  return {
    dimension: 'matter',
    sharesOf: (kept) => [{ key: keyOf(Number(kept)), matterId: Number(kept) }],
  };
}

function ofPair(dimension: Dimension): Source {
  return {
    dimension,
    sharesOf: (kept) => {
      const { first, matterId } = splitKey(kept);
      return [{ key: first, matterId }];
    },
  };
}

function ofWay(by: Parameters<typeof wordOfWay>[1]): Source {
  return {
    dimension: 'wayMatter',
    sharesOf: (kept) => {
      const { first, matterId } = splitKey(kept);
      const key = wordOfWay(first, by);
      return key === undefined ? [] : [{ key, matterId }];
    },
  };
}

/** What a department accepted, less what it accepted for others, and what others accepted for it. */
function nominalSources(matters: CountedMatters): readonly Source[] {
  const codes = new Map(
    [...matters.byId.values()].map(({ department: { id, code } }) => [String(id), code]),
  );
  const moved: Source = {
    dimension: 'principalMatter',
    sharesOf: (kept) => {
      const { first, matterId } = splitKey(kept);
      return [
        { key: departmentOf(matters, matterId), matterId, sign: -1 },
        { key: codes.get(first) ?? first, matterId },
      ];
    },
  };
  return [ofMatter((id) => departmentOf(matters, id)), moved];
}
