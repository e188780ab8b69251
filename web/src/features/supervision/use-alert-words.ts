import type { AlertSummary } from '@banshi/contract/supervision-views';
import { useTexts } from '../../text/language.tsx';

/** How a warning or card is named and what it says. */
export function useAlertWords() {
  const { supervision } = useTexts();
  return {
    said: ({ rule, facts }: Pick<AlertSummary, 'rule' | 'facts'>) => {
      const { dueOn, name, count } = facts;
      return supervision.said[rule]({ due: dueOn ?? '', name: name ?? '', count: count ?? 0 });
    },
    /** The number of a card; a warning is named by its rule. */
    named: ({ rule, level, orderNo }: Pick<AlertSummary, 'rule' | 'level' | 'orderNo'>) =>
      supervision.card.title(supervision.level[level], orderNo ?? rule),
    status: ({ status }: Pick<AlertSummary, 'status'>) => supervision.status[status],
  };
}
