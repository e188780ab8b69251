import { assert } from '../../../kernel/assert.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { printedDate } from '../../../kernel/printed-day.ts';
import { type BodyParagraph, bodyOf } from './bulletin-body.ts';
import type {
  BulletinDistribution,
  BulletinFigures,
  BulletinFile,
  BulletinPeriod,
} from './bulletin-file.ts';
import { periodLabel } from './period-label.ts';

/** Printed text and the JSON path of the field it comes from. */
export interface PrintedLine {
  readonly text: string;
  readonly path: string;
}

/** A line of the foot: 报：, 送： or 发： and the names behind it, ending in a full stop. */
export interface DistributionLine extends PrintedLine {
  readonly label: '报' | '送' | '发';
}

/** The bulletin as every format prints it: text final, numbers set, nothing left to decide. */
export interface BulletinDocument {
  readonly series: PrintedLine;
  readonly number: PrintedLine;
  readonly publisher: PrintedLine;
  readonly date: PrintedLine;
  readonly title: PrintedLine;
  readonly period: PrintedLine;
  readonly body: readonly BodyParagraph[];
  readonly distribution: readonly DistributionLine[];
  readonly copies: PrintedLine | undefined;
  /** `YYYY-MM-DD`, for the properties of the file. */
  readonly issueDate: LocalDate;
}

/** The key under which the figures of a period are handed to `bulletinDocument`. */
export function periodKey({ from, to }: BulletinPeriod): string {
  return `${from}/${to}`;
}

/** The periods whose figures the file leaves to the database, each once. */
export function periodsWithoutFigures(file: BulletinFile): readonly BulletinPeriod[] {
  const wanted = file.sections
    .flatMap((section) => [section, ...(section.sections ?? [])])
    .flatMap(({ statistics }) => (statistics && !statistics.figures ? [statistics] : []))
    .map(({ from, to }) => ({ from, to }));
  return [...new Map(wanted.map((period) => [periodKey(period), period])).values()];
}

/**
 * Lays a file out as a document. `fetched` holds the figures of every period that
 * `periodsWithoutFigures` names, by `periodKey`.
 */
export function bulletinDocument(
  file: BulletinFile,
  fetched: ReadonlyMap<string, BulletinFigures>,
): BulletinDocument {
  const figuresOf = (period: BulletinPeriod): BulletinFigures => {
    const figures = fetched.get(periodKey(period));
    assert(figures, `no figures were fetched for ${periodKey(period)}`);
    return figures;
  };
  return {
    series: { text: file.series.trim(), path: '$.series' },
    number: {
      text: `${file.year}年第${file.issueNo}期（总第${file.totalNo}期）`,
      path: '$.issueNo',
    },
    publisher: { text: file.publisher.trim(), path: '$.publisher' },
    date: { text: printedDate(file.issueDate), path: '$.issueDate' },
    title: { text: file.title.trim(), path: '$.title' },
    period: { text: periodLabel(file.period), path: '$.period' },
    body: bodyOf(file.sections, figuresOf),
    distribution: distributionLines(file.distribution ?? {}),
    copies:
      file.copies === undefined
        ? undefined
        : { text: `（共印${file.copies}份）`, path: '$.copies' },
    issueDate: file.issueDate,
  };
}

function distributionLines(distribution: BulletinDistribution): readonly DistributionLine[] {
  const lines = [
    { label: '报', key: 'report' },
    { label: '送', key: 'send' },
    { label: '发', key: 'issue' },
  ] as const;
  return lines.flatMap(({ label, key }) => {
    const names = (distribution[key] ?? []).map((name) => name.trim()).filter(Boolean);
    if (names.length === 0) return [];
    return [{ label, text: `${names.join('，')}。`, path: `$.distribution.${key}` }];
  });
}
