import type { NoticeKind } from '@banshi/contract/notice-words';
import { assert } from '../../../kernel/assert.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Case, CaseEvent, EventOf } from '../../cases/index.ts';

/** A case that the hall handles: only its applicant is told of what happens. */
export type CounterCase = Extract<Case, { readonly origin: 'counter' }>;

/** What notices repeat of a matter's list, in the version that is pinned or in force. */
export interface NoticeMatter {
  readonly name: string;
  readonly materials: readonly { readonly orderNum: number; readonly name: string }[];
  readonly resultName: string | undefined;
  readonly address: string;
  readonly hours: string;
  readonly consultation: readonly string[];
}

/** What a notice is written from: the entry, the case before and after it, and the list it is handled under. */
export interface NoticeStory {
  readonly event: CaseEvent;
  readonly before: CounterCase | undefined;
  readonly current: CounterCase;
  readonly displayNo: string;
  readonly matter: NoticeMatter;
  /** Where anybody asks how a case stands. */
  readonly statusAddress: string;
}

/**
 * What a notice says. No text that somebody typed about a person is among it: reasons stand in the
 * official document, and a notice may be read by whoever holds the telephone.
 */
export interface NoticeFacts {
  readonly matterName: string;
  readonly displayNo: string;
  readonly materials: readonly string[];
  readonly by: LocalDate | null;
  readonly days: number | null;
  readonly name: string | null;
  readonly body: string | null;
  readonly place: string | null;
  readonly hours: string | null;
  /** By which law the limits stand, where the list of the matter names it. */
  readonly byLaw?: string;
  /** Of a licence or filing. */
  readonly number?: string;
  readonly until?: LocalDate;
}

/** The facts in which kinds of notices differ. */
export type ToldFacts = Partial<Omit<NoticeFacts, 'matterName' | 'displayNo'>>;

/** Everything a notice says: what is told, and of which case. */
export function factsOf(
  { matter, displayNo }: Pick<NoticeStory, 'matter' | 'displayNo'>,
  told: ToldFacts,
): NoticeFacts {
  return {
    ...{ materials: [], by: null, days: null, name: null, body: null, place: null, hours: null },
    ...told,
    matterName: matter.name,
    displayNo,
  };
}

/** A kind of notice: what calls for it and what it tells. */
export interface NoticeRule {
  readonly kind: NoticeKind;
  /** The events of a case that call for it. */
  readonly on: readonly CaseEvent['type'][];
  /** Undefined where this time the entry concerns nobody outside. */
  readonly tell: (story: NoticeStory) => ToldFacts | undefined;
}

/** The event that the notice is about, which must be of this type. */
export function eventOf<T extends CaseEvent['type']>({ event }: NoticeStory, type: T): EventOf<T> {
  assert(event.type === type, `a notice is written for ${type}`);
  return event as EventOf<T>;
}

/** The day on which the limit in force runs out, if one runs. */
export function dueOn({ current }: NoticeStory): LocalDate | null {
  return 'due' in current ? (current.due?.on ?? null) : null;
}

/** The names of materials of the list. */
export function namesOf(
  { matter }: Pick<NoticeStory, 'matter'>,
  orderNums: readonly number[],
): readonly string[] {
  return orderNums.map((orderNum) => {
    const material = matter.materials.find((one) => one.orderNum === orderNum);
    assert(material, `material ${orderNum} stands in the list`);
    return material.name;
  });
}

/** Where papers are handed in and collected, and when. */
export function atTheWindow({ matter }: NoticeStory): Pick<NoticeFacts, 'place' | 'hours'> {
  return { place: matter.address, hours: matter.hours };
}
