import type { Reader } from '../../platform/database/index.ts';
import { readHallWeek } from '../hall/index.ts';
import type { BulletinFile, BulletinPeriod } from './core/bulletin-file.ts';
import { WEEKLY_BULLETIN } from './core/bulletin-series.ts';
import { compileDraft, countedPeriod, issueYear } from './core/compile-draft.ts';
import { findLastNumbers } from './queries/last-numbers.ts';
import type { FiguresFor } from './render-bulletin.ts';

/** The draft of a week with live figures and the numbers that come next; stored nowhere. */
export async function compileWeek(db: Reader, period: BulletinPeriod): Promise<BulletinFile> {
  const [last, hall] = [await lastNumbers(db, period), await readHallWeek(db, period)];
  return compileDraft(WEEKLY_BULLETIN, { period, last, hall });
}

/** The same with the figures of this moment written down, for a file that stands by itself. */
export async function compileWeekWithFigures(
  { db, figures }: { readonly db: Reader; readonly figures: FiguresFor },
  period: BulletinPeriod,
): Promise<BulletinFile> {
  return compileDraft(WEEKLY_BULLETIN, {
    period,
    last: await lastNumbers(db, period),
    figures: await figures(countedPeriod(period)),
    hall: await readHallWeek(db, period),
  });
}

function lastNumbers(db: Reader, period: BulletinPeriod) {
  return findLastNumbers(db, { series: WEEKLY_BULLETIN.series, year: issueYear(period) });
}
