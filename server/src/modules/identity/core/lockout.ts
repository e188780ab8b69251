import type { Instant } from '../../../kernel/instant.ts';

/** Failures within the window after which an account rests, per account and source (等保 L3-CES1-02). */
export const FAILURES_MAX = 5;
/** How long failures count, in minutes. */
export const FAILURE_WINDOW_MINUTES = 15;
/** Failures within the window after which a source rests, whatever the accounts. */
export const FAILURES_PER_SOURCE_MAX = 20;

/** What counts against a sign-in: failures in the window and attempts under way, of the account from this source, and of the source. */
export interface RecentFailures {
  readonly ofAccountFromSource: number;
  readonly ofSource: number;
}

/** The start of the window that ends at `at`. */
export function failureWindowStart(at: Instant): Instant {
  return (at - FAILURE_WINDOW_MINUTES * 60_000) as Instant;
}

/** Whether a sign-in is refused before the password is even looked at. */
export function isLockedOut({ ofAccountFromSource, ofSource }: RecentFailures): boolean {
  return ofAccountFromSource >= FAILURES_MAX || ofSource >= FAILURES_PER_SOURCE_MAX;
}
