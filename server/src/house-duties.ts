import {
  acceptTheSilent,
  type CaseDeps,
  followCorrections,
  followTolerances,
  recomputeOpenDues,
} from './modules/cases/index.ts';
import { followLicences, type LicenceDeps, publishGrants } from './modules/licences/index.ts';
import {
  checkStock,
  foldOnce,
  type StatisticsDeps,
  type StockCheck,
} from './modules/statistics/index.ts';
import { type SupervisionDeps, supervise } from './modules/supervision/index.ts';

/** What is done again and again while a server runs. */
export interface Duties {
  /** What the law does by itself: accepts after five silent days, follows a changed calendar, ends and renews licences. */
  readonly actByLaw: () => Promise<unknown>;
  /** Looks at open cases under the rules of supervision, when something may be due. */
  readonly supervise: () => Promise<unknown>;
  /** Checks that the totals balance; what it finds is kept for whoever watches. */
  readonly checkStock: () => Promise<StockCheck>;
  /** Folds what waits into the totals. */
  readonly fold: () => Promise<unknown>;
}

interface DutyDeps {
  readonly caseDeps: CaseDeps;
  readonly licenceDeps: LicenceDeps;
  readonly supervisionDeps: SupervisionDeps;
  readonly statisticsDeps: StatisticsDeps;
}

/** The duties of a house; nothing runs until somebody calls. */
export function dutiesOf(deps: DutyDeps): Duties {
  const { caseDeps, licenceDeps, supervisionDeps, statisticsDeps } = deps;
  return {
    actByLaw: () => actByLaw(caseDeps, licenceDeps),
    supervise: () => supervise(supervisionDeps),
    checkStock: () => checkStock(statisticsDeps),
    fold: () => foldOnce(statisticsDeps),
  };
}

async function actByLaw(caseDeps: CaseDeps, licenceDeps: LicenceDeps): Promise<void> {
  await recomputeOpenDues(caseDeps);
  await acceptTheSilent(caseDeps);
  await followCorrections(caseDeps);
  await followTolerances(caseDeps);
  await followLicences(licenceDeps);
  await publishGrants(licenceDeps);
}
