import type { Instant } from '../../../kernel/instant.ts';

/** How long questions without the right password count, in minutes. */
export const PAUSE_MINUTES = 15;
/** Wrong passwords for one number from one address, after which they are not looked at any more. */
const PER_NUMBER_AND_SOURCE_MAX = 5;
/** Wrong passwords for one number, whoever asks: six digits are not found by asking from many places. */
const PER_NUMBER_MAX = 20;
/** Wrong passwords from one address, whatever the numbers; a hall may share one address. */
const PER_SOURCE_MAX = 60;

/** Questions without the right password within the window, those under way included. */
export interface RecentFailures {
  readonly ofNumberFromSource: number;
  readonly ofNumber: number;
  readonly ofSource: number;
}

/** The start of the window that ends at `at`. */
export function pauseWindowStart(at: Instant): Instant {
  return (at - PAUSE_MINUTES * 60_000) as Instant;
}

/** Whether a question is refused before the password is looked at; of a number that nobody has as of any other. */
export function isPaused({ ofNumberFromSource, ofNumber, ofSource }: RecentFailures): boolean {
  return (
    ofNumberFromSource >= PER_NUMBER_AND_SOURCE_MAX ||
    ofNumber >= PER_NUMBER_MAX ||
    ofSource >= PER_SOURCE_MAX
  );
}
