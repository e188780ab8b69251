import type { CaseSummary } from '@banshi/contract/case-views';

/**
 * Reported as finished and never as accepted: legal, and flagged as a matter of data quality (Q1). A case
 * of the counter that was not accepted lacks nothing.
 */
export function lacksAcceptance(
  one: Pick<CaseSummary, 'imported' | 'acceptedAt' | 'closedAt'>,
): boolean {
  return one.imported && one.acceptedAt === null && one.closedAt !== null;
}
