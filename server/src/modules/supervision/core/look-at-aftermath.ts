import { addDays } from '../../../kernel/local-date.ts';
import type { Looker } from './point.ts';
import type { Rule } from './rule.ts';

/** 逾期未注销备案: the department follows a filing whose use has ended until its cancellation is filed. */
export function uncancelledFiling({ id: rule }: Rule): Looker {
  return (_watched, { aftermath: { missedCancellation } }) => {
    if (!missedCancellation) return [];
    const { dueOn, settledOn: lastDay } = missedCancellation;
    return [
      {
        ...{ rule, cause: `filing/${dueOn}`, level: 'TASK', on: addDays(dueOn, 1), lastDay },
        personId: undefined,
        facts: { dueOn },
      },
    ];
  };
}
