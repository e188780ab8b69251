import { dividedBy } from '../../../kernel/divided-by.ts';
import type { Counts } from './ticket.ts';

const SECONDS_A_MINUTE = 60;

/** All of these together. */
export function addedCounts(all: readonly Counts[]): Counts {
  const added = (name: keyof Counts) => all.reduce((sum, one) => sum + one[name], 0);
  return {
    taken: added('taken'),
    started: added('started'),
    waitSeconds: added('waitSeconds'),
    finished: added('finished'),
    serviceSeconds: added('serviceSeconds'),
    skipped: added('skipped'),
    cancelled: added('cancelled'),
    expired: added('expired'),
    transferred: added('transferred'),
  };
}

/** Averages in minutes, and how many of a hundred went without service: of those taken, at a window of those it called. */
export function averagesOf(counts: Counts, isOfWindow: boolean) {
  const { started, finished, skipped, cancelled, expired } = counts;
  const gone = skipped + cancelled + expired;
  const all = isOfWindow ? started + gone : counts.taken;
  return {
    averageWait: dividedBy(counts.waitSeconds, started * SECONDS_A_MINUTE, 1) ?? null,
    averageService: dividedBy(counts.serviceSeconds, finished * SECONDS_A_MINUTE, 1) ?? null,
    abandonment: dividedBy(gone, all, 100) ?? null,
  };
}
