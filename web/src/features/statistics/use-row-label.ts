import { BUCKETS } from '@banshi/contract/case-words';
import type { FigureRow, Grouping } from '@banshi/contract/statistics';
import { useTexts } from '../../text/language.tsx';

/** What a row is called: the words of the house for buckets and types, the server's label for all else. */
export function useRowLabel(by: Grouping): (row: Pick<FigureRow, 'key' | 'label'>) => string {
  const { words, matterWords } = useTexts();
  const ofBucket = (key: string) => {
    const bucket = BUCKETS.find((each) => each === key);
    return bucket && words.bucket[bucket];
  };
  const ofType = (key: string) =>
    Object.entries(matterWords.type).find(([code]) => code === key)?.[1];
  return ({ key, label }) => {
    if (by === 'bucket') return ofBucket(key) ?? label;
    return (by === 'type' ? ofType(key) : undefined) ?? label;
  };
}
