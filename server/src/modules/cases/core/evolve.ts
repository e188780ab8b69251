import type { CaseAction } from '@banshi/contract/case-words';
import { assert } from '../../../kernel/assert.ts';
import {
  type Acceptance,
  acceptanceOf,
  type Case,
  type CaseId,
  type CounterCase,
  isReadyFor,
  type ReadyFor,
  type ReportedCase,
} from './case.ts';
import type { CounterEvent, Entry, EventOf, Identified, ReportedFacts } from './event.ts';

/**
 * The state of a case after an entry of its journal. Commands, import and the recount all use this
 * one fold, so that the row and the journal cannot tell two stories.
 */
export function evolve(current: Case | undefined, { caseId, version, event }: Entry): Case {
  assert(version === (current?.version ?? 0) + 1, 'journal versions are without gaps');
  if (event.type === 'cases/received') return received(caseId, event);
  if (event.type === 'cases/reported') return reported(caseId, event);
  assert(current, 'a journal begins with a receipt or a report');
  if (event.type === 'cases/report-advanced') return advanced(current, version, event);
  assert(current.origin === 'counter', 'transitions belong to cases of the counter');
  return transitioned(current, version, event);
}

/** The state that a whole journal tells, in order of version. */
export function replay(entries: readonly Entry[]): Case {
  const last = entries.reduce<Case | undefined>(evolve, undefined);
  assert(last, 'a journal has at least one entry');
  return last;
}

function received(id: CaseId, event: EventOf<'cases/received'>): CounterCase {
  const { numberedOn, serial, due } = event;
  return {
    ...identified(event),
    origin: 'counter',
    id,
    version: 1,
    numberedOn,
    serial,
    receivedAt: event.at,
    notifiedOnce: false,
    status: 'RECEIVED',
    due,
  };
}

function reported(id: CaseId, event: EventOf<'cases/reported'>): ReportedCase {
  const { source, sourceCaseNo } = event;
  return {
    ...identified(event),
    origin: 'source',
    id,
    version: 1,
    source,
    sourceCaseNo,
    ...reportedMoments(event),
  };
}

function identified({
  matterId,
  departmentId,
  applicantId,
  channel,
  area,
}: Identified): Identified {
  return { matterId, departmentId, applicantId, channel, area };
}

function reportedMoments({ receivedAt, acceptedAt, closedAt, closeType }: ReportedFacts) {
  const open = acceptedAt === undefined ? ('RECEIVED' as const) : ('ACCEPTED' as const);
  const status = closedAt === undefined ? open : ('CLOSED' as const);
  return { receivedAt, acceptedAt, closedAt, closeType, status };
}

function advanced(
  current: Case,
  version: number,
  event: EventOf<'cases/report-advanced'>,
): ReportedCase {
  assert(current.origin === 'source', 'only reported cases are advanced by reports');
  return {
    ...current,
    version,
    ...reportedMoments({ ...definedOf(current), ...definedOf(event) }),
  };
}

/** The reported facts that are known, without the unknown ones. */
export function definedOf(
  facts: {
    readonly [K in keyof ReportedFacts]: ReportedFacts[K] | undefined;
  },
): ReportedFacts {
  const { receivedAt, acceptedAt, closedAt, closeType } = facts;
  return {
    ...(receivedAt === undefined ? {} : { receivedAt }),
    ...(acceptedAt === undefined ? {} : { acceptedAt }),
    ...(closedAt === undefined ? {} : { closedAt }),
    ...(closeType === undefined ? {} : { closeType }),
  };
}

type TransitionEvent = Exclude<CounterEvent, { readonly type: 'cases/received' }>;

function transitioned(current: CounterCase, version: number, event: TransitionEvent): CounterCase {
  switch (event.type) {
    case 'cases/correction-requested':
      return {
        ...ready('requestCorrection', current),
        version,
        notifiedOnce: true,
        status: 'CORRECTING',
        due: event.due,
      };
    case 'cases/supplemented':
      return { ...ready('supplement', current), version, status: 'RECEIVED', due: event.due };
    case 'cases/accepted':
      return {
        ...ready('accept', current),
        version,
        status: 'ACCEPTED',
        acceptance: acceptanceIn(event),
        due: event.due,
      };
    case 'cases/acceptance-refused':
      return { ...undue(ready('refuseAcceptance', current)), version, status: 'ACCEPT_REFUSED' };
    case 'cases/not-required':
      return { ...undue(ready('declareNotRequired', current)), version, status: 'NOT_REQUIRED' };
    case 'cases/withdrawn':
      return withdrawn(ready('withdraw', current), version, event);
    default:
      return reviewedOrLater(current, version, event);
  }
}

type LaterEvent = EventOf<
  | 'cases/reviewed'
  | 'cases/verified'
  | 'cases/sent-back'
  | 'cases/granted'
  | 'cases/refused'
  | 'cases/closed'
  | 'cases/delivered'
>;

function reviewedOrLater(current: CounterCase, version: number, event: LaterEvent): CounterCase {
  switch (event.type) {
    case 'cases/reviewed':
      return {
        ...ready('review', current),
        version,
        status: 'REVIEWING',
        handlerId: event.by,
      };
    case 'cases/verified':
      return { ...ready('verify', current), version, status: 'DECIDING' };
    case 'cases/sent-back':
      return { ...ready('sendBack', current), version, status: 'ACCEPTED' };
    case 'cases/granted':
      return { ...ready('grant', current), version, status: 'GRANTED', decidedAt: event.at };
    case 'cases/refused':
      return { ...ready('refuse', current), version, status: 'REFUSED', decidedAt: event.at };
    case 'cases/closed':
      return {
        ...ready('close', current),
        version,
        status: 'CLOSED',
        closedAt: event.at,
        closeType: event.closeType,
        due: event.due,
      };
    case 'cases/delivered':
      return { ...undue(ready('deliver', current)), version, status: 'DELIVERED' };
  }
}

function withdrawn(
  current: ReadyFor<'withdraw'>,
  version: number,
  event: EventOf<'cases/withdrawn'>,
): CounterCase {
  const { origin, id, numberedOn, serial, receivedAt, notifiedOnce } = current;
  const acceptance = acceptanceOf(current);
  return {
    ...identified(current),
    origin,
    id,
    numberedOn,
    serial,
    receivedAt,
    notifiedOnce,
    version,
    status: 'WITHDRAWN',
    ended: acceptance ? { before: 'decision', at: event.at, acceptance } : { before: 'acceptance' },
  };
}

function acceptanceIn(event: EventOf<'cases/accepted'>): Acceptance {
  return {
    at: event.at,
    by: event.by,
    matterVersion: event.matterVersion,
    dueOnLegal: event.dueOnLegal,
    dueOnPromised: event.dueOnPromised,
  };
}

function ready<A extends CaseAction>(action: A, current: CounterCase): ReadyFor<A> {
  assert(isReadyFor(action, current), `${action} does not start from ${current.status}`);
  return current;
}

function undue<T extends { readonly due: unknown }>({ due: _, ...rest }: T): Omit<T, 'due'> {
  return rest;
}
