import type { CaseAction } from '@banshi/contract/case-words';
import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { type Act, type Pinned, pinned } from './acceptance.ts';
import type { CounterCase, ReadyFor } from './case.ts';
import type { EventOf } from './event.ts';
import type { CaseRefusal } from './refusal.ts';

/** What the law or the calendar does to a case, by nobody's hand. */
type ByItself = Pick<Act, 'at' | 'calendar'>;

/**
 * 视为受理: nobody spoke within five working days, so the application is accepted as of the day on which
 * it was received (第三十二条第一款第四项). However late the job comes, the limits run from that day.
 * Undefined while the five days have not passed, or nobody knows yet when they do: a year whose holidays are not published
 * is awaited, and then nothing is lost, since the limits run from the receipt all the same.
 */
export function deemAccepted(
  current: ReadyFor<'deemAccepted'>,
  { at, calendar }: ByItself,
  given: Pinned,
): EventOf<'cases/deemed-accepted'> | undefined {
  if (!silenceOver(current, localDateOf(at))) return undefined;
  const silentSince = silenceOf(current);
  return {
    type: 'cases/deemed-accepted',
    at,
    silentSince,
    ...pinned(given, silentSince, calendar),
  };
}

/** What the counter may say of an application within its five days, and not after them. */
const WORDS: ReadonlySet<CaseAction> = new Set([
  'accept',
  'acceptTolerantly',
  'acceptOnPromise',
  'askTolerance',
  'allowTolerance',
  'requestCorrection',
  'requestAgain',
  'refuseAcceptance',
  'refuseForFraud',
  'declareNotRequired',
] as const);

/** L5: once the five days are over in silence the law has accepted, whether or not the job has come to note it. */
export function silenceRefusal(
  action: CaseAction,
  current: CounterCase,
  today: LocalDate,
): CaseRefusal | undefined {
  if (current.status !== 'RECEIVED' || !WORDS.has(action)) return undefined;
  return silenceOver(current, today);
}

/** Whether the five days are over; not while their last day is counted on a calendar that is not published yet. */
export function silenceOver(
  { due }: Pick<ReadyFor<'deemAccepted'>, 'due'>,
  today: LocalDate,
): Extract<CaseRefusal, { code: 'cases/limit-passed' | 'cases/deemed-accepted' }> | undefined {
  const isOver = due !== undefined && !due.provisional && today > due.on;
  return isOver ? { code: 'cases/deemed-accepted', on: due.on } : undefined;
}

/** From when on the centre owed the applicant a word: the receipt, or what he supplied after a notice. */
export function silenceOf({
  receivedAt,
  suppliedAt,
}: Pick<CounterCase, 'receivedAt' | 'suppliedAt'>): Instant {
  return suppliedAt ?? receivedAt;
}
