import type { CaseDetail, JournalEntry } from '@banshi/contract/case-views';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { StaffId, StaffName } from '../../identity/index.ts';
import type { Case } from '../core/case.ts';
import type { CaseEvent, CounterEvent, Entry, EventOf } from '../core/event.ts';
import type { MatterMaterial } from '../deps.ts';

type Names = ReadonlyMap<StaffId, StaffName>;

const PARTS: Partial<Record<CaseEvent['type'], CaseDetail['people'][number]['part']>> = {
  'cases/received': 'receiver',
  'cases/accepted': 'acceptor',
  'cases/reviewed': 'handler',
  'cases/verified': 'verifier',
  'cases/granted': 'decider',
  'cases/refused': 'decider',
  'cases/closed': 'closer',
  'cases/delivered': 'deliverer',
};

/** Who did which part, the last time it was done. */
export function peopleIn(events: readonly CaseEvent[], names: Names): CaseDetail['people'] {
  const byPart = new Map<string, CaseDetail['people'][number]>();
  for (const event of events) {
    const part = PARTS[event.type];
    if (part && 'by' in event) byPart.set(part, { part, ...personOf(event, names) });
  }
  return [...byPart.values()];
}

function personOf(event: CounterEvent, names: Names) {
  const who = names.get(event.by);
  return {
    name: who?.name ?? '',
    organisation: who?.organisation ?? '',
    at: formatInstant(event.at),
  };
}

/** The correction notice and whether it has been answered. */
export function correctionIn(
  events: readonly CaseEvent[],
  materials: readonly MatterMaterial[],
): CaseDetail['correction'] {
  const notice = lastOf(events, 'cases/correction-requested');
  if (!notice) return null;
  const supplement = lastOf(events, 'cases/supplemented');
  const nameOf = new Map(materials.map((one) => [one.orderNum, one.name]));
  return {
    noticedAt: formatInstant(notice.at),
    dueOn: notice.due.on,
    supplementedAt: supplement ? formatInstant(supplement.at) : null,
    defects: notice.defects.map(({ orderNum, reason }) => ({
      orderNum,
      materialName: nameOf.get(orderNum) ?? '',
      reason,
    })),
  };
}

/** How the case ended or was decided, if it was. */
export function outcomeIn(events: readonly CaseEvent[], current: Case): CaseDetail['outcome'] {
  const refused = lastOf(events, 'cases/refused');
  const closed = lastOf(events, 'cases/closed');
  const ended = endIn(events);
  const closeType = closeTypeOf(current);
  if (!refused && !closed && !ended && !closeType) return null;
  return {
    closeType,
    reasons: refused?.reasons ?? ended?.reason ?? null,
    remedies: refused?.remedies ?? null,
    resultName: closed?.resultName ?? null,
    resultNo: closed?.resultNo ?? null,
    deliveryMethod: lastOf(events, 'cases/delivered')?.method ?? null,
  };
}

function endIn(events: readonly CaseEvent[]) {
  return (
    lastOf(events, 'cases/acceptance-refused') ??
    lastOf(events, 'cases/not-required') ??
    lastOf(events, 'cases/withdrawn')
  );
}

function closeTypeOf(current: Case) {
  if (current.status === 'WITHDRAWN') return 'withdrawn';
  return 'closeType' in current ? (current.closeType ?? null) : null;
}

/** The journal in the contract's shape: who, when, what, and the facts a sentence is built from. */
export function describeJournal(
  entries: readonly Entry[],
  names: Names,
  current: Case,
): JournalEntry[] {
  const source = current.origin === 'source' ? current.source : '';
  return entries.map(({ version, event }) => {
    const who = 'by' in event ? names.get(event.by) : undefined;
    return {
      version,
      at: formatInstant(event.at),
      type: event.type,
      byName: who?.name ?? source,
      byOrganisation: who?.organisation ?? '',
      facts: shownFacts(event),
    };
  });
}

const REPORTED = ['receivedAt', 'acceptedAt', 'closedAt', 'closeType'] as const;

/** What an entry tells of its event. A fact that is not named here stays in the house. */
const SHOWN: { readonly [T in CaseEvent['type']]: readonly (keyof EventOf<T>)[] } = {
  'cases/received': ['numberedOn', 'serial', 'channel', 'area', 'summary', 'materials', 'due'],
  'cases/correction-requested': ['defects', 'due'],
  'cases/supplemented': ['materials', 'due'],
  'cases/accepted': ['matterVersion', 'limits', 'dueOnLegal', 'dueOnPromised', 'due'],
  'cases/acceptance-refused': ['reason', 'competentBody'],
  'cases/not-required': ['reason'],
  'cases/reviewed': ['opinion', 'proposal'],
  'cases/verified': ['opinion'],
  'cases/sent-back': ['reason'],
  'cases/granted': ['opinion'],
  'cases/refused': ['opinion', 'reasons', 'remedies'],
  'cases/closed': ['closeType', 'resultName', 'resultNo', 'due'],
  'cases/delivered': ['method', 'receiverName', 'proof'],
  'cases/withdrawn': ['reason'],
  'cases/reported': ['source', 'sourceCaseNo', 'summary', 'channel', 'area', ...REPORTED],
  'cases/report-advanced': REPORTED,
};

function shownFacts(event: CaseEvent): Record<string, unknown> {
  const shown: readonly string[] = SHOWN[event.type];
  return Object.fromEntries(Object.entries(event).filter(([name]) => shown.includes(name)));
}

function lastOf<T extends CaseEvent['type']>(
  events: readonly CaseEvent[],
  type: T,
): EventOf<T> | undefined {
  return events.findLast((event): event is EventOf<T> & CaseEvent => event.type === type);
}
