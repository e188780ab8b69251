import type { LimitUnit } from '@banshi/contract/catalogue-words';
import { useTexts } from '../../text/language.tsx';

/** A limit in words: `20个工作日`, the same day, or a dash for none. */
export function useLimitText(): (days: number | null, unit: LimitUnit | null) => string {
  const { catalogue, matterWords } = useTexts();
  return (days, unit) => {
    if (days === null) return catalogue.noLimit;
    if (days === 0) return catalogue.sameDay;
    return catalogue.days(days, matterWords.unit[unit ?? 'workDay']);
  };
}
