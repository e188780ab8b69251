import type { CaseAction } from '@banshi/contract/case-words';
import type { Instant } from '../../../kernel/instant.ts';
import { parseInstant } from '../../../kernel/instant-text.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { publishedCalendar } from '../../../platform/published-calendar.ts';
import type { StaffId } from '../../identity/index.ts';
import * as acceptance from '../core/acceptance.ts';
import type { ApplicantId, Case, CaseId, CounterCase } from '../core/case.ts';
import { isReadyFor } from '../core/case.ts';
import * as decision from '../core/decision.ts';
import type { CounterEvent } from '../core/event.ts';
import { evolve } from '../core/evolve.ts';
import { transitionOf } from '../core/lifecycle.ts';

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

const LIST = [{ orderNum: 1, isNecessary: true }];

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
  const result = decide(action, current, act);
  if (!result.ok) throw new Error(`${action}: ${result.refusal.code}`);
  return result.value;
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

function decide(action: CaseAction, current: CounterCase, act: acceptance.Act) {
  const reason = '示例理由';
  const opinion = '示例意见';
  if (action === 'close') {
    if (!isReadyFor('close', current))
      throw new Error(`close does not start from ${current.status}`);
    return decision.close(current, act, { resultName: '示例证', resultNo: '示例〔2022〕1号' });
  }
  const decisions = {
    receive: () => {
      throw new Error('a receipt makes a new case');
    },
    requestCorrection: () =>
      acceptance.requestCorrection(current, act, {
        defects: [{ orderNum: 1, reason }],
        list: LIST,
      }),
    supplement: () =>
      acceptance.supplement(act, {
        materials: [{ orderNum: 1, form: 'paper', fileIds: [] }],
        list: LIST,
      }),
    accept: () =>
      acceptance.accept(act, {
        matterVersion: 1,
        limits: {
          statutory: { days: 20, unit: 'workDay' },
          promise: { days: 10, unit: 'workDay' },
        },
        list: LIST,
        present: new Set([1]),
      }),
    refuseAcceptance: () =>
      acceptance.refuseAcceptance(act, { reason, competentBody: '示例市示例局' }),
    declareNotRequired: () => acceptance.declareNotRequired(act, { reason }),
    review: () => decision.review(act, { opinion, proposal: 'grant' }),
    verify: () => decision.verify(act, { opinion }),
    sendBack: () => decision.sendBack(act, { reason }),
    grant: () => decision.grant(act, { opinion }),
    refuse: () =>
      decision.refuseApplication(act, { opinion, reasons: reason, remedies: '示例救济' }),
    deliver: () => decision.deliver(act, { method: 'onSite', receiverName: '张*' }),
    withdraw: () => decision.withdraw(act, { reason }),
  };
  return decisions[action]();
}

function counterCase(current: Case): CounterCase {
  if (current.origin !== 'counter') throw new Error('a case of the counter was expected');
  return current;
}

/** Every role of the table for `action`, as the caller of a test holds them. */
export function rolesFor(action: CaseAction) {
  return transitionOf(action).by;
}
