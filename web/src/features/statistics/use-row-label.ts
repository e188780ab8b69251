import { ACCEPTANCE_MODES, APPLICANT_KINDS, BUCKETS, CHANNELS } from '@banshi/contract/case-words';
import { PROJECT_TYPES } from '@banshi/contract/catalogue-words';
import type { FigureRow, Grouping } from '@banshi/contract/statistics';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../text/language.tsx';
import type { Counted } from './counted.ts';

/** What no departmental system reported. */
const HALL = 'hall';

/** What a list is called: its row, and its group where it has one. */
export function useCountedLabel({ by, key, among }: Counted): string {
  const { statistics, words } = useTexts();
  const [search] = useSearchParams();
  const labelOf = useRowLabel(by);
  const ofRow = key === undefined ? [] : [labelOf({ key, label: search.get('label') ?? key })];
  const parts = [...ofRow, ...(among === undefined ? [] : [words.among[among]])];
  return parts.length === 0 ? statistics.cases.all : parts.join(' · ');
}

/** What a row is called: the words of the house for buckets, types and channels, the server's label for all else. */
export function useRowLabel(by: Grouping): (row: Pick<FigureRow, 'key' | 'label'>) => string {
  const { words, matterWords, statistics } = useTexts();
  const ofBucket = (key: string) => {
    const bucket = BUCKETS.find((each) => each === key);
    return bucket && words.bucket[bucket];
  };
  const ofChannel = (key: string) => {
    const channel = CHANNELS.find((each) => each === key);
    return channel && statistics.channels[channel];
  };
  const named: Partial<Record<Grouping, (key: string) => string | undefined>> = {
    applicantKind: (key) =>
      APPLICANT_KINDS.filter((one) => one === key).map((one) => words.applicantKind[one])[0],
    bucket: ofBucket,
    channel: ofChannel,
    mode: (key) =>
      ACCEPTANCE_MODES.filter((one) => one === key).map((one) => statistics.modes[one])[0],
    projectType: (key) =>
      PROJECT_TYPES.filter((one) => one === key).map((one) => matterWords.projectType[one])[0],
    source: (key) => (key === HALL ? statistics.hall : undefined),
    type: (key) => Object.entries(matterWords.type).find(([code]) => code === key)?.[1],
  };
  return ({ key, label }) => named[by]?.(key) ?? label;
}
