import type { Reader } from '../../../platform/database/index.ts';
import type { CounterCase } from '../core/case.ts';
import type { ToleranceBars } from '../core/tolerance.ts';
import type { MatterFacts } from '../deps.ts';
import { barredSince } from './credit.ts';

/** What stands against letting anything follow: the field of the matter, the record of the applicant. */
export async function toleranceBars(
  db: Reader,
  { applicantId }: Pick<CounterCase, 'applicantId'>,
  { sensitiveField }: Pick<MatterFacts, 'sensitiveField'>,
): Promise<ToleranceBars> {
  return {
    excludedField: sensitiveField === 'STATE_SECURITY' ? sensitiveField : undefined,
    barredSince: await barredSince(db, applicantId),
  };
}
