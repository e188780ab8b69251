import { addDays, type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import type { WatchedCase } from '../../cases/index.ts';
import { holderOn } from './answerable.ts';
import { daysUntil, exceededOn, type Looker } from './point.ts';
import type { Rule } from './rule.ts';

type Stand = WatchedCase['clocks'][number];

/**
 * 超期未公开说明: a limit ran out before the decision, and so many working days later the public has not been told why. Told
 * of the one limit, the other asks anew: it ran out since. What ended without a decision is explained no more.
 */
export function unexplained(rule: Rule): Looker {
  return (watched, { values, calendar }) =>
    overrunsIn(watched).flatMap((stand) =>
      rule.levels.map((threshold) => {
        const workDays = daysUntil(values, rule.id, threshold);
        const { clock, dueOn } = stand;
        return {
          rule: rule.id,
          cause: `${clock}@${stand.from}`,
          level: threshold.level,
          on: exceededOn(dueOn, { workDays, stops: [] }, calendar),
          lastDay: settledOn(watched, dueOn),
          personId: holderOn(watched, dueOn),
          facts: { clock, dueOn },
        };
      }),
    );
}

/** Limits that are over, or will be if nothing happens; two that run out on one day are one. */
function overrunsIn({ clocks }: WatchedCase): readonly Stand[] {
  const limits = clocks.filter(
    ({ clock, ...stand }) => (clock === 'promise' || clock === 'statutory') && !endedInTime(stand),
  );
  return [...new Map(limits.map((stand) => [stand.dueOn, stand])).values()];
}

function endedInTime({ dueOn, endedOn, stops }: Omit<Stand, 'clock'>): boolean {
  const until = endedOn ?? stops.find(({ to }) => to === undefined)?.from;
  return until !== undefined && until <= dueOn;
}

/** The day before it was told why, or on which the case ended without a decision. */
function settledOn({ entries, current }: WatchedCase, dueOn: LocalDate): LocalDate | undefined {
  const told = entries
    .map(({ event }) => event)
    .find(({ type, at }) => type === 'cases/delay-explained' && localDateOf(at) > dueOn);
  if (told) return addDays(localDateOf(told.at), -1);
  return 'ended' in current ? localDateOf(current.ended.at) : undefined;
}
