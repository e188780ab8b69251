import { OTHER_PROVINCES } from '@banshi/contract/area-words';
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

/** What a row is called: by the words of the house where there are any, by the label of the server in all else. */
export function useRowLabel(by: Grouping): (row: Pick<FigureRow, 'key' | 'label'>) => string {
  const { provinces, words, matterWords, statistics } = useTexts();
  const named: Partial<Record<Grouping, (key: string) => string | undefined>> = {
    applicantKind: (key) => wordFor(APPLICANT_KINDS, key, words.applicantKind),
    bucket: (key) => wordFor(BUCKETS, key, words.bucket),
    channel: (key) => wordFor(CHANNELS, key, statistics.channels),
    mode: (key) => wordFor(ACCEPTANCE_MODES, key, statistics.modes),
    originArea: (key) => wordFor(OTHER_PROVINCES, key, provinces),
    projectType: (key) => wordFor(PROJECT_TYPES, key, matterWords.projectType),
    source: (key) => (key === HALL ? statistics.hall : undefined),
    type: (key) => Object.entries(matterWords.type).find(([code]) => code === key)?.[1],
  };
  return ({ key, label }) => named[by]?.(key) ?? label;
}

/** What one of the words of the house is called; undefined for any other key. */
function wordFor<Word extends string>(
  all: readonly Word[],
  key: string,
  called: Readonly<Record<Word, string>>,
): string | undefined {
  const word = all.find((each) => each === key);
  return word && called[word];
}
