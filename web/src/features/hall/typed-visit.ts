import { LEADER_RANKS, type LeaderRank, type VisitActivity } from '@banshi/contract/hall-words';
import { isCalendarDay } from '../../ui/calendar.ts';
import { namesTyped } from './typed-names.ts';

/** What is typed of a visit; lists as they are typed. */
export interface TypedVisit {
  readonly organisationId: string;
  readonly leaderName: string;
  readonly rank: LeaderRank;
  readonly posts: string;
  readonly from: string;
  readonly to: string;
  readonly accompanying: string;
  readonly activities: readonly VisitActivity[];
  /** The number of the case of whom he received; empty: none. */
  readonly served: string;
  readonly requirements: readonly TypedRequirement[];
}

/** A request as it is typed. */
export interface TypedRequirement {
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string;
}

/** Nothing typed yet. */
export const EMPTY_VISIT: Omit<TypedVisit, 'organisationId'> = {
  ...{ leaderName: '', rank: LEADER_RANKS[0], posts: '', from: '', to: '', accompanying: '' },
  ...{ activities: [], served: '', requirements: [] },
};

/** Whether nothing of it is missing. */
export function isWhole({
  leaderName,
  posts,
  from,
  to,
  activities,
  requirements,
}: TypedVisit): boolean {
  return (
    leaderName.trim() !== '' &&
    namesTyped(posts).length > 0 &&
    isCalendarDay(from) &&
    (to === '' || isCalendarDay(to)) &&
    activities.length > 0 &&
    areWhole(requirements)
  );
}

/** Whether every task has its text, who answers for it, and a day. */
export function areWhole(tasks: readonly TypedRequirement[]): boolean {
  return tasks.every(
    ({ text, owner, dueOn }) => text.trim() !== '' && owner.trim() !== '' && isCalendarDay(dueOn),
  );
}

/** Tasks as they are sent. */
export function tasksOf(tasks: readonly TypedRequirement[]) {
  return tasks.map(({ text, owner, dueOn }) => ({
    ...{ text: text.trim(), owner: owner.trim(), dueOn },
  }));
}

/** The visit as it is sent; one day is a span of itself. */
export function visitBody({ organisationId, from, to, requirements, ...typed }: TypedVisit) {
  const { leaderName, rank, activities } = typed;
  return {
    ...{ organisationId: Number(organisationId), from, to: to || from },
    content: {
      ...{ leaderName: leaderName.trim(), rank, activities: [...activities] },
      posts: namesTyped(typed.posts),
      accompanying: namesTyped(typed.accompanying),
    },
    servedCaseNumber: (activities.includes('RECEPTION') && typed.served.trim()) || null,
    requirements: tasksOf(requirements),
  };
}
