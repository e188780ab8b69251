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
