import type { RatingGrade, ServiceWay } from '@banshi/contract/rating-words';
import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';
import type { KnownRating } from '../core/rating.ts';

/** The ratings that were given of a case, the earliest first. */
export async function readCaseRatings(
  db: Reader,
  caseId: CaseId,
): Promise<readonly (KnownRating & { readonly seq: number })[]> {
  const { rows } = await sql<KnownRating & { readonly seq: number; readonly grade: RatingGrade }>`
    select seq, service, ordinal, grade, options, text, rated_on as "ratedOn"
    from ratings.ratings where case_id = ${caseId} order by seq`.execute(db);
  return rows;
}

/** The options of the edition that holds on a day. */
export interface OptionSet {
  readonly edition: number;
  readonly options: readonly {
    readonly code: string;
    readonly way: ServiceWay;
    readonly label: string;
  }[];
}

/** What may be ticked on this day; nothing before there was an edition. */
export async function readOptions(db: Reader, on: LocalDate): Promise<OptionSet> {
  const { rows } = await sql<OptionSet['options'][number] & { readonly edition: number }>`
    select o.edition, o.code, o.way, o.label from ratings.options o
    where o.edition = (
      select e.edition from ratings.option_editions e
      where e.from_day <= ${on}::date order by e.from_day desc limit 1)
    order by o.code`.execute(db);
  return { edition: rows[0]?.edition ?? 0, options: rows };
}
