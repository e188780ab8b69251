import type { BulletinFile, BulletinStatistics } from './bulletin-file.ts';

/** A sentence that nobody typed: its figures are counted anew each time it is read, or a snapshot's. */
export interface LiveStatistics {
  /** `0` for the first section, `1.0` for the first sub-section of the second. */
  readonly place: string;
  readonly statistics: BulletinStatistics;
}

/** The sentences of a file whose figures come from the database, in their order. */
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
      statistics && (!statistics.figures || statistics.snapshot) ? [{ place, statistics }] : [],
    );
}
