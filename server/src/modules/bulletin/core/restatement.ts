import { statisticsIn } from './bound-figures.ts';
import type { BulletinFigures, BulletinFile, BulletinPeriod } from './bulletin-file.ts';
import { issueNumber } from './issue-number.ts';

/** What an issue quoted of a period from a snapshot. */
export interface QuotedFigures extends BulletinPeriod {
  readonly source: string;
  readonly figures: BulletinFigures;
}

/** What an issue quotes first of the data; figures that somebody typed are none. */
export function quotedIn(issue: BulletinFile): QuotedFigures | undefined {
  for (const { statistics } of statisticsIn(issue)) {
    const { source, from, to, figures, snapshot } = statistics;
    if (figures && snapshot) return { source, from, to, figures };
  }
  return undefined;
}

/** Whether a draft tells the figures of that very period itself. */
export function tellsPeriod(draft: BulletinFile, { from, to }: BulletinPeriod): boolean {
  return statisticsIn(draft).some(
    ({ statistics }) => statistics.from === from && statistics.to === to,
  );
}

/** The section of the next issue that puts the figures right; its sentence is bound like any other. */
export function restatementNote(issue: BulletinFile, { source, from, to }: QuotedFigures) {
  return {
    title: '往期数据更正',
    statistics: { source, from, to },
    text: [`以上数据更正${issueNumber(issue)}所载同一时段的数据，系有关部门补报、更正所致。`],
  };
}
