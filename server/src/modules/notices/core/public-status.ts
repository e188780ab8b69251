import type { Need } from '@banshi/contract/notice-words';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import type { EventOf } from '../../cases/index.ts';
import { type CounterCase, type NoticeStory, namesOf } from './notice-story.ts';
import { tolerated } from './tolerated.ts';

/** Something that the applicant is asked for or may do, and until when. */
export interface Needed {
  readonly need: Need;
  readonly names: readonly string[];
  readonly by: LocalDate | null;
  readonly afterEvent: { readonly event: string; readonly days: number } | null;
}

/** A case as its public page tells it: the case now, and the entries that say what is needed. */
export interface Told {
  readonly story: NoticeStory;
  /** The day on which it is asked. */
  readonly today: LocalDate;
  readonly correction: EventOf<'cases/correction-requested'> | undefined;
  readonly hearingSet: EventOf<'cases/hearing-set'> | undefined;
  readonly closed: EventOf<'cases/closed'> | undefined;
}

/** What is needed from the applicant now, the most pressing first; empty while it is the authority's turn. */
export function neededOf(told: Told): readonly Needed[] {
  return [
    ...correctionOf(told),
    ...supplementOf(told),
    ...rectificationOf(told),
    ...hearingOf(told),
    ...collectionOf(told),
  ];
}

/** When a case was accepted; none until then. */
export function acceptedOn(current: CounterCase): LocalDate | null {
  return 'acceptance' in current ? localDateOf(current.acceptance.at) : null;
}

/** The day on which its result was there, or on which it ended without one. */
export function closedOn(current: CounterCase): LocalDate | null {
  if ('closedAt' in current) return localDateOf(current.closedAt);
  return 'ended' in current ? localDateOf(current.ended.at) : null;
}

/** The due day that the public page tells, with the clock that it belongs to. */
export function publicDue(current: CounterCase) {
  const due = 'due' in current ? current.due : undefined;
  return due ? { clock: due.clock, on: due.on } : null;
}

function needed(need: Need, names: readonly string[], by: LocalDate | null): Needed {
  return { need, names, by, afterEvent: null };
}

function correctionOf({ story, correction }: Told): readonly Needed[] {
  if (story.current.status !== 'CORRECTING' || !correction) return [];
  const orderNums = correction.defects.map((one) => one.orderNum);
  return [needed('correct', namesOf(story, orderNums), correction.due.on)];
}

function supplementOf({ story }: Told): readonly Needed[] {
  const { materials, by, days, name } = tolerated(story);
  if (materials.length === 0) return [];
  if (name !== null && days !== null) {
    return [{ need: 'supply', names: materials, by: null, afterEvent: { event: name, days } }];
  }
  return [needed('supply', materials, by)];
}

function rectificationOf({ story: { current } }: Told): readonly Needed[] {
  const promise = 'promise' in current ? current.promise : undefined;
  return promise?.state === 'DEFECT' ? [needed('rectify', [], promise.dueOn ?? null)] : [];
}

function hearingOf({ story, hearingSet, today }: Told): readonly Needed[] {
  const { current } = story;
  const hearing = 'hearing' in current ? current.hearing : undefined;
  const isOpen = hearing?.stage === 'offered' && today <= hearing.askBy;
  if (isOpen && !('decidedAt' in current)) return [needed('askHearing', [], hearing.askBy)];
  if (hearing?.stage !== 'set' || !hearingSet) return [];
  return [needed('attendHearing', [hearingSet.place], hearing.heldOn)];
}

function collectionOf({ story, closed }: Told): readonly Needed[] {
  if (story.current.status !== 'CLOSED' || !closed) return [];
  return [needed('collect', [closed.resultName], publicDue(story.current)?.on ?? null)];
}
