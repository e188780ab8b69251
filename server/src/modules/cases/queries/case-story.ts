import type { CaseDetail, JournalEntry } from '@banshi/contract/case-views';
import { formatInstant } from '../../../kernel/instant-text.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import type { OrganisationTree, StaffId, StaffName } from '../../identity/index.ts';
import type { Case } from '../core/case.ts';
import {
  actorOf,
  type CaseEvent,
  type Entry,
  type EventOf,
  type StaffEvent,
} from '../core/event.ts';
import type { MatterMaterial } from '../deps.ts';

type Names = ReadonlyMap<StaffId, StaffName>;

/** By what names staff and bodies are shown. */
export interface Shown {
  readonly names: Names;
  readonly bodies: OrganisationTree['byId'];
}

const PARTS: Partial<Record<CaseEvent['type'], CaseDetail['people'][number]['part']>> = {
  'cases/received': 'receiver',
  'cases/accepted': 'acceptor',
  'cases/accepted-tolerantly': 'acceptor',
  'cases/accepted-on-promise': 'acceptor',
  'cases/reviewed': 'handler',
  'cases/verified': 'verifier',
  'cases/granted': 'decider',
  'cases/granted-at-once': 'decider',
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

function personOf(event: StaffEvent, names: Names) {
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
  const refused = lastOf(events, 'cases/refused') ?? lastOf(events, 'cases/refused-for-fraud');
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
    lastOf(events, 'cases/withdrawn') ??
    lastOf(events, 'cases/terminated') ??
    lastOf(events, 'cases/forwarded')
  );
}

function closeTypeOf(current: Case) {
  if ('ended' in current) return current.ended.closeType;
  return 'closeType' in current ? (current.closeType ?? null) : null;
}

/** The journal in the contract's shape: who, when, what, and the facts a sentence is built from. */
export function describeJournal(
  entries: readonly Entry[],
  { names, bodies }: Shown,
  current: Case,
): JournalEntry[] {
  const source = current.origin === 'source' ? current.source : '';
  return entries.map(({ version, event }) => {
    const by = actorOf(event);
    const who = by && names.get(by);
    return {
      version,
      at: formatInstant(event.at),
      type: event.type,
      byName: who?.name ?? source,
      byOrganisation: who?.organisation ?? '',
      inPlaceOfName: nameOfAbsent(event, names),
      facts: shownFacts(event, { names, bodies }),
    };
  });
}

function nameOfAbsent(event: CaseEvent, names: Names): string | null {
  const absent = 'inPlaceOf' in event ? event.inPlaceOf : undefined;
  return (absent && names.get(absent)?.name) ?? null;
}

const PLAN = ['kind', 'name', 'basis', 'limitDays', 'fee'] as const;
const DUES = ['dueOnLegal', 'dueOnPromised', 'due'] as const;
const REPORTED = ['receivedAt', 'acceptedAt', 'closedAt', 'closeType'] as const;

/** What an entry tells of its event. A fact that is not named here stays in the house. */
const SHOWN: { readonly [T in CaseEvent['type']]: readonly (keyof EventOf<T>)[] } = {
  'cases/received': [
    'numberedOn',
    'serial',
    'channel',
    'area',
    'summary',
    'materials',
    'due',
    'onLicence',
    'use',
    'crossProvince',
  ],
  'cases/correction-requested': ['defects', 'ground', 'newDefect', 'due'],
  'cases/correction-reminded': ['orderNums', 'on', 'workDaysLeft'],
  'cases/supplemented': ['materials', 'due'],
  'cases/accepted': ['matterVersion', 'limits', 'dueOnLegal', 'dueOnPromised', 'due'],
  'cases/accepted-tolerantly': ['matterVersion', 'limits', ...DUES, 'tolerance', 'promise'],
  'cases/accepted-on-promise': [
    ...(['matterVersion', 'limits', 'scope', 'orderNums', 'promise', 'tolerance'] as const),
    ...DUES,
  ],
  'cases/promise-checked': ['outcome', 'method', 'findings', 'rectifyBy'],
  'cases/rectification-reminded': ['on', 'workDaysLeft'],
  'cases/rectification-recomputed': ['remindOn'],
  'cases/decision-revoked': ['reason'],
  'cases/tolerance-asked': ['orderNums', 'deadline', 'grantsBefore', 'reason'],
  'cases/tolerance-allowed': ['opinion'],
  'cases/tolerance-declined': ['reason'],
  'cases/tolerance-extended': ['days', 'reason', 'due'],
  'cases/tolerance-reviewed': ['finding', 'due'],
  'cases/tolerance-event-ended': ['endedOn', 'finding', 'due'],
  'cases/tolerance-breached': ['orderNums', 'dueOn'],
  'cases/credit-repaired': ['reason'],
  'cases/tolerated-supplied': ['materials', 'arrivedOn', 'way'],
  'cases/tolerated-examined': ['orderNum', 'verdict', 'note', 'due'],
  'cases/tolerance-recomputed': ['due'],
  'cases/tolerance-reminded': ['orderNums', 'awaits', 'on', 'workDaysLeft'],
  'cases/tolerance-lapsed': ['orderNums', 'dueOn', 'closeType'],
  'cases/acceptance-refused': ['reason', 'competentBody'],
  'cases/refused-for-fraud': ['reasons', 'remedies'],
  'cases/not-required': ['reason'],
  'cases/reviewed': ['opinion', 'proposal'],
  'cases/verified': ['opinion'],
  'cases/countersigned': ['opinion'],
  'cases/opinion-given': ['opinion', 'stance'],
  'cases/sent-back': ['reason'],
  'cases/granted': ['opinion'],
  'cases/refused': ['opinion', 'reasons', 'remedies', 'forFraud'],
  'cases/closed': ['closeType', 'resultName', 'resultNo', 'due', 'inPlaceOfRole'],
  'cases/delivered': ['method', 'receiverName', 'proof'],
  'cases/withdrawn': ['reason'],
  'cases/corrected-on-spot': ['what'],
  'cases/deemed-accepted': ['matterVersion', 'limits', 'dueOnLegal', 'dueOnPromised', 'due'],
  'cases/granted-at-once': ['opinion'],
  'cases/procedure-asked': [...PLAN, 'byLaw'],
  'cases/procedure-declined': ['reason'],
  'cases/suspended': [...PLAN, 'byLaw', 'opinion', 'due'],
  'cases/resumed': ['result', ...DUES],
  'cases/procedure-begun': [...PLAN, 'plannedEnd', 'stopsPromise', ...DUES],
  'cases/procedure-ended': ['kind', 'result', ...DUES],
  'cases/extended': ['days', 'reason', 'byLaw', ...DUES],
  'cases/delay-explained': ['reason', 'clock', 'dueOn'],
  'cases/site-visited': ['visitedOn', 'place', 'findings'],
  'cases/interested-told': ['party', 'interest'],
  'cases/statement-heard': ['party', 'statement'],
  'cases/hearing-offered': ['due'],
  'cases/hearing-asked': ['party', 'due'],
  'cases/hearing-ordered': ['ground', 'basis', 'announcement', 'due'],
  'cases/hearing-dropped': ['reason', ...DUES],
  'cases/hearing-set': ['heldOn', 'place'],
  'cases/hearing-held': ['minutes', 'signedBy', ...DUES],
  'cases/terminated': ['cause', 'reason', 'closeType'],
  'cases/forwarded': ['toBody', 'reason'],
  'cases/void-proposed': ['reason'],
  'cases/void-declined': ['reason'],
  'cases/voided': [],
  'cases/dues-recomputed': DUES,
  'cases/reported': ['source', 'sourceCaseNo', 'summary', 'channel', 'area', ...REPORTED],
  'cases/report-advanced': REPORTED,
};

/** What a sentence is built from; members of staff by their names. */
function shownFacts(event: CaseEvent, shown: Shown): Record<string, unknown> {
  const toldNames: readonly string[] = SHOWN[event.type];
  const told = Object.entries(event).filter(([name]) => toldNames.includes(name));
  return { ...Object.fromEntries(told), ...namedFacts(event, shown) };
}

function namedFacts(event: CaseEvent, { names, bodies }: Shown): Record<string, unknown> {
  const nameOf = (id: StaffId) => names.get(id)?.name ?? '';
  if (event.type === 'cases/site-visited') return { visitors: event.visitors.map(nameOf) };
  if (event.type === 'cases/hearing-set') return { host: nameOf(event.hostId) };
  if ('bodyId' in event) return { body: bodies.get(event.bodyId)?.shortName ?? '' };
  if (event.type === 'cases/deemed-accepted') return { from: localDateOf(event.silentSince) };
  return {};
}

function lastOf<T extends CaseEvent['type']>(
  events: readonly CaseEvent[],
  type: T,
): EventOf<T> | undefined {
  return events.findLast((event): event is EventOf<T> & CaseEvent => event.type === type);
}
