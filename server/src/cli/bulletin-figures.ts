import { type FiguresFor, provinceOwnFigures } from '../modules/bulletin/index.ts';
import { createMatterIndex } from '../modules/catalogue/index.ts';
import { readOrganisationTree } from '../modules/identity/index.ts';
import { systemNow } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';

/** The figures of this database; counting needs the catalogue, but no keys. */
export function figuresIn(db: Database): FiguresFor {
  const organisations = () => readOrganisationTree(db);
  const index = createMatterIndex({ db, now: systemNow, organisations });
  return provinceOwnFigures({ db, now: systemNow, matters: () => index.current() });
}
