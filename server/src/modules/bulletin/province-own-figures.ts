import { findScopedFigures, type Snapshot, type StatisticsDeps } from '../statistics/index.ts';
import type { BulletinFigures } from './core/bulletin-file.ts';
import type { FiguresFor } from './formats/render-bulletin.ts';

/** 省本级: what bodies of the province itself exercise, wherever the applicant's business lies. */
export const BULLETIN_SCOPE = { scope: 'provinceOwn', department: undefined } as const;

/**
 * Takes the figures of a period from the statistics: of the matters that bodies of the province itself exercise; what
 * bodies of the cities exercise is left to them.
 */
export function provinceOwnFigures(deps: StatisticsDeps): FiguresFor {
  return async ({ from, to }) =>
    flowsIn(await findScopedFigures(deps, { ...BULLETIN_SCOPE, from, to }));
}

/** What the bulletin tells of figures: accepted and finished. */
export function flowsIn({
  license,
  publicService,
  otherNine,
}: Snapshot['figures']): BulletinFigures {
  return {
    license: flowOf(license),
    publicService: flowOf(publicService),
    otherNine: flowOf(otherNine),
  };
}

function flowOf({ accepted, closed }: Snapshot['figures']['license']) {
  return { accepted, closed };
}
