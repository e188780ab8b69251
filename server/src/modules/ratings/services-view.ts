import type { RateableServices } from '@banshi/contract/ratings';
import { assert } from '../../kernel/assert.ts';
import { buildCaseNumber } from '../../kernel/case-number.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import type { Reader } from '../../platform/database/index.ts';
import { type CaseId, type Entry, readJournal, replay } from '../cases/index.ts';
import { gradeOfOption, type KnownRating, standingOf } from './core/rating.ts';
import { type ServedCase, servedCase } from './core/served-case.ts';
import type { RatingDeps } from './deps.ts';
import { type OptionSet, readCaseRatings, readOptions } from './queries/case-ratings.ts';

/** A case as far as it is rated. */
export interface RatedCase {
  readonly entries: readonly Entry[];
  readonly displayNo: string;
  readonly matterId: number;
  readonly area: string;
  readonly served: ServedCase;
  readonly ratings: readonly (KnownRating & { readonly seq: number })[];
  readonly offer: OptionSet;
}

/** Reads what may be rated of a case of the counter, and what was. */
export async function loadRatedCase(
  { now, matters }: Pick<RatingDeps, 'now' | 'matters'>,
  db: Reader,
  caseId: CaseId,
): Promise<RatedCase> {
  const entries = await readJournal(db, caseId);
  const current = replay(entries);
  assert(current.origin === 'counter', `case ${caseId} of a query number is of the counter`);
  const { matterId, area, numberedOn, serial } = current;
  const matter = (await matters()).byId.get(matterId);
  assert(matter, `case ${caseId} names a matter that exists`);
  return {
    entries,
    displayNo: buildCaseNumber(matter.taskCode, numberedOn, serial).displayNo,
    ...{ matterId, area, served: servedCase(entries) },
    ratings: await readCaseRatings(db, caseId),
    offer: await readOptions(db, localDateOf(now())),
  };
}

/** What the applicant sees: each service, the latest first, and how it stands. */
export async function servicesView(
  deps: Pick<RatingDeps, 'db' | 'now' | 'matters'>,
  caseId: CaseId,
): Promise<RateableServices> {
  const { displayNo, served, ratings, offer } = await loadRatedCase(deps, deps.db, caseId);
  const today = localDateOf(deps.now());
  return {
    displayNo,
    services: served.services.toReversed().map((one) => {
      const { standing, until, grade } = standingOf(one, { served, ratings, today });
      const { service, stage, way, at } = one;
      const on = localDateOf(at);
      return { service, stage, way, on, standing, until: until ?? null, grade: grade ?? null };
    }),
    options: offer.options.flatMap(({ code, way, label }) => {
      const grade = gradeOfOption(code);
      return grade ? [{ code, way, label, grade }] : [];
    }),
  };
}
