import { findStatistics, type StatisticsDeps } from '../statistics/index.ts';
import type { BulletinFigures } from './core/bulletin-file.ts';
import type { FiguresFor } from './render-bulletin.ts';

const NONE = { accepted: 0, closed: 0 };

/** Takes the figures of a period from the statistics, by bucket. */
export function figuresFromStatistics(deps: StatisticsDeps): FiguresFor {
  return async ({ from, to }) => {
    const { rows } = await findStatistics(deps, { from, to }, 'bucket');
    const flowOf = (bucket: keyof BulletinFigures) => {
      const { accepted, closed } = rows.find(({ key }) => key === bucket) ?? NONE;
      return { accepted, closed };
    };
    return {
      license: flowOf('license'),
      publicService: flowOf('publicService'),
      otherNine: flowOf('otherNine'),
    };
  };
}
