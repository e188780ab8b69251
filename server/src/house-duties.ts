import {
  acceptTheSilent,
  type CaseDeps,
  followCorrections,
  followTolerances,
  recomputeOpenDues,
} from './modules/cases/index.ts';
import type { Catalogue } from './modules/catalogue/index.ts';
import { followLicences, type LicenceDeps, publishGrants } from './modules/licences/index.ts';
import { closeTickets, deleteTickets, type QueueDeps } from './modules/queue/index.ts';
import { keepNegativeReviews, type RatingDeps } from './modules/ratings/index.ts';
import {
  checkStock,
  foldOnce,
  type StatisticsDeps,
  type StockCheck,
} from './modules/statistics/index.ts';
import { type SupervisionDeps, supervise } from './modules/supervision/index.ts';

/** What is done again and again while a server runs. */
export interface Duties {
  /** What the law and the lists do by themselves: accepts after five silent days, follows a changed calendar, ends and renews licences. */
  readonly actByLaw: () => Promise<unknown>;
  /** Looks at open cases under the rules of supervision, when something may be due. */
  readonly supervise: () => Promise<unknown>;
  /** Checks that the totals balance; what it finds is kept for whoever watches. */
  readonly checkStock: () => Promise<StockCheck>;
  /** Closes the tickets of days that are over, and deletes those of days two years back. */
  readonly closeTickets: () => Promise<unknown>;
  /** Folds what waits into the totals. */
  readonly fold: () => Promise<unknown>;
}

interface DutyDeps {
  readonly catalogue: Pick<Catalogue, 'cancelAsPlanned'>;
  readonly caseDeps: CaseDeps;
  readonly licenceDeps: LicenceDeps;
  readonly ratingDeps: RatingDeps;
  readonly supervisionDeps: SupervisionDeps;
  readonly queueDeps: QueueDeps;
  readonly statisticsDeps: StatisticsDeps;
}

/** The duties of a house; nothing runs until somebody calls. */
export function dutiesOf(deps: DutyDeps): Duties {
  const { supervisionDeps, queueDeps, statisticsDeps } = deps;
  const followCalendar = createCalendarFollower(deps.caseDeps, deps.ratingDeps);
  return {
    actByLaw: () => actByLaw(followCalendar, deps),
    supervise: () => supervise(supervisionDeps),
    closeTickets: async () => {
      await closeTickets(queueDeps);
      await deleteTickets(queueDeps);
    },
    checkStock: () => checkStock(statisticsDeps),
    fold: () => foldOnce(statisticsDeps),
  };
}

/** Where one of them fails, the others are done all the same; what failed is told of at the end and met again in a minute. */
async function actByLaw(
  followCalendar: () => Promise<void>,
  { catalogue, caseDeps, licenceDeps }: Pick<DutyDeps, 'catalogue' | 'caseDeps' | 'licenceDeps'>,
): Promise<void> {
  const failures: unknown[] = [];
  const acts = [
    followCalendar,
    () => catalogue.cancelAsPlanned(),
    () => acceptTheSilent(caseDeps),
    () => followCorrections(caseDeps),
    () => followTolerances(caseDeps),
    () => followLicences(licenceDeps),
    () => publishGrants(licenceDeps),
  ];
  for (const act of acts) await act().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) {
    throw new AggregateError(failures, `${failures.length} acts of the law failed`);
  }
}

/** A step that was decided before the calendar changed may be saved behind the first round, and is met by the second. */
const ROUNDS_UNDER_A_CALENDAR = 2;

/** Goes through all open cases and negative reviews when the calendar has changed since, and not each minute for as long as it stands. */
function createCalendarFollower(deps: CaseDeps, ratingDeps: RatingDeps): () => Promise<void> {
  let followed: Awaited<ReturnType<CaseDeps['calendar']>> | undefined;
  let rounds = 0;
  return async () => {
    const calendar = await deps.calendar();
    if (calendar !== followed) rounds = 0;
    followed = calendar;
    if (rounds >= ROUNDS_UNDER_A_CALENDAR) return;
    await recomputeOpenDues(deps);
    await keepNegativeReviews(ratingDeps);
    rounds += 1;
  };
}
