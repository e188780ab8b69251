import { overdue } from './look-at-clocks.ts';
import type { Looker } from './point.ts';
import type { Rule } from './rule.ts';

/** 特事特办: what the leader let follow beyond the list is followed until it is supplied and found in order. */
export function caseByCase({ id: rule }: Rule): Looker {
  return ({ consents }) =>
    consents.map(({ version, on, settledOn: lastDay }) => ({
      ...{ rule, cause: `v${version}`, level: 'TASK', on, lastDay },
      personId: undefined,
      facts: {},
    }));
}

/** 复核: a tolerance that waits for an event is looked at again and again; a clock with a name waits for one. */
export function eventReview(rule: Rule): Looker {
  const late = overdue(rule, { clock: 'tolerance' });
  return (watched, sight) => {
    const clocks = watched.clocks.filter(({ name }) => name !== undefined);
    return late({ ...watched, clocks }, sight);
  };
}
