import type { CaseAction } from '@banshi/contract/case-words';
import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import type { WorkCalendar } from '../../../kernel/work-calendar.ts';
import { ACCEPTANCE_WORK_DAYS, type Act, dueAfter, type Pinned, pinned } from './acceptance.ts';
import type { CounterCase, ReadyFor } from './case.ts';
import { deliveryDue } from './decision.ts';
import type { EventOf } from './event.ts';
import { type Dues, duesOf } from './limits.ts';
import { limitRunOf } from './procedures.ts';
import type { CaseRefusal } from './refusal.ts';

/** What the law or the calendar does to a case, by nobody's hand. */
type ByItself = Pick<Act, 'at' | 'calendar'>;

/**
 * 视为受理: nobody spoke within five working days, so the application is accepted as of the day on which
 * it was received (第三十二条第一款第四项). However late the job comes, the limits run from that day.
 * Undefined while the five days have not passed.
 */
export function deemAccepted(
  current: ReadyFor<'deemAccepted'>,
  { at, calendar }: ByItself,
  given: Pinned,
): EventOf<'cases/deemed-accepted'> | undefined {
  const due = current.due?.on;
  if (due === undefined || localDateOf(at) <= due) return undefined;
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
  const due = current.due?.on;
  return due !== undefined && today > due ? { code: 'cases/deemed-accepted', on: due } : undefined;
}

/** From when on the centre owed the applicant a word: the receipt, or what he supplied after a notice. */
export function silenceOf({
  receivedAt,
  suppliedAt,
}: Pick<CounterCase, 'receivedAt' | 'suppliedAt'>): Instant {
  return suppliedAt ?? receivedAt;
}

/**
 * 重算期限: the calendar has changed, and with it a due day of this case; undefined when none has. Days that
 * the applicant was told in writing (a correction, a special procedure) stay as told.
 */
export function recomputeDues(
  current: ReadyFor<'recomputeDues'>,
  { at, calendar }: ByItself,
): EventOf<'cases/dues-recomputed'> | undefined {
  const dues = duesNow(current, calendar);
  return isSame(current, dues) ? undefined : { type: 'cases/dues-recomputed', at, ...dues };
}

function duesNow(current: ReadyFor<'recomputeDues'>, calendar: WorkCalendar): Dues {
  if (current.status === 'RECEIVED') {
    const limit = { clock: 'acceptance', days: ACCEPTANCE_WORK_DAYS } as const;
    return { due: dueAfter(limit, silenceOf(current), calendar) };
  }
  if ('decidedAt' in current) return { due: deliveryDue(current.decidedAt, calendar) };
  return duesOf(limitRunOf(current), calendar);
}

function isSame(current: ReadyFor<'recomputeDues'>, dues: Dues): boolean {
  const { due } = current;
  const isDueSame = due?.on === dues.due?.on && due?.provisional === dues.due?.provisional;
  if (current.status === 'RECEIVED' || 'decidedAt' in current) return isDueSame;
  const { acceptance, progress } = current;
  return (
    isDueSame &&
    acceptance.dueOnLegal === dues.dueOnLegal &&
    acceptance.dueOnPromised === dues.dueOnPromised &&
    progress.due === dues.stepDue
  );
}
