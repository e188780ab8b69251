import type { BulletinFile, BulletinStatistics } from './bulletin-file.ts';

/** A sentence whose figures are counted anew each time it is read. */
export interface LiveStatistics {
  /** `0` for the first section, `1.0` for the first sub-section of the second. */
  readonly place: string;
  readonly statistics: BulletinStatistics;
}

/** The sentences of a file that leave their figures to the database, in their order. */
export function liveStatistics({ sections }: BulletinFile): readonly LiveStatistics[] {
  return sections
    .flatMap((section, index) => [
      { place: `${index}`, statistics: section.statistics },
      ...(section.sections ?? []).map(({ statistics }, inner) => ({
        place: `${index}.${inner}`,
        statistics,
      })),
    ])
    .flatMap(({ place, statistics }) =>
      statistics && !statistics.figures ? [{ place, statistics }] : [],
    );
}
