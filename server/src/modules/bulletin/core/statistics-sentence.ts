import { printedDate } from '../../../kernel/printed-day.ts';
import type { BulletinFigures, BulletinPeriod } from './bulletin-file.ts';

/** The figures of a period and the platform that they come from. */
export interface ReportedFigures extends BulletinPeriod {
  readonly source: string;
  readonly figures: BulletinFigures;
}

/**
 * The sentence that opens the bulletin, in its fixed wording: 其它九类行权 is the house's phrase,
 * numbers carry no thousands separators, and finished may exceed accepted (own event dates).
 */
export function statisticsSentence({ source, from, to, figures }: ReportedFigures): string {
  const { license, publicService, otherNine } = figures;
  return (
    `据${source.trim()}数据统计，${printedDate(from)}至${printedDate(to)}，` +
    `省本级行政许可事项受理${license.accepted}件，办结${license.closed}件；` +
    `公共服务事项受理${publicService.accepted}件，办结${publicService.closed}件，` +
    `其它九类行权事项受理${otherNine.accepted}件，办结${otherNine.closed}件。`
  );
}
