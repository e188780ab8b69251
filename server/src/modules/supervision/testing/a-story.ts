import { assert } from '../../../kernel/assert.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { parseInstant } from '../../../kernel/instant-text.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { publishedCalendar } from '../../../platform/published-calendar.ts';
import { type CaseEvent, type CaseId, type WatchedCase, watchedCase } from '../../cases/index.ts';
import type { StaffId } from '../../identity/index.ts';
import { lookAt, type Outlook } from '../core/look.ts';
import { type SetParameter, valuesOf } from '../core/rules.ts';

export const CLERK = '00000000-0000-7000-8000-00000000000a' as StaffId;
export const HANDLER = '00000000-0000-7000-8000-00000000000b' as StaffId;
export const CHIEF = '00000000-0000-7000-8000-00000000000c' as StaffId;
const CASE_ID = '00000000-0000-7000-8000-000000000001' as CaseId;
const CALENDAR = publishedCalendar();

const LIMITS = {
  statutory: { days: 20, unit: 'workDay' },
  promise: { days: 5, unit: 'workDay' },
} as const;
const PLAN = { name: '专家评审', basis: '示例规程', limitDays: 5 } as const;
const FOLLOWING = {
  orderNums: [3],
  deadline: { kind: 'WORKING_DAYS', days: 10 },
  grantsBefore: true,
} as const;
const SUPPLY_DUE = { awaits: 'supplement', on: '2022-06-28', provisional: false, reminders: [] };
const due = (clock: string) => ({ clock, on: '2022-06-20' as LocalDate, provisional: false });

/** What each event says in a story of this module; no rule turns on the rest. */
const FACTS: Readonly<Record<string, object>> = {
  'cases/received': {
    matterId: 1,
    departmentId: 7,
    applicantId: '00000000-0000-8000-8000-000000000009',
    channel: 'window',
    area: '510000',
    numberedOn: '2022-06-13',
    serial: 1,
    summary: '示例申请',
    materials: [],
    due: due('acceptance'),
  },
  'cases/correction-requested': { defects: [], due: due('correction') },
  'cases/supplemented': { materials: [], due: due('acceptance') },
  'cases/accepted': { matterVersion: 1, limits: LIMITS, due: due('promise') },
  'cases/tolerance-asked': { ...FOLLOWING, reason: '示例事由' },
  'cases/tolerance-allowed': { opinion: '同意' },
  'cases/accepted-tolerantly': {
    matterVersion: 1,
    limits: LIMITS,
    tolerance: { ...FOLLOWING, mode: 'CASE_BY_CASE', due: SUPPLY_DUE },
    promise: { signedBy: '张**例', byAgent: false },
    due: due('promise'),
  },
  'cases/accepted-on-promise': {
    matterVersion: 1,
    limits: LIMITS,
    scope: 'REPLACE_MATERIALS',
    promise: { signedBy: '张**例', byAgent: false },
    orderNums: [3],
    due: due('promise'),
  },
  'cases/deemed-accepted': {
    matterVersion: 1,
    limits: LIMITS,
    silentSince: 0,
    due: due('promise'),
  },
  'cases/granted-at-once': { opinion: '准予' },
  'cases/sent-back': { reason: '退回' },
  'cases/tolerated-supplied': {
    materials: [{ orderNum: 3, form: 'paper', files: [] }],
    arrivedOn: '2022-06-20',
    way: 'onSite',
  },
  'cases/tolerated-examined': { orderNum: 3, verdict: 'PASS' },
  'cases/reviewed': { opinion: '同意', proposal: 'grant' },
  'cases/verified': { opinion: '同意' },
  'cases/granted': { opinion: '准予' },
  'cases/refused': {
    opinion: '不予',
    reasons: '不符合条件',
    remedies: '可申请行政复议，或者提起行政诉讼',
  },
  'cases/closed': { closeType: 'granted', resultName: '证', resultNo: '1', due: due('delivery') },
  'cases/delivered': { method: 'onSite', receiverName: '张*' },
  'cases/procedure-asked': { kind: 'EXPERT_REVIEW', ...PLAN },
  'cases/suspended': { kind: 'EXPERT_REVIEW', ...PLAN, due: due('procedure') },
  'cases/resumed': { result: '通过', due: due('promise') },
  'cases/promise-checked': { method: 'FIELD', findings: '示例核查' },
  'cases/voided': {},
};

/** One event of a story: what, when, by whom, and what it says otherwise than usual. */
export type Told = readonly [CaseEvent['type'], string, (StaffId | undefined)?, object?];

function moment(text: string): Instant {
  const at = parseInstant(text.length === 10 ? `${text}T10:00:00+08:00` : text);
  assert(at !== undefined, `${text} is a moment`);
  return at;
}

/** A case with this story, and who had it on his desk from when on; a day alone means ten in the morning, nobody named the clerk. */
export function aStory(
  told: readonly Told[],
  projectType: WatchedCase['projectType'] = 'PROMISE',
  claims: readonly (readonly [StaffId | null, string])[] = [],
): WatchedCase {
  const entries = told.map(([type, at, by = CLERK, otherwise = {}], index) => {
    const who = type === 'cases/deemed-accepted' ? {} : { by };
    const event = { ...FACTS[type], ...otherwise, type, at: moment(at), ...who };
    // A story tells its events as far as any rule looks at them.
    return { caseId: CASE_ID, version: index + 1, event: event as CaseEvent };
  });
  const handovers = claims.map(([to, at]) => ({ to, at: moment(at) }));
  const watched = watchedCase(entries, { calendar: CALENDAR, projectType, handovers });
  assert(watched, 'a story is about a case of the counter');
  return watched;
}

/** What the rules say of the story on a day. */
export function seenOn(
  today: string,
  watched: WatchedCase,
  set: readonly SetParameter[] = [],
): Outlook {
  return lookAt(watched, {
    values: valuesOf(set),
    calendar: CALENDAR,
    today: localDateOf(moment(today)),
    aftermath: {},
  });
}
