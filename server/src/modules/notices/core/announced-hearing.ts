import type { HearingGround } from '@banshi/contract/case-words';
import type { AnnouncedState } from '@banshi/contract/notice-words';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { CaseEvent, EventOf } from '../../cases/index.ts';

/** 依职权听证 as the journal of its case tells it. */
export interface OrderedHearing {
  readonly state: AnnouncedState;
  readonly ground: HearingGround;
  readonly basis: string;
  readonly announcement: string;
  readonly announcedAt: Instant;
  readonly holdBy: LocalDate;
  readonly set: { readonly heldOn: LocalDate; readonly place: string } | undefined;
}

/** Whatever ends a case ends its hearing. */
const ENDINGS = [
  'cases/withdrawn',
  'cases/terminated',
  'cases/forwarded',
  'cases/voided',
] as const satisfies readonly CaseEvent['type'][];

/** The steps after which the public reads something else of a hearing. */
export const HEARING_EVENTS: ReadonlySet<string> = new Set<CaseEvent['type']>([
  'cases/hearing-ordered',
  'cases/hearing-set',
  'cases/hearing-held',
  ...ENDINGS,
]);

/** The hearing that the authority ordered in this case; undefined where it ordered none (第四十六条). */
export function orderedHearing(events: readonly CaseEvent[]): OrderedHearing | undefined {
  const at = events.findLastIndex(({ type }) => type === 'cases/hearing-ordered');
  const order = events[at];
  if (order?.type !== 'cases/hearing-ordered') return undefined;
  const later = events.slice(at + 1);
  const set = later.findLast(
    (one): one is EventOf<'cases/hearing-set'> & CaseEvent => one.type === 'cases/hearing-set',
  );
  const { ground, basis, announcement, due } = order;
  return {
    ...{ ground, basis, announcement, announcedAt: order.at, holdBy: due.on },
    state: stateAfter(later),
    set: set && { heldOn: set.heldOn, place: set.place },
  };
}

function stateAfter(later: readonly CaseEvent[]): AnnouncedState {
  const happened = new Set(later.map(({ type }) => type));
  if (happened.has('cases/hearing-held')) return 'HELD';
  if (ENDINGS.some((one) => happened.has(one))) return 'CALLED_OFF';
  return happened.has('cases/hearing-set') ? 'SET' : 'ANNOUNCED';
}
