import type { Reader } from '../../../platform/database/index.ts';
import type { SeriesStand } from '../core/issue.ts';

/** Where a series stands, read at one moment; undefined before its first issue. */
export function findSeriesStand(
  db: Reader,
  { series, year }: { readonly series: string; readonly year: number },
): Promise<SeriesStand | undefined> {
  return db
    .selectFrom('bulletin.series')
    .select(({ selectFrom }) => [
      'total_no as totalNo',
      selectFrom('bulletin.issues')
        .select(({ fn }) => fn.max('issue_no').as('issueNo'))
        .where('series', '=', series)
        .where('year', '=', year)
        .as('issueNo'),
    ])
    .where('series', '=', series)
    .executeTakeFirst();
}
