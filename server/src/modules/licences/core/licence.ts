import type { LicenceState } from '@banshi/contract/licence-words';
import { assert } from '../../../kernel/assert.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { CaseId } from '../../cases/index.ts';
import type { LicenceEntry, LicenceEvent, LicenceIdentity, Term } from './licence-event.ts';
import { LICENCE_TRANSITIONS, type LicenceTransition, mayHappen } from './licence-life.ts';

/** 证照 or 备案: what a granted case gave, and how it stands. */
export interface Licence extends LicenceIdentity {
  /** The case that gave it; a case gives one licence at most. */
  readonly id: CaseId;
  readonly version: number;
  readonly state: LicenceState;
  readonly term: Term;
  /** Days before its end by which renewal is asked; a filing is not renewed. */
  readonly askDays: number;
  /** Days before its end on which its holder is reminded, where the list of the matter names them. */
  readonly remindDays: readonly number[] | undefined;
  /** Of a filing: days after the end of use within which its cancellation is filed. */
  readonly cancelDays: number | undefined;
  /** Of a filing: it was noted that its cancellation did not come in time. */
  readonly isOverdue: boolean;
  /** The last reminder of its end in this term: so many days before it. */
  readonly remindedDays: number | undefined;
  /** The last day of a suspension. */
  readonly suspendedUntil: LocalDate | undefined;
  /** How it stood when it was suspended. */
  readonly stoodAs: LicenceState | undefined;
}

/** The licence after an entry of its journal; commands, duties and the recount all use this one fold. */
export function evolveLicence(
  id: CaseId,
  current: Licence | undefined,
  { version, event }: LicenceEntry,
): Licence {
  assert(version === (current?.version ?? 0) + 1, 'versions of a licence are without gaps');
  if (event.type === 'licences/issued' || event.type === 'licences/filed') return begun(id, event);
  assert(current, 'the journal of a licence begins with its issue');
  const row = LICENCE_TRANSITIONS.find((each) => each.event === event.type);
  assert(row && mayHappen(row.action, current.state), `${event.type} after ${current.state}`);
  if (event.type === 'licences/reminded') return { ...current, version, remindedDays: event.days };
  const isRenewed = 'term' in event;
  const term = isRenewed ? event.term : current.term;
  const remindedDays = isRenewed ? undefined : current.remindedDays;
  // What was suspended stays so until it is restored, and is renewed all the same.
  if (row.action === 'deemRenewed' && current.state === 'SUSPENDED') {
    return { ...current, version, stoodAs: 'RENEWED', term, remindedDays };
  }
  return {
    ...current,
    ...{ version, term, remindedDays, state: stateAfter(row, current) },
    ...suspensionIn(event, current),
    isOverdue: event.type === 'licences/cancellation-missed',
  };
}

function stateAfter(
  { to }: Pick<LicenceTransition, 'to'>,
  { state, stoodAs }: Licence,
): LicenceState {
  if (to === 'same') return state;
  return to === 'before' ? (stoodAs ?? 'VALID') : to;
}

function suspensionIn(event: LicenceEvent, { state }: Licence) {
  return event.type === 'licences/suspended'
    ? { stoodAs: state, suspendedUntil: event.until }
    : { stoodAs: undefined, suspendedUntil: undefined };
}

/** The licence that a whole journal tells; undefined when there is no entry. */
export function replayLicence(id: CaseId, entries: readonly LicenceEntry[]): Licence | undefined {
  return entries.reduce<Licence | undefined>(
    (current, entry) => evolveLicence(id, current, entry),
    undefined,
  );
}

type First = Extract<LicenceEvent, { type: 'licences/issued' | 'licences/filed' }>;

function begun(id: CaseId, event: First): Licence {
  const { matterId, departmentId, holderId, kind, number, grantedOn, term } = event;
  const common = {
    ...{ id, version: 1, stoodAs: undefined, isOverdue: false },
    ...{ remindedDays: undefined, suspendedUntil: undefined },
    ...{ matterId, departmentId, holderId, kind, number, grantedOn, term },
  };
  return event.type === 'licences/issued'
    ? {
        ...common,
        state: 'VALID',
        askDays: event.askDays,
        remindDays: event.remindDays,
        cancelDays: undefined,
      }
    : {
        ...common,
        state: 'FILED',
        askDays: 0,
        remindDays: undefined,
        cancelDays: event.cancelDays,
      };
}

/** Whether the journal has heard of the case already: the outbox may tell it twice. */
export function hasHeardOf(entries: readonly LicenceEntry[], caseId: CaseId): boolean {
  return entries.some(({ event }) => 'byCase' in event && event.byCase === caseId);
}
