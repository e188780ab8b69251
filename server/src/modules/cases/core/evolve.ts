import { assert } from '../../../kernel/assert.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { addDays, localDateOf } from '../../../kernel/local-date.ts';
import type { Case, CaseId, CounterCase, ReportedCase } from './case.ts';
import type { Entry, EventOf, Identified, ReportedFacts } from './event.ts';
import { transitioned } from './evolve-counter.ts';

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
    suppliedAt: undefined,
    notices: [],
    onLicence: event.onLicence,
    keyProject: event.keyProject,
    entrustment: event.entrustment,
    windowId: event.windowId,
    hasPriority: event.priorityBy !== undefined,
    voidProposedBy: undefined,
    voidProposedFor: undefined,
    credit: 'none',
    askedTolerance: undefined,
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
    acceptedLate: tellsLate(event),
    ...reportedMoments(event),
  };
}

function identified({
  matterId,
  departmentId,
  applicantId,
  applicantKind,
  channel,
  area,
  crossProvince,
}: Identified) {
  return { matterId, departmentId, applicantId, applicantKind, channel, area, crossProvince };
}

function reportedMoments({ receivedAt, acceptedAt, closedAt, closeType }: ReportedFacts) {
  const open = acceptedAt === undefined ? ('RECEIVED' as const) : ('ACCEPTED' as const);
  const status = closedAt === undefined ? open : ('CLOSED' as const);
  return { receivedAt, acceptedAt, closedAt, closeType, status };
}

/** Whether an acceptance is reported later than on the day after it. */
function tellsLate({ at, acceptedAt }: ReportedFacts & { readonly at: Instant }): boolean {
  return acceptedAt !== undefined && localDateOf(acceptedAt) < addDays(localDateOf(at), -1);
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
    acceptedLate: current.acceptedLate || tellsLate(event),
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
