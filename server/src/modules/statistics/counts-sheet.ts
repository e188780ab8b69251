import { ACCEPTANCE_MODES, APPLICANT_KINDS, CHANNELS } from '@banshi/contract/case-words';
import { PROJECT_TYPES } from '@banshi/contract/catalogue-words';
import type { ReplyOf } from '@banshi/contract/endpoint';
import { COUNTED, type CountedGrouping } from '@banshi/contract/indicator-words';
import type { CountRow, getCounts } from '@banshi/contract/indicators';
import { countWords, groupingWords } from '@banshi/contract/text/zh/count-words';
import { matterWords } from '@banshi/contract/text/zh/matter-words';
import { words } from '@banshi/contract/text/zh/words';
import { HALL } from './core/dimensions.ts';
import type { ReportSheet } from './report-sheet.ts';

type Counts = ReplyOf<typeof getCounts>;

/** Who made the sheet, and who checks it: named, or to sign. */
interface People {
  readonly maker: string;
  readonly checker?: string | undefined;
}

/** Spells all counts out in the words of the province, as every format writes them. */
export function countsSheetOf(counts: Counts, people: People): ReportSheet {
  const { from, to, by } = counts;
  const grouping = groupingWords.groupings[by];
  const { definition, grouping: notes } = countWords;
  const asOf = counts.asOf.slice(0, 16).replace('T', ' ');
  const labelOf = (row: CountRow) => NAMED[by]?.(row.key) ?? row.label;
  const cellsOf = (row: CountRow, label: string) => [
    label,
    ...COUNTED.map((name) => row.counts[name]),
  ];
  return {
    title: countWords.title(grouping),
    about: countWords.about({ from, to, asOf, maker: people.maker, checker: people.checker }),
    columns: [
      { label: grouping, isWord: true },
      ...COUNTED.map((name) => ({ label: words.measure[name], isWord: false })),
    ],
    rows: [
      ...counts.rows.map((row) => cellsOf(row, labelOf(row))),
      cellsOf(counts.total, countWords.total),
    ],
    definitions: [
      ...COUNTED.map((name) => `${words.measure[name]}：${definition[name]}`),
      ...[notes[by] ?? []].flat(),
    ],
  };
}

/** What rows are called by words of the house; all others by their own names. */
const NAMED: Readonly<Partial<Record<CountedGrouping, (key: string) => string | undefined>>> = {
  applicantKind: (key) => wordFor(APPLICANT_KINDS, key, words.applicantKind),
  channel: (key) => wordFor(CHANNELS, key, groupingWords.channels),
  mode: (key) => wordFor(ACCEPTANCE_MODES, key, groupingWords.modes),
  projectType: (key) => wordFor(PROJECT_TYPES, key, matterWords.projectType),
  source: (key) => (key === HALL ? groupingWords.hall : undefined),
};

function wordFor<Word extends string>(
  all: readonly Word[],
  key: string,
  called: Readonly<Record<Word, string>>,
): string | undefined {
  const word = all.find((each) => each === key);
  return word && called[word];
}
