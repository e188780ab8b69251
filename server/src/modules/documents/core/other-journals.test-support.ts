import type { CaseEvent } from '../../cases/index.ts';
import {
  ACCEPTED,
  at,
  BY,
  CORRECTION,
  DECIDED_AT,
  day,
  PROMISED,
  RECEIVED,
  SUPPLEMENTED,
  TOLERATED,
} from './story-events.test-support.ts';

/** The other ways in which a document of a kind comes about. */
export const OTHER_JOURNALS = {
  supplemented: [RECEIVED, CORRECTION, SUPPLEMENTED],
  deemed: [
    RECEIVED,
    {
      ...ACCEPTED,
      type: 'cases/deemed-accepted',
      at: at('2022-06-21T01:00:00+08:00'),
      silentSince: RECEIVED.at,
    },
  ],
  atOnce: [
    RECEIVED,
    ACCEPTED,
    { type: 'cases/granted-at-once', at: ACCEPTED.at, by: BY, opinion: '内部意见不对外' },
  ],
  stoppedByLaw: [
    RECEIVED,
    ACCEPTED,
    {
      type: 'cases/suspended',
      at: DECIDED_AT,
      by: BY,
      kind: 'PUBLIC_NOTICE',
      name: '示例公示',
      basis: '《示例规程》第五条',
      byLaw: '《示例条例》第九条',
      limitDays: 15,
      due: { clock: 'procedure', on: day('2022-07-15'), provisional: false },
    },
  ],
  hearingAsked: [
    RECEIVED,
    ACCEPTED,
    {
      type: 'cases/hearing-asked',
      at: DECIDED_AT,
      by: BY,
      party: '示例公司',
      due: { clock: 'hearing', on: day('2022-07-22'), provisional: false },
    },
  ],
  refusedForFraud: [
    RECEIVED,
    {
      type: 'cases/refused-for-fraud',
      at: ACCEPTED.at,
      by: BY,
      reasons: '公章系伪造',
      remedies: '可以申请行政复议，或者提起行政诉讼。',
    },
  ],
  hearingOrdered: [
    RECEIVED,
    ACCEPTED,
    {
      type: 'cases/hearing-ordered',
      at: DECIDED_AT,
      by: BY,
      ground: 'PUBLIC_INTEREST',
      basis: '涉及沿线群众用水安全',
      announcement: '示例局网站公告栏',
      due: { clock: 'hearing', on: day('2022-07-22'), provisional: false },
    },
  ],
  tolerant: [RECEIVED, TOLERATED],
  toleratedUntilAnEvent: [
    RECEIVED,
    {
      ...TOLERATED,
      tolerance: {
        ...TOLERATED.tolerance,
        mode: 'CASE_BY_CASE',
        deadline: { kind: 'EVENT_BASED', event: '疫情封控结束', days: 5 },
        grantsBefore: true,
      },
    },
  ],
  toleratedSupplied: [
    RECEIVED,
    TOLERATED,
    {
      type: 'cases/tolerated-supplied',
      at: at('2022-06-24T10:00:00+08:00'),
      by: BY,
      materials: [{ orderNum: 2, form: 'paper', fileIds: [] }],
      arrivedOn: day('2022-06-23'),
      way: 'post',
    },
  ],
  promised: [RECEIVED, PROMISED],
  promisedWithMore: [
    RECEIVED,
    { ...PROMISED, scope: 'LICENCE', orderNums: [], tolerance: TOLERATED.tolerance },
  ],
  lapsed: [
    RECEIVED,
    TOLERATED,
    {
      type: 'cases/tolerance-lapsed',
      at: at('2022-06-28T00:01:00+08:00'),
      orderNums: [2],
      dueOn: day('2022-06-24'),
      closeType: 'returned',
    },
  ],
  terminated: [
    RECEIVED,
    CORRECTION,
    {
      type: 'cases/terminated',
      at: at('2022-07-06T10:00:00+08:00'),
      by: BY,
      cause: 'NOT_SUPPLEMENTED',
      reason: '至今未补交场所证明',
      closeType: 'returned',
    },
  ],
  terminatedByLaw: [
    RECEIVED,
    {
      type: 'cases/terminated',
      at: at('2022-06-20T10:00:00+08:00'),
      by: BY,
      cause: 'OTHER_LAW',
      reason: '《示例条例》第九条规定该活动不再许可',
      closeType: 'returned',
    },
  ],
} as const satisfies Readonly<Record<string, readonly CaseEvent[]>>;
