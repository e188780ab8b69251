import { addDays } from '../../../kernel/local-date.ts';
import { holderOn } from './answerable.ts';
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

/** 视为准予延续: the authority was silent until the licence had ended; who had the renewal on his desk answers. */
export function renewedByLaw({ id: rule, levels: [threshold] }: Rule): Looker {
  return (watched, { aftermath: { renewedByLawOn: on } }) => {
    if (on === undefined || !threshold) return [];
    const dueOn = addDays(on, -1);
    return [
      {
        ...{ rule, cause: `renewed@${on}`, level: threshold.level, on, lastDay: undefined },
        personId: holderOn(watched, dueOn),
        facts: { dueOn },
      },
    ];
  };
}
