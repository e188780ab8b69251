import type { CaseAction } from '@banshi/contract/case-words';
import type { Instant } from '../../../kernel/instant.ts';
import type { WorkCalendar } from '../../../kernel/work-calendar.ts';
import { type Act, pinned } from '../core/acceptance.ts';
import type { CounterCase } from '../core/case.ts';
import type { ReviewChain } from '../core/chain/review-chain.ts';
import { fitsStep } from '../core/chain/turn.ts';
import type { Limit, Limits } from '../core/clocks/limits.ts';
import type { CounterEvent, Entry } from '../core/event.ts';
import { evolve } from '../core/evolve.ts';
import { mayStartFrom, transitionOf } from '../core/lifecycle.ts';
import { LONG_CHAIN } from './a-chain.ts';
import { actAt, aReceivedCase, CALENDAR, CLERK, OTHER } from './case-builder.ts';
import { tryToDecide } from './good-decisions.ts';

const DECIDED: readonly CaseAction[] = ['accept', 'review', 'verify', 'grant', 'close', 'deliver'];
/** Ways from the receipt, one at least to each status and to each action. */
export const WAYS: readonly (readonly CaseAction[])[] = [
  ...[0, 1, 2, 3, 4, 5, 6].map((length) => DECIDED.slice(0, length)),
  ['accept', 'review', 'verify', 'refuse'],
  ['requestCorrection'],
  ['requestCorrection', 'supplement'],
  ['refuseAcceptance'],
  ['requestCorrection', 'refuseForFraud'],
  ['declareNotRequired'],
  ['withdraw'],
  ['accept', 'terminate'],
  ['accept', 'forward'],
  ['accept', 'askProcedure'],
  ['accept', 'askProcedure', 'suspend'],
  ['accept', 'beginProcedure'],
  ['accept', 'beginProcedure', 'askProcedure', 'suspend', 'endProcedure'],
  ['accept', 'offerHearing'],
  ['accept', 'offerHearing', 'askHearing'],
  ['accept', 'offerHearing', 'askHearing', 'setHearing'],
  ['accept', 'review', 'orderHearing', 'setHearing'],
  ['acceptTolerantly'],
  ['askTolerance'],
  ['askTolerance', 'allowTolerance', 'acceptTolerantly'],
  ['askTolerance', 'allowTolerance', 'acceptTolerantly', 'endToleranceEvent'],
  [
    'askTolerance',
    'allowTolerance',
    'acceptTolerantly',
    'endToleranceEvent',
    ...(['review', 'verify', 'grant', 'close', 'deliver'] as const),
  ],
  ['acceptTolerantly', 'lapseTolerance'],
  ['acceptOnPromise', 'review', 'verify', 'grant', 'close', 'deliver'],
  ...[1, 2].map((checks) => [
    ...(['acceptOnPromise', 'review', 'verify', 'grant', 'close', 'deliver'] as const),
    ...Array.from({ length: checks }, () => 'checkPromise' as const),
  ]),
  ['acceptTolerantly', 'supplyTolerated'],
  ['acceptTolerantly', 'review', 'verify', 'supplyTolerated', 'examineTolerated', 'grant'],
  ['accept', 'proposeVoid'],
  ['accept', 'proposeVoid', 'voidCase'],
  ['accept', 'review', 'countersign', 'countersign'],
];

/** A case and its journal. */
export interface Walk {
  readonly current: CounterCase;
  readonly entries: readonly Entry[];
}

/** What is around an act; the usual chain, the published calendar and an hour later unless told. */
export interface Around {
  readonly chain?: ReviewChain | undefined;
  /** 期限单位 of the list; working days unless told. */
  readonly unit?: Limit['unit'];
  readonly calendar?: WorkCalendar;
  readonly hours?: number;
}

/** A case just received, and its receipt. */
export function begin(calendar: WorkCalendar = CALENDAR): Walk {
  const current = aReceivedCase({ ...actAt(), calendar });
  return { current, entries: [{ caseId: current.id, version: 1, event: receiptOf(current) }] };
}

/** Applies what the table and the rules allow of a sequence and skips the rest; time only goes on. */
export function walk(sequence: readonly CaseAction[], chain?: ReviewChain): Walk {
  return sequence.reduce<Walk>((before, action) => step(before, action, { chain }), begin());
}

/** The walk after one more act, if it may happen. */
export function step(before: Walk, action: CaseAction, around: Around = {}): Walk {
  const { current, entries } = before;
  if (!mayHappen(action, current)) return before;
  const decided = tryToDecide(action, current, actAfter(entries, around));
  return decided ? written(before, underChain(decided, around)) : before;
}

/** The walk with one more entry. */
export function written({ current, entries }: Walk, event: CounterEvent): Walk {
  const entry = { caseId: current.id, version: current.version + 1, event };
  const next = evolve(current, entry);
  if (next.origin !== 'counter') throw new Error('a case of the counter was expected');
  return { current: next, entries: [...entries, entry] };
}

/** What the table and the chain let happen. */
export function mayHappen(action: CaseAction, current: CounterCase): boolean {
  return mayStartFrom(action, current.status) && fitsStep(action, current);
}

/** An acceptance that pins this chain. */
function underChain(
  event: CounterEvent,
  { chain, unit = 'workDay', calendar = CALENDAR }: Around,
): CounterEvent {
  if (!('limits' in event)) return event;
  const from = 'silentSince' in event ? event.silentSince : event.at;
  const { matterVersion } = event;
  const limits = inUnit(event.limits, unit);
  const given = { matterVersion, limits, chain, grounds: [] };
  return { ...event, ...pinned(given, from, calendar) };
}

function inUnit({ statutory, promise }: Limits, unit: Limit['unit']): Limits {
  return {
    statutory: statutory && { ...statutory, unit },
    promise: promise && { ...promise, unit },
  };
}

/** An act some hours after the last entry; two persons take turns. */
export function actAfter(
  entries: readonly Entry[],
  { calendar = CALENDAR, hours = 1 }: Pick<Around, 'calendar' | 'hours'> = {},
): Act {
  const at = ((entries.at(-1)?.event.at ?? 0) + hours * 3_600_000) as Instant;
  return { calendar, at, by: entries.length % 2 === 0 ? CLERK : OTHER };
}

/** A well-formed event of `action`, from a case on which it may happen. */
export function donorFor(action: CaseAction): CounterEvent {
  for (const way of WAYS) {
    for (const chain of [undefined, LONG_CHAIN]) {
      const before = walk(way, chain);
      const entry = step(before, action, { chain }).entries[before.entries.length];
      if (entry && entry.event.type === transitionOf(action).event) {
        return entry.event as CounterEvent;
      }
    }
  }
  throw new Error(`${action} starts nowhere`);
}

function receiptOf(received: CounterCase): CounterEvent {
  if (received.status !== 'RECEIVED' || !received.due) throw new Error('a received case is due');
  const { due, receivedAt: at, matterId, departmentId, applicantId, applicantKind } = received;
  const { channel, area, numberedOn, serial } = received;
  const about = { matterId, departmentId, applicantId, applicantKind, channel, area };
  return {
    type: 'cases/received',
    at,
    by: CLERK,
    ...{ ...about, numberedOn, serial },
    summary: '示例事项',
    materials: [],
    due,
  };
}
