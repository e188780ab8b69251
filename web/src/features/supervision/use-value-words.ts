import type { RuleParameter } from '@banshi/contract/supervision-words';
import { useTexts } from '../../text/language.tsx';

/** How a number of a rule is read: whether the rule is on is a word, everything else the number. */
export function useValueWords(): (parameter: RuleParameter, value: number) => string {
  const { switched } = useTexts().supervision.rules;
  return (parameter, value) => {
    if (parameter !== 'isOn') return String(value);
    return value === 1 ? switched.on : switched.off;
  };
}
