import type {
  AlertLevel,
  AlertStatus,
  CardVerdict,
  RuleId,
} from '@banshi/contract/supervision-words';
import { assert } from '../../../kernel/assert.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { CaseId } from '../../cases/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { AlertFacts } from './point.ts';

/** Where a warning or card stands: counted within its case. */
export interface AlertKey {
  readonly caseId: CaseId;
  readonly seq: number;
}

/** What happened to a warning or card, as its journal keeps it. */
export type AlertEvent = { readonly at: Instant } & (
  | {
      readonly type: 'issued';
      readonly rule: RuleId;
      readonly cause: string;
      readonly level: AlertLevel;
      /** The day from which it is right, however late it is issued. */
      readonly asOf: LocalDate;
      readonly organisationId: number;
      /** In whose name the body acts, where it acts under an entrustment. */
      readonly principalId?: number;
      readonly personId?: StaffId;
      /** The window at which that person sat. */
      readonly windowId?: number;
      readonly facts: AlertFacts;
      /** Of a card: its number, and until when an explanation is waited for. */
      readonly card?: { readonly orderNo: string; readonly explainBy: LocalDate };
      /** The supervisor who recorded what he had found. */
      readonly by?: StaffId;
      /** The yellow cards that make this red one. */
      readonly of?: readonly string[];
    }
  | { readonly type: 'acknowledged'; readonly by: StaffId; readonly note?: string }
  | { readonly type: 'resolved' }
  /** What had been over is so again: a stop that ended, a rule that was switched on again. */
  | { readonly type: 'reopened' }
  | { readonly type: 'explained'; readonly by: StaffId; readonly text: string }
  | { readonly type: 'unexplained' }
  | {
      readonly type: 'judged';
      readonly by: StaffId;
      readonly verdict: CardVerdict;
      readonly reason: string;
    }
  | { readonly type: 'closed'; readonly by: StaffId; readonly note: string }
);

export type IssuedEvent = Extract<AlertEvent, { readonly type: 'issued' }>;

/** A warning or card as its journal tells it. */
export interface Alert extends AlertKey {
  readonly version: number;
  readonly issued: IssuedEvent;
  readonly status: AlertStatus;
  readonly explainedBy: StaffId | undefined;
  readonly closedAt: Instant | undefined;
}

/** The state after an entry of its journal. */
export function evolveAlert(current: Alert | undefined, event: AlertEvent, key: AlertKey): Alert {
  if (event.type === 'issued') {
    assert(current === undefined, 'a warning or card is issued once');
    const open = { status: 'OPEN', explainedBy: undefined, closedAt: undefined } as const;
    return { ...key, version: 1, issued: event, ...open };
  }
  assert(current, 'the journal of a warning or card begins with its issue');
  return { ...current, version: current.version + 1, ...changeBy(event) };
}

/** The state that a whole journal tells. */
export function replayAlert(events: readonly AlertEvent[], key: AlertKey): Alert {
  const last = events.reduce<Alert | undefined>(
    (before, event) => evolveAlert(before, event, key),
    undefined,
  );
  assert(last, 'a journal has at least one entry');
  return last;
}

function changeBy(
  event: Exclude<AlertEvent, IssuedEvent>,
): Partial<Pick<Alert, 'status' | 'explainedBy' | 'closedAt'>> {
  switch (event.type) {
    case 'acknowledged':
      return { status: 'ACKNOWLEDGED', closedAt: event.at };
    case 'resolved':
      return { status: 'RESOLVED', closedAt: event.at };
    case 'reopened':
      return { status: 'OPEN', closedAt: undefined };
    case 'explained':
      return { status: 'EXPLAINED', explainedBy: event.by };
    case 'unexplained':
      return { status: 'UNEXPLAINED' };
    case 'judged':
      return event.verdict === 'UPHELD'
        ? { status: 'UPHELD' }
        : { status: 'CANCELLED', closedAt: event.at };
    case 'closed':
      return { status: 'CLOSED', closedAt: event.at };
  }
}

/** A card has a number, and somebody is judged by it; nobody is by a warning or a task. */
export function isCard({ level }: Pick<IssuedEvent, 'level'>): boolean {
  return level === 'YELLOW' || level === 'RED';
}

/** 督查单号: counted by year over all cards, without a gap. */
export function orderNumber(year: number, serial: number): string {
  return `电监〔${year}〕第${String(serial).padStart(4, '0')}号`;
}

/** How many working days a card waits for its explanation. */
export const EXPLAIN_WORK_DAYS = 2;
