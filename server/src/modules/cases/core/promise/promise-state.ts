import type { CheckOutcome, PromiseScope, PromiseState } from '@banshi/contract/promise-words';
import { addDays, type LocalDate } from '../../../../kernel/local-date.ts';

/** What was granted on a promise is checked within so many days after the decision (domain.md §14.3). */
export const CHECK_DAYS = 60;

/** 告知承诺: what rests on the word of the applicant, and how far it has been checked. */
export interface PromiseRecord {
  readonly scope: PromiseScope;
  /** The materials that the promise stands in for. */
  readonly orderNums: readonly number[];
  readonly state: PromiseState;
  /** The last day to check, or to mend what was found wanting; none before the decision. */
  readonly dueOn: LocalDate | undefined;
  /** When the applicant is reminded to mend what was found wanting; none once he was. */
  readonly remindOn?: LocalDate | undefined;
}

/** The promise once something was granted on it. */
export function grantedOn(promise: PromiseRecord | undefined, on: LocalDate) {
  return promise && { ...promise, dueOn: addDays(on, CHECK_DAYS) };
}

const STATE_AFTER: Readonly<Record<CheckOutcome, PromiseState>> = {
  OK: 'CHECKED_OK',
  DEFECT: 'DEFECT',
  FALSE: 'FALSE',
};

/** The promise after a check; what is found wanting is mended by a day. */
export function checked(
  promise: PromiseRecord,
  {
    outcome,
    rectifyBy,
    remindOn,
  }: {
    readonly outcome: CheckOutcome;
    readonly rectifyBy?: LocalDate;
    readonly remindOn?: LocalDate;
  },
): PromiseRecord {
  const dueOn = outcome === 'DEFECT' ? rectifyBy : promise.dueOn;
  return { ...promise, state: STATE_AFTER[outcome], dueOn, remindOn };
}

/** What somebody has to do about the promise still; undefined before the decision and when it was kept. */
export function openPromise(promise: PromiseRecord | undefined): PromiseRecord | undefined {
  const isSettled = promise?.state === 'CHECKED_OK' || promise?.state === 'REVOKED';
  return promise?.dueOn && !isSettled ? promise : undefined;
}
