import { assert } from '../../kernel/assert.ts';
import { buildCaseNumber } from '../../kernel/case-number.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Subscription } from '../../platform/outbox.ts';
import { barredAfterRefusal, kindOf } from './core/bars.ts';
import { acceptanceOf } from './core/case.ts';
import { CALENDAR_EVENTS, type CalendarEvent, movedDays } from './core/clocks/calendar-moves.ts';
import { concernedBy } from './core/clocks/moved-days-told.ts';
import type { CaseEvent, Happening } from './core/event.ts';
import { replay } from './core/evolve.ts';
import { currentOf } from './core/materials/materials.ts';
import { reusableKinds } from './core/materials/reuse.ts';
import { outcomeOf } from './core/tolerance/tolerance-outcome.ts';
import type { CaseDeps } from './deps.ts';
import { readJournal } from './queries/case-journal.ts';
import { findCase } from './queries/find-case.ts';
import { readMaterials } from './queries/material-journal.ts';
import { readStandingBy } from './queries/moved-days.ts';
import { noteBar } from './store/bar-store.ts';
import { noteCreditEvent, noteRepair } from './store/credit-store.ts';
import { noteHeld } from './store/held-store.ts';
import { noteMovedDay } from './store/moved-day-store.ts';
import { noteToleranceOutcome } from './store/tolerance-outcome-store.ts';

/** With its acceptance the materials of a case become something that the centre holds of the applicant. */
export function heldMaterials(deps: Pick<CaseDeps, 'matter'>): Subscription {
  return {
    subscriber: 'held-materials',
    topics: new Set(['cases/accepted', 'cases/accepted-tolerantly', 'cases/accepted-on-promise']),
    hear: async (tx, { facts }) => {
      const { caseId, at } = facts as Happening;
      const { entries, materials } = await readMaterials(tx, caseId);
      const current = replay(entries);
      if (current.origin === 'source') return;
      const matter = await deps.matter(current.matterId, acceptanceOf(current)?.matterVersion);
      assert(matter, `case ${caseId} names a matter that exists`);
      const handed = matter.materials.filter(({ orderNum }) => {
        const material = materials.get(orderNum);
        return material !== undefined && currentOf(material) !== undefined;
      });
      const { applicantId } = current;
      await noteHeld(tx, { applicantId, caseId, at, kinds: reusableKinds(handed) });
    },
  };
}

const CREDIT_TOPICS = new Set<string>([
  'cases/tolerance-lapsed',
  'cases/tolerance-breached',
  'cases/decision-revoked',
  'cases/refused',
  'cases/credit-repaired',
] satisfies CaseEvent['type'][]);

/** 信用事件: a broken promise is found by its applicant, until it is repaired. */
export function creditEvents(): Subscription {
  return {
    subscriber: 'credit-events',
    topics: CREDIT_TOPICS,
    hear: async (tx, { topic, facts }) => {
      const { caseId, version, at } = facts as Happening;
      const current = await findCase(tx, caseId);
      assert(current, `case ${caseId} of an event exists`);
      const { applicantId } = current;
      if (topic === 'cases/credit-repaired') return noteRepair(tx, { applicantId, caseId, at });
      const kind = await brokenIn(tx, { topic, caseId, version });
      return kind && noteCreditEvent(tx, { applicantId, caseId, version, at, kind });
    },
  };
}

/** What was broken: the promise that was found false, or to supply what was tolerated; nothing by an honest refusal. */
async function brokenIn(
  tx: Tx,
  { topic, caseId, version }: Pick<Happening, 'caseId' | 'version'> & { readonly topic: string },
): Promise<'promise' | 'tolerance' | undefined> {
  if (topic !== 'cases/refused')
    return topic === 'cases/decision-revoked' ? 'promise' : 'tolerance';
  const entries = await readJournal(tx, caseId);
  const events = entries.map(({ event }) => event);
  const refused = entries.find((one) => one.version === version)?.event;
  if (refused?.type !== 'cases/refused' || refused.breaksPromise !== true) return undefined;
  return events.some(({ type }) => type === 'cases/accepted-on-promise') ? 'promise' : 'tolerance';
}

/** 到期日变动: whoever has a case, or follows it, is told in the house that the calendar has moved a day in it. */
export function movedDaysTold(): Subscription {
  return {
    subscriber: 'moved-days',
    topics: CALENDAR_EVENTS,
    hear: async (tx, { facts }) => {
      const { caseId, version, at } = facts as Happening;
      const entries = (await readJournal(tx, caseId)).filter((one) => one.version <= version);
      const event = entries.at(-1)?.event;
      const before = replay(entries.slice(0, -1));
      if (!event || !isCalendarEvent(event) || before.origin === 'source') return;
      const [moved] = movedDays(before, event);
      if (!moved) return;
      const events = entries.map((one) => one.event);
      const staffIds = concernedBy(before, events, await readStandingBy(tx, caseId));
      await noteMovedDay(tx, { ...moved, caseId, version, at, staffIds });
    },
  };
}

const SETTLING_TOPICS = new Set<string>([
  'cases/tolerated-examined',
  'cases/tolerance-lapsed',
  'cases/tolerance-breached',
] satisfies CaseEvent['type'][]);

/** 按期补齐: whether what followed came in time is noted once it is settled. */
export function toleranceOutcomes(): Subscription {
  return {
    subscriber: 'tolerance-outcomes',
    topics: SETTLING_TOPICS,
    hear: async (tx, { facts }) => {
      const { caseId, version } = facts as Happening;
      const entries = (await readJournal(tx, caseId)).filter((one) => one.version <= version);
      const event = entries.at(-1)?.event;
      const current = replay(entries);
      const outcome =
        event && outcomeOf(event, 'tolerance' in current ? current.tolerance : undefined);
      if (!outcome) return;
      await noteToleranceOutcome(tx, { ...outcome, caseId, departmentId: current.departmentId });
    },
  };
}

/** Whether the application was refused, before its acceptance or after, since facts were withheld or materials are false. */
function isRefusedForFraud(event: CaseEvent): boolean {
  if (event.type === 'cases/refused-for-fraud') return true;
  return event.type === 'cases/refused' && event.forFraud === true;
}

/** A refusal for fraud bars its applicant from the same licence for a year, where safety is concerned (第七十八条). */
export function barsAfterFraud({ matter }: Pick<CaseDeps, 'matter'>): Subscription {
  return {
    subscriber: 'bars',
    topics: new Set(['cases/refused', 'cases/refused-for-fraud']),
    hear: async (tx, { facts }) => {
      const { caseId, version, at } = facts as Happening;
      const entries = await readJournal(tx, caseId);
      const event = entries.find((one) => one.version === version)?.event;
      if (!event || !isRefusedForFraud(event)) return;
      const current = replay(entries);
      assert(current.origin === 'counter', 'only cases of the counter are decided here');
      const list = await matter(current.matterId, acceptanceOf(current)?.matterVersion);
      assert(list, `case ${caseId} names a matter that exists`);
      if (!list.concernsSafety) return;
      const { applicantId, departmentId, numberedOn, serial } = current;
      const { displayNo: caseNo } = buildCaseNumber(list.taskCode, numberedOn, serial);
      const [kind, until] = [kindOf(list), barredAfterRefusal(at)];
      const cause = 'refusedForFraud';
      await noteBar(tx, { applicantId, caseId, caseNo, departmentId, kind, cause, until, at });
    },
  };
}

function isCalendarEvent(event: CaseEvent): event is CalendarEvent & CaseEvent {
  return CALENDAR_EVENTS.has(event.type);
}
