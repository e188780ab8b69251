import { BUCKETS } from '@banshi/contract/case-words';
import type { FigureRow, Grouping } from '@banshi/contract/statistics';
import { useTexts } from '../../text/language.tsx';

/** What a row is called: the words of the house for buckets, the server's label for all else. */
export function useRowLabel(by: Grouping): (row: Pick<FigureRow, 'key' | 'label'>) => string {
  const { words } = useTexts();
  return ({ key, label }) => {
    const bucket = by === 'bucket' ? BUCKETS.find((each) => each === key) : undefined;
    return bucket ? words.bucket[bucket] : label;
  };
}
