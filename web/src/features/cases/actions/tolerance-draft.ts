import type { CaseDetail } from '@banshi/contract/case-views';
import type { Verdict } from '@banshi/contract/material-words';
import type { CheckMethod, CheckOutcome, PromiseScope } from '@banshi/contract/promise-words';
import type { SupplyWay, ToleranceDeadlineKind } from '@banshi/contract/tolerance-words';
import type { HandedByNumber } from '../materials/handed.ts';

/** 补齐期限 as typed; of its fields those count that belong to the kind. */
export interface DeadlineDraft {
  readonly kind: ToleranceDeadlineKind;
  readonly days: string;
  readonly on: string;
  readonly event: string;
}

/** 承诺书: who signs, and the power of attorney of an agent. */
export interface PromiseDraft {
  readonly signedBy: string;
  readonly byAgent: boolean;
  readonly authority: string;
}

/** What is found of a supplied material. */
export interface FindingDraft {
  readonly orderNum: number | undefined;
  readonly verdict: Verdict;
  readonly note: string;
}

/** What is typed about materials that follow after the acceptance (容缺). */
export interface ToleranceDraft {
  /** Numbers of the materials that may follow. */
  readonly tolerated: readonly number[];
  readonly deadline: DeadlineDraft;
  readonly grantsBefore: boolean;
  readonly promise: PromiseDraft;
  readonly supplied: HandedByNumber;
  readonly arrivedOn: string;
  readonly way: SupplyWay;
  readonly finding: FindingDraft;
  /** 告知承诺: what the promise is for, and the materials that it stands in for. */
  readonly scope: PromiseScope;
  readonly promised: readonly number[];
  /** 容缺+承诺: something follows beside. */
  readonly withTolerance: boolean;
  readonly outcome: CheckOutcome;
  readonly checkMethod: CheckMethod;
  readonly rectifyBy: string;
}

export type ToleranceFieldName =
  | 'tolerated'
  | 'deadline'
  | 'grantsBefore'
  | 'promise'
  | 'supplied'
  | 'finding'
  | 'scope'
  | 'withTolerance';

/** What can be said before anybody types: what is missing and may follow, and within how many days. */
export function startingTolerance(detail: CaseDetail): ToleranceDraft {
  const { tolerance } = detail;
  const supplied = tolerance?.items.find((each) => each.state === 'SUPPLIED');
  return {
    ...planIn(detail),
    grantsBefore: false,
    promise: { signedBy: '', byAgent: false, authority: '' },
    supplied: new Map(),
    arrivedOn: '',
    way: 'onSite',
    finding: { orderNum: supplied?.orderNum, verdict: 'PASS', note: '' },
    scope: detail.matterFacts.allowPromise ? 'LICENCE' : 'PROOF',
    promised: [],
    withTolerance: false,
    outcome: 'OK',
    checkMethod: 'DATA',
    rectifyBy: '',
  };
}

/** What the leader has agreed to; otherwise what the list lets follow, and within how many days. */
function planIn({
  materials,
  toleranceRequest: asked,
}: CaseDetail): Pick<ToleranceDraft, 'tolerated' | 'deadline'> {
  if (asked) {
    const { kind, on, days, event } = asked.deadline;
    const deadline = { kind, on: on ?? '', days: String(days ?? ''), event: event ?? '' };
    return { tolerated: asked.orderNums, deadline };
  }
  const missing = materials.filter(
    (each) => each.allowTolerance && (each.form === 'none' || each.audit === 'FIX'),
  );
  const days = Math.min(...missing.map((each) => each.toleranceDays ?? Number.POSITIVE_INFINITY));
  return {
    tolerated: missing.map((each) => each.orderNum),
    deadline: {
      kind: 'WORKING_DAYS',
      days: Number.isFinite(days) ? String(days) : '',
      on: '',
      event: '',
    },
  };
}

/** Whether something that the field needs is not there yet. */
export function isToleranceEmpty(field: ToleranceFieldName, draft: ToleranceDraft): boolean {
  switch (field) {
    case 'tolerated':
      return draft.tolerated.length === 0;
    case 'deadline':
      return isDeadlineEmpty(draft.deadline);
    case 'grantsBefore':
      return false;
    case 'scope':
      return draft.scope === 'PROOF' && draft.promised.length === 0;
    case 'withTolerance':
      return draft.withTolerance && isPlanEmpty(draft);
    case 'promise': {
      const { signedBy, byAgent, authority } = draft.promise;
      return signedBy.trim() === '' || (byAgent && authority.trim() === '');
    }
    case 'supplied':
      return [...draft.supplied.values()].every((each) => !each.isPaper && !each.isElectronic);
    case 'finding': {
      const { orderNum, verdict, note } = draft.finding;
      return orderNum === undefined || (verdict === 'FIX' && note.trim() === '');
    }
  }
}

function isPlanEmpty({ tolerated, deadline }: ToleranceDraft): boolean {
  return tolerated.length === 0 || isDeadlineEmpty(deadline);
}

const DAYS = /^[1-9]\d{0,2}$/;

function isDeadlineEmpty({ kind, days, on, event }: DeadlineDraft): boolean {
  if (kind === 'FIXED_DATE') return on.trim() === '';
  if (!DAYS.test(days)) return true;
  return kind === 'EVENT_BASED' && event.trim() === '';
}
