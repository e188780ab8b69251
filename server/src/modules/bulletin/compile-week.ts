import type { Reader } from '../../platform/database/index.ts';
import { readHallWeek } from '../hall/index.ts';
import type { BulletinFile, BulletinPeriod } from './core/bulletin-file.ts';
import { type BulletinSeries, WEEKLY_BULLETIN } from './core/bulletin-series.ts';
import { compileDraft, countedPeriod, issueYear } from './core/compile-draft.ts';
import { distributionOf } from './core/recipients.ts';
import type { FiguresFor } from './formats/render-bulletin.ts';
import { findLastNumbers } from './queries/last-numbers.ts';
import { readRecipients } from './queries/recipients.ts';

/** The draft of a week with live figures and the numbers that come next; stored nowhere. What windows reported is that of `reported`. */
export async function compileWeek(
  db: Reader,
  period: BulletinPeriod,
  reported: BulletinPeriod = period,
): Promise<BulletinFile> {
  const [last, hall] = [await lastNumbers(db, period), await readHallWeek(db, period, reported)];
  return compileDraft(await seriesNow(db), { period, last, hall });
}

/** The same with the figures of this moment written down, for a file that stands by itself. */
export async function compileWeekWithFigures(
  { db, figures }: { readonly db: Reader; readonly figures: FiguresFor },
  period: BulletinPeriod,
): Promise<BulletinFile> {
  return compileDraft(await seriesNow(db), {
    period,
    last: await lastNumbers(db, period),
    figures: await figures(countedPeriod(period)),
    hall: await readHallWeek(db, period),
  });
}

/** The series with the recipients of the register, once it holds any. */
async function seriesNow(db: Reader): Promise<BulletinSeries> {
  const register = await readRecipients(db);
  if (register.length === 0) return WEEKLY_BULLETIN;
  return { ...WEEKLY_BULLETIN, distribution: distributionOf(register) };
}

function lastNumbers(db: Reader, period: BulletinPeriod) {
  return findLastNumbers(db, { series: WEEKLY_BULLETIN.series, year: issueYear(period) });
}
