import type { CaseAction } from '@banshi/contract/case-words';
import type { Instant } from '../../../kernel/instant.ts';
import { parseInstant } from '../../../kernel/instant-text.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { publishedCalendar } from '../../../platform/published-calendar.ts';
import type { StaffId } from '../../identity/index.ts';
import * as acceptance from '../core/acceptance.ts';
import type { ApplicantId, Case, CaseId, CounterCase } from '../core/case.ts';
import type { CounterEvent } from '../core/event.ts';
import { evolve } from '../core/evolve.ts';
import { decideWell, LIST } from './good-decisions.ts';

/** A moment from its ISO text; a wrong text is a mistake of the test. */
export function moment(text: string): Instant {
  const at = parseInstant(text);
  if (at === undefined) throw new Error(`${text} is no moment`);
  return at;
}

export const CLERK = '00000000-0000-7000-8000-00000000000a' as StaffId;
export const OTHER = '00000000-0000-7000-8000-00000000000b' as StaffId;
export const CALENDAR = publishedCalendar();
export const CASE_ID = '00000000-0000-7000-8000-000000000001' as CaseId;

/** An act by the clerk at `text`, ten in the morning of a working day unless told. */
export function actAt(text = '2022-06-13T10:00:00+08:00', by: StaffId = CLERK) {
  return { by, at: moment(text), calendar: CALENDAR };
}

/** A case just received, in department 7. */
export function aReceivedCase(act = actAt()): CounterCase {
  const received = acceptance.receive(act, {
    matterId: 1,
    departmentId: 7,
    applicantId: '00000000-0000-8000-8000-000000000009' as ApplicantId,
    applicantKind: 'person',
    area: '510000',
    numberedOn: '2022-06-13' as LocalDate,
    serial: 1,
    summary: '示例事项',
    materials: [{ orderNum: 1, form: 'paper', fileIds: [] }],
    list: LIST,
  });
  if (!received.ok) throw new Error(received.refusal.code);
  return counterCase(evolve(undefined, { caseId: CASE_ID, version: 1, event: received.value }));
}

/** What the decision of `action` makes of the case, with good input. */
export function eventOf(action: CaseAction, current: CounterCase, act = actAt()): CounterEvent {
  return decideWell(action, current, act);
}

/** The case after `action`, with good input. */
export function after(action: CaseAction, current: CounterCase, act = actAt()): CounterCase {
  const event = eventOf(action, current, act);
  return counterCase(evolve(current, { caseId: current.id, version: current.version + 1, event }));
}

/** The case after a chain of actions from its receipt. */
export function aCaseAfter(...actions: readonly CaseAction[]): CounterCase {
  return actions.reduce((current, action) => after(action, current), aReceivedCase());
}

function counterCase(current: Case): CounterCase {
  if (current.origin !== 'counter') throw new Error('a case of the counter was expected');
  return current;
}
