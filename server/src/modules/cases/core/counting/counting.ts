import type { ApplicantKind } from '@banshi/contract/case-words';
import type { Instant } from '../../../../kernel/instant.ts';
import { type LocalDate, localDateOf, localHourOf } from '../../../../kernel/local-date.ts';
import { principalOf } from '../authority.ts';
import { acceptanceOf, type Case, type CounterCase, finishOf } from '../case.ts';
import { type CountedFacts, countedFacts } from './counted-facts.ts';

/** The days on which a case counts (domain: 统计口径): each fact on the day of its own event. */
export interface CountedDays {
  readonly received?: LocalDate | undefined;
  readonly accepted?: LocalDate | undefined;
  readonly closed?: LocalDate | undefined;
}

/**
 * 受理 counts on the day of acceptance, 办结 on the day of finishing; a case that was never accepted
 * and ended at the counter (不受理, 不予受理, withdrawn before acceptance) counts in neither.
 */
export function countedDays(current: Case): CountedDays {
  const moments = momentsOf(current);
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

/** In which hour of its day each of these counts: what came in, what was finished, and what was refused (不予受理). */
export interface CountedHours {
  readonly receivedHour?: number | undefined;
  readonly closedHour?: number | undefined;
  readonly refusedHour?: number | undefined;
}

function countedHours(current: Case): CountedHours {
  const { receivedAt, closedAt } = momentsOf(current);
  const refusedAt = current.status === 'ACCEPT_REFUSED' ? current.refusedAt : undefined;
  return {
    receivedHour: hourOf(receivedAt),
    closedHour: hourOf(closedAt),
    refusedHour: hourOf(refusedAt),
  };
}

function momentsOf(current: Case): Moments {
  return current.origin === 'source' ? current : counterMoments(current);
}

/** A case that was voided as an entry error counts nowhere. */
function counterMoments(current: CounterCase): Moments {
  if (current.status === 'VOID') {
    return { receivedAt: undefined, acceptedAt: undefined, closedAt: undefined };
  }
  return {
    receivedAt: current.receivedAt,
    acceptedAt: acceptanceOf(current)?.at,
    closedAt: finishOf(current)?.at,
  };
}

function dayOf(moment: Instant | undefined): LocalDate | undefined {
  return moment === undefined ? undefined : localDateOf(moment);
}

function hourOf(moment: Instant | undefined): number | undefined {
  return moment === undefined ? undefined : localHourOf(moment);
}

/** What the totals are told: in this matter and area `n` cases more count on these days, or fewer. */
export interface CountStep extends CountedDays, CountedHours, CountedFacts {
  readonly matterId: number;
  readonly area: string;
  /** 委托办件: for whom it is counted as well. */
  readonly principalId?: number | undefined;
  /** 跨省通办: the province from which it came. */
  readonly originArea?: string | undefined;
  /** Who applies; unknown where the journal does not name it. */
  readonly applicantKind?: ApplicantKind | undefined;
  /** The acceptance was recorded later than the day after it. */
  readonly late?: true | undefined;
  readonly n: number;
}

/**
 * What a change adds to the totals: the days after it less those before it. Applied to every journal
 * entry of every case, the sum is the recount.
 */
export function countSteps(before: Case | undefined, after: Case): readonly CountStep[] {
  const was = before && whatCounts(before);
  const is = whatCounts(after);
  if (was && isSame(was, is)) return [];
  return [
    ...(was ? [{ ...whereIn(before), ...was, late: lateIn(before), n: -1 }] : []),
    { ...whereIn(after), ...is, late: lateIn(after), n: 1 },
  ];
}

/**
 * Whether the acceptance stands here later than on the day after it: reported so, or made by the law itself once nobody
 * had spoken for days (视为受理).
 */
export function isAcceptedLate(current: Case): boolean {
  if (current.origin === 'source') return current.acceptedLate;
  return acceptanceOf(current)?.mode === 'DEEMED';
}

function whereIn(
  current: Case,
): Pick<CountStep, 'matterId' | 'area' | 'principalId' | 'applicantKind' | 'originArea'> {
  const { matterId, area, applicantKind, crossProvince } = current;
  const principalId = principalOf(current);
  return {
    matterId,
    area,
    ...(principalId === undefined ? {} : { principalId }),
    ...(applicantKind === undefined ? {} : { applicantKind }),
    ...(crossProvince === undefined ? {} : { originArea: crossProvince.originArea }),
  };
}

function lateIn(current: Case): true | undefined {
  return isAcceptedLate(current) ? true : undefined;
}

type Counts = CountedDays & CountedHours & CountedFacts;

function whatCounts(current: Case): Counts {
  return { ...countedFacts(current), ...countedDays(current), ...countedHours(current) };
}

function isSame(one: Counts, other: Counts): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Counts>;
  return [...names].every((name) => one[name] === other[name]);
}
