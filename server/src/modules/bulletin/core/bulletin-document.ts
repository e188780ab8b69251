import { assert } from '../../../kernel/assert.ts';
import { itemNumber } from '../../../kernel/numbering.ts';
import { printedDate } from '../../../kernel/printed-day.ts';
import { type BodyParagraph, bodyOf, everySection } from './bulletin-body.ts';
import type {
  BulletinDistribution,
  BulletinFigures,
  BulletinFile,
  BulletinPeriod,
  BulletinSection,
} from './bulletin-file.ts';
import { correctionSentence } from './erratum.ts';
import { issueNumber } from './issue-number.ts';
import type { LabelledLine, OfficialDocument } from './official-document.ts';
import { periodLabel } from './period-label.ts';
import { printedName } from './recipients.ts';

/** The key under which the figures of a period are handed to `bulletinDocument`. */
export function periodKey({ from, to }: BulletinPeriod): string {
  return `${from}/${to}`;
}

/** The periods whose figures the sections leave to the database, each once. */
export function periodsWithoutFigures({
  sections = [],
}: {
  readonly sections?: readonly BulletinSection[];
}): readonly BulletinPeriod[] {
  const wanted = everySection(sections)
    .flatMap(({ statistics }) => (statistics && !statistics.figures ? [statistics] : []))
    .map(({ from, to }) => ({ from, to }));
  return [...new Map(wanted.map((period) => [periodKey(period), period])).values()];
}

/** Figures by period, as they were fetched by `periodKey`. */
export type FetchedFigures = ReadonlyMap<string, BulletinFigures>;

/** The figures of a period out of those that were fetched. */
export function fetchedFigures(fetched: FetchedFigures) {
  return (period: BulletinPeriod): BulletinFigures => {
    const figures = fetched.get(periodKey(period));
    assert(figures, `no figures were fetched for ${periodKey(period)}`);
    return figures;
  };
}

/**
 * Lays a file out as a document. `fetched` holds the figures of every period that
 * `periodsWithoutFigures` names, by `periodKey`.
 */
export function bulletinDocument(file: BulletinFile, fetched: FetchedFigures): OfficialDocument {
  const title = file.title.trim();
  return {
    profile: 'bulletin',
    masthead: { text: file.series.trim(), names: [], path: '$.series' },
    marks: [],
    number: {
      text: issueNumber(file),
      path: '$.issueNo',
    },
    signers: [],
    imprint: {
      publisher: { text: file.publisher.trim(), path: '$.publisher' },
      date: { text: printedDate(file.issueDate), path: '$.issueDate' },
    },
    title: { text: title, lines: [title], path: '$.title' },
    subtitle: { text: periodLabel(file.period), path: '$.period' },
    addressee: undefined,
    body: [
      ...correction(file),
      ...bodyOf(file.sections, { figuresOf: fetchedFigures(fetched), itemNumber }),
    ],
    attachments: [],
    attendance: [],
    signature: undefined,
    note: undefined,
    annexes: [],
    foot: {
      lines: distributionLines(file.distribution ?? {}),
      printed: undefined,
      copies:
        file.copies === undefined
          ? undefined
          : { text: `（共印${file.copies}份）`, path: '$.copies' },
    },
    issueDate: file.issueDate,
  };
}

function correction({ corrects }: BulletinFile): readonly BodyParagraph[] {
  if (!corrects) return [];
  return [{ role: 'text', text: correctionSentence(corrects), path: '$.corrects' }];
}

function distributionLines(distribution: BulletinDistribution): readonly LabelledLine[] {
  const lines = [
    { label: '报', key: 'report' },
    { label: '送', key: 'send' },
    { label: '发', key: 'issue' },
  ] as const;
  return lines.flatMap(({ label, key }) =>
    joinedNames(distribution[key]?.map(printedName), { label, path: `$.distribution.${key}` }),
  );
}

/** A line of names behind its word, ending in a full stop; none without names. */
export function joinedNames(
  names: readonly string[] | undefined,
  place: { readonly label: string; readonly path: string },
): readonly LabelledLine[] {
  const worded = (names ?? []).map((name) => name.trim()).filter(Boolean);
  return worded.length === 0 ? [] : [{ ...place, text: `${worded.join('，')}。` }];
}
