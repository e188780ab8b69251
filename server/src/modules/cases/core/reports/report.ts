import type { ApplicantKind } from '@banshi/contract/case-words';
import type { Instant } from '../../../../kernel/instant.ts';
import { ok, type Result, refuse } from '../../../../kernel/result.ts';
import type { CaseId, ReportedCase } from '../case.ts';
import type { CrossProvince } from '../cross-province.ts';
import type { CaseEvent, EventOf, ReportedFacts } from '../event.ts';
import { definedOf } from '../evolve.ts';

/** What a line of a departmental system says of a case, checked and resolved. */
export interface Report extends ReportedFacts {
  readonly caseId: CaseId;
  readonly identity: Omit<EventOf<'cases/reported'>, 'type' | 'at' | keyof ReportedFacts> & {
    readonly applicantKind: ApplicantKind;
  };
  readonly applicantName: string;
}

/** Why a line is rejected, with the field that is wrong. */
export interface ReportRefusal {
  readonly field: string;
  readonly code: 'contradiction' | 'before';
  /** `expected`: the field that names the earlier moment. */
  readonly facts: { readonly expected?: 'receivedAt' | 'acceptedAt' };
}

/** What a line means for a case: a new one, more facts of a known one, or nothing new. */
export type Outcome =
  | { readonly kind: 'created' | 'advanced'; readonly event: CaseEvent }
  | { readonly kind: 'unchanged' };

/** What is already on record, as far as a report can contradict it. */
export interface OnRecord {
  readonly current: ReportedCase;
  readonly summary: string;
  readonly applicantName: string;
}

const MOMENTS = ['receivedAt', 'acceptedAt', 'closedAt'] as const;

/**
 * Decides one line. Facts are only ever added: the same line again changes nothing, a line that
 * contradicts a recorded fact is refused and leaves the case as it was. No rule rests on a fact that
 * is absent, so that the same lines a second time take and refuse the same.
 */
export function decideReport(
  recorded: OnRecord | undefined,
  report: Report,
  at: Instant,
): Result<Outcome, ReportRefusal> {
  const facts = definedOf(pick(report));
  const wrong = impossible(facts);
  if (wrong) return refuse(wrong);
  if (!recorded) {
    return ok({
      kind: 'created',
      event: { type: 'cases/reported', at, ...report.identity, ...facts },
    });
  }
  const contradiction = contradictionOf(recorded, report);
  if (contradiction) return refuse(contradiction);
  return advance(recorded, facts, at);
}

function advance(
  { current }: OnRecord,
  facts: ReportedFacts,
  at: Instant,
): Result<Outcome, ReportRefusal> {
  const known = definedOf(current);
  const added = definedOf({
    ...NOTHING,
    ...Object.fromEntries(Object.entries(facts).filter(([name]) => !(name in known))),
  });
  if (Object.keys(added).length === 0) return ok({ kind: 'unchanged' });
  const wrong = impossible({ ...known, ...added });
  if (wrong) return refuse(wrong);
  return ok({ kind: 'advanced', event: { type: 'cases/report-advanced', at, ...added } });
}

const NOTHING = {
  receivedAt: undefined,
  acceptedAt: undefined,
  closedAt: undefined,
  closeType: undefined,
} as const;

function pick({ receivedAt, acceptedAt, closedAt, closeType }: ReportedFacts) {
  return { receivedAt, acceptedAt, closedAt, closeType };
}

function contradictionOf(recorded: OnRecord, report: Report): ReportRefusal | undefined {
  const { current } = recorded;
  const said: readonly (readonly [string, unknown, unknown])[] = [
    ['matter', current.matterId, report.identity.matterId],
    ['applicant.idNo', current.applicantId, report.identity.applicantId],
    ['applicant.name', recorded.applicantName, report.applicantName],
    ['summary', recorded.summary, report.identity.summary],
    ['channel', current.channel, report.identity.channel],
    ['area', current.area, report.identity.area],
    ...crossSaid(current.crossProvince, report.identity.crossProvince),
    ...factsSaid(current, report),
  ];
  const differing = said.find(([, known, told]) => known !== told);
  if (!differing) return undefined;
  return { field: differing[0], code: 'contradiction', facts: {} };
}

function crossSaid(known: CrossProvince | undefined, told: CrossProvince | undefined) {
  return [
    ['crossProvince.mode', known?.mode, told?.mode],
    ['crossProvince.originArea', known?.originArea, told?.originArea],
  ] as const;
}

function factsSaid(current: ReportedCase, report: Report) {
  return ([...MOMENTS, 'closeType'] as const)
    .filter((name) => current[name] !== undefined && report[name] !== undefined)
    .map((name) => [name, current[name], report[name]] as const);
}

/** Dates that cannot be: accepted before received, closed before either. */
function impossible(facts: ReportedFacts): ReportRefusal | undefined {
  const { receivedAt, acceptedAt, closedAt } = facts;
  if (receivedAt !== undefined && acceptedAt !== undefined && acceptedAt < receivedAt) {
    return { field: 'acceptedAt', code: 'before', facts: { expected: 'receivedAt' } };
  }
  const begun = acceptedAt ?? receivedAt;
  if (closedAt !== undefined && begun !== undefined && closedAt < begun) {
    const expected = acceptedAt === undefined ? 'receivedAt' : 'acceptedAt';
    return { field: 'closedAt', code: 'before', facts: { expected } };
  }
  return undefined;
}
