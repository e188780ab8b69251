import type { AcceptanceMode, Channel, CloseType } from '@banshi/contract/case-words';
import { type LocalDate, localDateOf } from '../../../../kernel/local-date.ts';
import type { StaffId } from '../../../identity/index.ts';
import {
  type Acceptance,
  acceptanceOf,
  type Case,
  type CounterCase,
  finishOf,
  windowOf,
} from '../case.ts';
import type { Limit } from '../clocks/limits.ts';

/** How a finish stands to the last day that it had: before it, on it, after it. */
export type Punctuality = 'early' | 'inTime' | 'late';

/** What is counted of a case beside its three days (统计口径 10.1): the words of the counter, and how it ended. */
export interface CountedFacts {
  readonly channel?: Channel | undefined;
  /** Which departmental system reported it; undefined for cases of the hall. */
  readonly source?: string | undefined;
  /** Who accepted it; nobody where the law or a departmental system did. */
  readonly staffId?: StaffId | undefined;
  /** At which window of the hall it was accepted, or received. */
  readonly windowId?: number | undefined;
  /** How it was accepted, where that was not the usual way. */
  readonly mode?: Exclude<AcceptanceMode, 'NORMAL'> | undefined;
  /** The day of 不予受理. */
  readonly refused?: LocalDate | undefined;
  /** The day of the first correction notice (补正). */
  readonly corrected?: LocalDate | undefined;
  /** A second notice followed: not 一次告知. */
  readonly correctedAgain?: true | undefined;
  /** The day of its end, accepted or not: the withdrawn and the returned count by it. */
  readonly ended?: LocalDate | undefined;
  readonly closeType?: CloseType | undefined;
  readonly promise?: Punctuality | undefined;
  readonly legal?: Punctuality | undefined;
  /** Of a finished case: working days that the law gave it. */
  readonly limitDays?: number | undefined;
}

/** The facts of a case as it stands; of one that was voided as an entry error none. */
export function countedFacts(current: Case): CountedFacts {
  if (current.origin === 'counter') return counterFacts(current);
  const { channel, source, closedAt, closeType } = current;
  return { channel, source, ...(closedAt ? { ended: localDateOf(closedAt), closeType } : {}) };
}

function counterFacts(current: CounterCase): CountedFacts {
  const { channel, notices, status } = current;
  if (status === 'VOID') return { channel };
  const acceptance = acceptanceOf(current);
  const [noticed, again] = notices;
  const windowId = windowOf(current);
  return {
    channel,
    ...(windowId === undefined ? {} : { windowId }),
    ...(status === 'ACCEPT_REFUSED' ? { refused: localDateOf(current.refusedAt) } : {}),
    ...(noticed === undefined ? {} : { corrected: localDateOf(noticed) }),
    ...(again === undefined ? {} : { correctedAgain: true }),
    ...(acceptance ? acceptedFacts(acceptance) : {}),
    ...endFacts(current, acceptance),
  };
}

function acceptedFacts(acceptance: Acceptance): CountedFacts {
  const { by } = acceptance;
  const mode = unusualMode(acceptance);
  return { ...(by ? { staffId: by } : {}), ...(mode ? { mode } : {}) };
}

/** How it was accepted, where that was not the usual way. */
export function unusualMode({ mode }: Acceptance): CountedFacts['mode'] {
  return mode === 'NORMAL' ? undefined : mode;
}

function endFacts(current: CounterCase, acceptance: Acceptance | undefined): CountedFacts {
  const end = finishOf(current) ?? ('ended' in current ? current.ended : undefined);
  if (!end) return {};
  const ended = localDateOf(end.at);
  const facts = { ended, closeType: end.closeType };
  return acceptance ? { ...facts, ...againstDues(ended, acceptance) } : facts;
}

function againstDues(ended: LocalDate, acceptance: Acceptance): CountedFacts {
  const { dueOnPromised, dueOnLegal, limits } = acceptance;
  const limitDays = workDaysIn(limits.statutory);
  return {
    ...(dueOnPromised ? { promise: punctualityOf(ended, dueOnPromised) } : {}),
    ...(dueOnLegal ? { legal: punctualityOf(ended, dueOnLegal) } : {}),
    ...(limitDays === undefined ? {} : { limitDays }),
  };
}

function punctualityOf(ended: LocalDate, due: LocalDate): Punctuality {
  if (ended < due) return 'early';
  return ended === due ? 'inTime' : 'late';
}

/** The working days of a limit; undefined where it has none, or is in days of the calendar. */
export function workDaysIn(limit: Limit | undefined): number | undefined {
  return limit?.unit === 'workDay' && limit.days !== 0 ? limit.days : undefined;
}
