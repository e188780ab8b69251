import type { CountedGrouping } from '@banshi/contract/indicator-words';
import { useTexts } from '../../text/language.tsx';

/** Which cases have no row in a grouping, and which rates are not told by it, and why. */
export function GroupingNotes({ by, isOfRates }: { by: CountedGrouping; isOfRates?: boolean }) {
  const { groupingNotes, ratesElsewhere } = useTexts().indicators;
  const notes = [groupingNotes[by], isOfRates ? ratesElsewhere : undefined];
  const text = notes.filter((note) => note !== undefined).join('');
  return text === '' ? undefined : <p className="figure-definition">{text}</p>;
}
