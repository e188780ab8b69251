import {
  type CountedMatter,
  findStatistics,
  isProvinceOwn,
  type StatisticsDeps,
} from '../statistics/index.ts';
import type { BulletinFigures } from './core/bulletin-file.ts';
import type { FiguresFor } from './render-bulletin.ts';

/**
 * Takes the figures of a period from the statistics: 省本级, so of the matters that bodies of the province itself
 * exercise, wherever the applicant's business lies; what bodies of the cities exercise is left to them.
 */
export function provinceOwnFigures(deps: StatisticsDeps): FiguresFor {
  return async ({ from, to }) => {
    const { rows } = await findStatistics(deps, { from, to }, 'matter');
    const own = new Map<string, CountedMatter>();
    for (const matter of (await deps.matters()).byId.values()) {
      if (isProvinceOwn(matter)) own.set(matter.taskCode, matter);
    }
    const flowOf = (bucket: keyof BulletinFigures) => {
      const counted = rows.filter(({ key }) => own.get(key)?.bucket === bucket);
      return {
        accepted: counted.reduce((sum, row) => sum + row.accepted, 0),
        closed: counted.reduce((sum, row) => sum + row.closed, 0),
      };
    };
    return {
      license: flowOf('license'),
      publicService: flowOf('publicService'),
      otherNine: flowOf('otherNine'),
    };
  };
}
