import type { CaseDocumentKind } from '@banshi/contract/document-words';
import type { Instant } from '../../../kernel/instant.ts';
import { parseInstant } from '../../../kernel/instant-text.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { CaseEvent, EventOf } from '../../cases/index.ts';
import type { StaffId } from '../../identity/index.ts';
import { ruleOf } from './document-rules.ts';
import type { Story } from './story.ts';

const BY = '00000000-0000-7000-8000-00000000000a' as StaffId;
const OTHER = '00000000-0000-7000-8000-00000000000b' as StaffId;

function at(text: string): Instant {
  const moment = parseInstant(text);
  if (moment === undefined) throw new Error(`${text} is no moment`);
  return moment;
}

const day = (text: string) => text as LocalDate;

const RECEIVED = {
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

const CORRECTION = {
  type: 'cases/correction-requested',
  at: at('2022-06-14T10:00:00+08:00'),
  by: BY,
  defects: [
    { orderNum: 1, reason: '缺少法定代表人签字' },
    { orderNum: 2, reason: '未提交' },
  ],
  due: { clock: 'correction', on: day('2022-07-05'), provisional: false },
} as const satisfies CaseEvent;

const SUPPLEMENTED = {
  type: 'cases/supplemented',
  at: at('2022-06-16T10:00:00+08:00'),
  by: BY,
  materials: [{ orderNum: 2, form: 'both', fileIds: [] }],
  due: { clock: 'acceptance', on: day('2022-06-23'), provisional: false },
} as const satisfies CaseEvent;

const ACCEPTED = {
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

const DECIDED_AT = at('2022-06-24T10:00:00+08:00');

/** The journal up to the event that calls for each kind. */
export const JOURNALS: Readonly<Record<CaseDocumentKind, readonly CaseEvent[]>> = {
  RECEIPT: [RECEIVED],
  CORRECTION_NOTICE: [RECEIVED, CORRECTION],
  ACCEPT_NOTICE: [RECEIVED, CORRECTION, SUPPLEMENTED, ACCEPTED],
  REFUSE_ACCEPT: [
    RECEIVED,
    {
      type: 'cases/acceptance-refused',
      at: CORRECTION.at,
      by: BY,
      reason: '该设施由市级部门许可',
      competentBody: '绵阳市示例局',
    },
  ],
  NOT_REQUIRED: [
    RECEIVED,
    { type: 'cases/not-required', at: CORRECTION.at, by: BY, reason: '该活动已取消许可' },
  ],
  SPECIAL_NOTICE: [
    RECEIVED,
    ACCEPTED,
    {
      type: 'cases/suspended',
      at: DECIDED_AT,
      by: BY,
      kind: 'EXPERT_REVIEW',
      name: '防护方案评审',
      basis: '《示例规程》第五条',
      limitDays: 15,
      due: { clock: 'procedure', on: day('2022-07-15'), provisional: false },
    },
  ],
  EXTENSION_NOTICE: [
    RECEIVED,
    ACCEPTED,
    {
      type: 'cases/extended',
      at: DECIDED_AT,
      by: BY,
      days: 10,
      reason: '需要进一步核实',
      dueOnLegal: day('2022-07-29'),
    },
  ],
  SITE_VISIT_RECORD: [
    RECEIVED,
    ACCEPTED,
    {
      type: 'cases/site-visited',
      at: DECIDED_AT,
      by: BY,
      visitedOn: day('2022-06-23'),
      place: '示例路9号',
      visitors: [BY, OTHER],
      findings: '场所与申请一致',
    },
  ],
  HEARING_OFFER: [
    RECEIVED,
    ACCEPTED,
    {
      type: 'cases/hearing-offered',
      at: DECIDED_AT,
      by: BY,
      due: { clock: 'hearing', on: day('2022-07-01'), provisional: false },
    },
  ],
  HEARING_NOTICE: [
    RECEIVED,
    ACCEPTED,
    {
      type: 'cases/hearing-set',
      at: DECIDED_AT,
      by: BY,
      heldOn: day('2022-07-08'),
      place: '示例会议室',
      hostId: OTHER,
    },
  ],
  HEARING_MINUTES: [
    RECEIVED,
    ACCEPTED,
    {
      type: 'cases/hearing-held',
      at: at('2022-07-08T10:00:00+08:00'),
      by: BY,
      minutes: '各方陈述了意见，并进行了质证。',
      signedBy: '主持人、申请人',
    },
  ],
  GRANT: [
    RECEIVED,
    ACCEPTED,
    { type: 'cases/granted', at: DECIDED_AT, by: BY, opinion: '内部意见不对外' },
  ],
  REFUSE: [
    RECEIVED,
    ACCEPTED,
    {
      type: 'cases/refused',
      at: DECIDED_AT,
      by: BY,
      opinion: '内部意见不对外',
      reasons: '场所面积不足，且未取得环评批复',
      remedies: '不服可以申请复议。',
    },
  ],
  TERMINATION_NOTICE: [
    RECEIVED,
    { type: 'cases/withdrawn', at: DECIDED_AT, by: BY, reason: '项目不再实施' },
  ],
  FORWARD_NOTICE: [
    RECEIVED,
    ACCEPTED,
    {
      type: 'cases/forwarded',
      at: DECIDED_AT,
      by: BY,
      toBody: '国家示例局',
      reason: '依法由上级机关决定',
    },
  ],
  SERVICE_RETURN: [
    RECEIVED,
    ACCEPTED,
    {
      type: 'cases/closed',
      at: DECIDED_AT,
      by: BY,
      closeType: 'granted',
      resultName: '示例许可证',
      resultNo: '示例〔2022〕1号',
      due: { clock: 'delivery', on: day('2022-07-08'), provisional: false },
    },
    {
      type: 'cases/delivered',
      at: at('2022-06-27T10:00:00+08:00'),
      by: BY,
      method: 'onSite',
      receiverName: '张*例',
    },
  ],
};

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
} as const satisfies Readonly<Record<string, readonly CaseEvent[]>>;

/** A story of this kind; a test names what matters to it. */
export function aStory(
  kind: CaseDocumentKind,
  given: Partial<Story> & { readonly isLicense?: boolean } = {},
): Story {
  const { isLicense = true, ...rest } = given;
  const grantTitle = ruleOf('GRANT').title[isLicense ? 'license' : 'other'];
  return {
    rule: ruleOf(kind),
    events: JOURNALS[kind],
    applicant: { kind: 'person', name: '张示例', idNumber: '510***********1018' },
    staff: new Map([
      [BY, '测试甲'],
      [OTHER, '测试乙'],
    ]),
    projectNo: '1151000000000000000351000000010020220613000001',
    displayNo: 'SC22061300000011',
    matter: {
      name: '示例场所许可',
      isLicense,
      legalBasis: ['《示例条例》第八条', '《示例办法》第三条第二款'],
      materials: [
        { orderNum: 1, name: '申请表', isNecessary: true },
        { orderNum: 2, name: '场所证明', isNecessary: true },
      ],
      resultName: '示例许可证',
      address: '示例路1号政务服务大厅',
      hours: '工作日9:00—17:00',
      consultation: ['028-00000000'],
    },
    reconsideredBy: '四川省人民政府',
    issued: [{ kind: 'GRANT', title: grantTitle, number: '川示许字〔2022〕第0001号' }],
    ...rest,
  };
}
