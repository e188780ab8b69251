import type { Instant } from '../../../kernel/instant.ts';
import { parseInstant } from '../../../kernel/instant-text.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { CaseEvent, EventOf } from '../../cases/index.ts';
import type { StaffId } from '../../identity/index.ts';

/** Who acts. */
export const BY = '00000000-0000-7000-8000-00000000000a' as StaffId;
export const OTHER = '00000000-0000-7000-8000-00000000000b' as StaffId;

/** The moment of a text; a wrong one is a mistake of the test. */
export function at(text: string): Instant {
  const moment = parseInstant(text);
  if (moment === undefined) throw new Error(`${text} is no moment`);
  return moment;
}

export const day = (text: string) => text as LocalDate;

export const RECEIVED = {
  type: 'cases/received',
  at: at('2022-06-13T10:00:00+08:00'),
  by: BY,
  numberedOn: day('2022-06-13'),
  serial: 1,
  summary: '示例申请',
  materials: [
    { orderNum: 1, form: 'paper', fileIds: [] },
    { orderNum: 2, form: 'none', fileIds: [] },
  ],
  due: { clock: 'acceptance', on: day('2022-06-20'), provisional: false },
  matterId: 1,
  departmentId: 7,
  applicantId: '00000000-0000-8000-8000-000000000009' as EventOf<'cases/received'>['applicantId'],
  channel: 'window',
  area: '510000',
} as const satisfies CaseEvent;

export const CORRECTION = {
  type: 'cases/correction-requested',
  at: at('2022-06-14T10:00:00+08:00'),
  by: BY,
  defects: [
    { orderNum: 1, reason: '缺少法定代表人签字' },
    { orderNum: 2, reason: '未提交' },
  ],
  due: { clock: 'correction', on: day('2022-07-05'), provisional: false },
} as const satisfies CaseEvent;

export const SUPPLEMENTED = {
  type: 'cases/supplemented',
  at: at('2022-06-16T10:00:00+08:00'),
  by: BY,
  materials: [{ orderNum: 2, form: 'both', fileIds: [] }],
  due: { clock: 'acceptance', on: day('2022-06-23'), provisional: false },
} as const satisfies CaseEvent;

export const ACCEPTED = {
  type: 'cases/accepted',
  at: at('2022-06-17T10:00:00+08:00'),
  by: BY,
  matterVersion: 1,
  limits: {
    statutory: { days: 20, unit: 'workDay' },
    promise: { days: 10, unit: 'workDay' },
  },
  dueOnLegal: day('2022-07-15'),
  dueOnPromised: day('2022-07-01'),
} as const satisfies CaseEvent;

export const TOLERATED = {
  ...ACCEPTED,
  type: 'cases/accepted-tolerantly',
  tolerance: {
    mode: 'LISTED',
    orderNums: [2],
    deadline: { kind: 'WORKING_DAYS', days: 5 },
    grantsBefore: false,
    due: {
      awaits: 'supplement',
      on: day('2022-06-24'),
      provisional: false,
      reminders: [],
      lapsesOn: day('2022-06-28'),
    },
  },
  promise: { signedBy: '张*例', byAgent: true, authority: '委托书（2022）第1号' },
} as const satisfies CaseEvent;

export const PROMISED = {
  ...ACCEPTED,
  type: 'cases/accepted-on-promise',
  scope: 'PROOF',
  orderNums: [2],
  promise: { signedBy: '张*例', byAgent: false },
} as const satisfies CaseEvent;

export const DECIDED_AT = at('2022-06-24T10:00:00+08:00');

export const TOLERANCE_EXTENDED = {
  type: 'cases/tolerance-extended',
  at: at('2022-06-22T10:00:00+08:00'),
  by: BY,
  days: 5,
  reason: '所在地道路因洪水中断',
  due: { ...TOLERATED.tolerance.due, on: day('2022-07-01'), lapsesOn: day('2022-07-02') },
} as const satisfies CaseEvent;

export const FOUND_WANTING = {
  type: 'cases/promise-checked',
  at: DECIDED_AT,
  by: BY,
  outcome: 'DEFECT',
  method: 'FIELD',
  findings: '场所内缺少一名专业人员',
  rectifyBy: day('2022-07-08'),
} as const satisfies CaseEvent;
