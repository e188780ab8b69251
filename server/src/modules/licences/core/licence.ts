import type { LicenceState } from '@banshi/contract/licence-words';
import { assert } from '../../../kernel/assert.ts';
import type { CaseId } from '../../cases/index.ts';
import type { LicenceEntry, LicenceEvent, LicenceIdentity, Term } from './licence-event.ts';
import { LICENCE_TRANSITIONS, mayHappen } from './licence-life.ts';

/** 证照: what a granted case gave, and how it stands. */
export interface Licence extends LicenceIdentity {
  /** The case that gave it; a case gives one licence at most. */
  readonly id: CaseId;
  readonly version: number;
  readonly state: LicenceState;
  readonly term: Term;
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
  if (event.type === 'licences/issued') return issued(id, event);
  assert(current, 'the journal of a licence begins with its issue');
  const row = LICENCE_TRANSITIONS.find((each) => each.event === event.type);
  assert(row && mayHappen(row.action, current.state), `${event.type} after ${current.state}`);
  const term = 'term' in event ? event.term : current.term;
  // What was suspended stays so until it is restored, and is renewed all the same.
  if (row.action === 'deemRenewed' && current.state === 'SUSPENDED') {
    return { ...current, version, stoodAs: 'RENEWED', term };
  }
  const state = row.to === 'before' ? (current.stoodAs ?? 'VALID') : row.to;
  const stoodAs = event.type === 'licences/suspended' ? current.state : undefined;
  return { ...current, version, state, stoodAs, term };
}

/** The licence that a whole journal tells; undefined when there is no entry. */
export function replayLicence(id: CaseId, entries: readonly LicenceEntry[]): Licence | undefined {
  return entries.reduce<Licence | undefined>(
    (current, entry) => evolveLicence(id, current, entry),
    undefined,
  );
}

function issued(id: CaseId, event: Extract<LicenceEvent, { type: 'licences/issued' }>): Licence {
  const { matterId, departmentId, holderId, kind, number, grantedOn, askDays, term } = event;
  return {
    ...{ id, version: 1, state: 'VALID', stoodAs: undefined },
    ...{ matterId, departmentId, holderId, kind, number, grantedOn, askDays, term },
  };
}

/** Whether the journal has heard of the case already: the outbox may tell it twice. */
export function hasHeardOf(entries: readonly LicenceEntry[], caseId: CaseId): boolean {
  return entries.some(({ event }) => 'byCase' in event && event.byCase === caseId);
}
