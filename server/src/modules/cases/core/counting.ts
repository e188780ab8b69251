import type { Instant } from '../../../kernel/instant.ts';
import { addDays, type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { acceptanceOf, type Case } from './case.ts';

/** The days on which a case counts (domain: 统计口径): each fact on the day of its own event. */
export interface CountedDays {
  readonly received: LocalDate | undefined;
  readonly accepted: LocalDate | undefined;
  readonly closed: LocalDate | undefined;
}

/**
 * 受理 counts on the day of acceptance, 办结 on the day of finishing; a case that was never accepted
 * and ended at the counter (不受理, 不予受理, withdrawn before acceptance) counts in neither.
 */
export function countedDays(current: Case): CountedDays {
  const moments = current.origin === 'source' ? current : counterMoments(current);
  return {
    received: dayOf(moments.receivedAt),
    accepted: dayOf(moments.acceptedAt),
    closed: dayOf(moments.closedAt),
  };
}

interface Moments {
  readonly receivedAt: Instant | undefined;
  readonly acceptedAt: Instant | undefined;
  readonly closedAt: Instant | undefined;
}

function counterMoments(current: Exclude<Case, { origin: 'source' }>): Moments {
  return {
    receivedAt: current.receivedAt,
    acceptedAt: acceptanceOf(current)?.at,
    closedAt: finishedAt(current),
  };
}

function finishedAt(current: Exclude<Case, { origin: 'source' }>): Instant | undefined {
  if ('closedAt' in current) return current.closedAt;
  if (current.status === 'WITHDRAWN' && current.ended.before === 'decision')
    return current.ended.at;
  return undefined;
}

function dayOf(moment: Instant | undefined): LocalDate | undefined {
  return moment === undefined ? undefined : localDateOf(moment);
}

/** One step of a total: `count` more (or fewer) of a measure on a day. */
export interface CountStep {
  readonly measure: 'received' | 'accepted' | 'closed' | 'closedAccepted' | 'acceptedLate';
  readonly on: LocalDate;
  /** The day of acceptance behind a `closedAccepted`, so that stock and period can be told apart. */
  readonly acceptedOn: LocalDate | undefined;
  readonly count: number;
}

/** What the totals are told: the steps of one matter in one area. */
export interface CountedFacts {
  readonly matterId: number;
  readonly area: string;
  readonly steps: readonly CountStep[];
}

/**
 * What a change adds to the totals: the contributions after it less those before it. Applied to every
 * journal entry of every case, the sum is the recount.
 */
export function countSteps(
  before: Case | undefined,
  after: Case,
  recordedOn: LocalDate,
): readonly CountStep[] {
  const was = before ? contributions(countedDays(before)) : [];
  const is = contributions(countedDays(after));
  const added = is.filter((one) => !was.some((other) => sameContribution(one, other)));
  const removed = was.filter((one) => !is.some((other) => sameContribution(one, other)));
  const late = added.filter(
    (one) => one.measure === 'accepted' && one.on < addDays(recordedOn, -1),
  );
  return [
    ...added.map((one) => ({ ...one, count: 1 })),
    ...removed.map((one) => ({ ...one, count: -1 })),
    ...late.map((one) => ({ ...one, measure: 'acceptedLate' as const, count: 1 })),
  ];
}

type Contribution = Omit<CountStep, 'count'>;

function contributions({ received, accepted, closed }: CountedDays): Contribution[] {
  const found: Contribution[] = [];
  if (received) found.push({ measure: 'received', on: received, acceptedOn: undefined });
  if (accepted) found.push({ measure: 'accepted', on: accepted, acceptedOn: undefined });
  if (closed) found.push({ measure: 'closed', on: closed, acceptedOn: undefined });
  if (closed && accepted) {
    found.push({ measure: 'closedAccepted', on: closed, acceptedOn: accepted });
  }
  return found;
}

function sameContribution(one: Contribution, other: Contribution): boolean {
  return (
    one.measure === other.measure && one.on === other.on && one.acceptedOn === other.acceptedOn
  );
}
