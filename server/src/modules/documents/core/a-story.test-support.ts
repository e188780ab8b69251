import type { CaseDocumentKind } from '@banshi/contract/document-words';
import type { CaseEvent } from '../../cases/index.ts';
import { ruleOf } from './document-rules.ts';
import type { Story } from './story.ts';
import {
  ACCEPTED,
  at,
  BY,
  CORRECTION,
  DECIDED_AT,
  day,
  FOUND_WANTING,
  OTHER,
  PROMISED,
  RECEIVED,
  SUPPLEMENTED,
  TOLERANCE_EXTENDED,
  TOLERATED,
} from './story-events.test-support.ts';

/** The journal up to the event that calls for each kind. */
export const JOURNALS: Readonly<Record<CaseDocumentKind, readonly CaseEvent[]>> = {
  APPLICATION_FORM: [RECEIVED],
  RECEIPT: [RECEIVED],
  CORRECTION_NOTICE: [RECEIVED, CORRECTION],
  ACCEPT_NOTICE: [RECEIVED, CORRECTION, SUPPLEMENTED, ACCEPTED],
  TOLERANCE_NOTICE: [RECEIVED, TOLERATED],
  TOLERANCE_PROMISE: [RECEIVED, TOLERATED],
  TOLERANCE_EXTENSION: [RECEIVED, TOLERATED, TOLERANCE_EXTENDED],
  PROMISE_NOTICE: [RECEIVED, PROMISED],
  RECTIFICATION_ORDER: [RECEIVED, PROMISED, FOUND_WANTING],
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
  INTERESTED_NOTICE: [
    RECEIVED,
    ACCEPTED,
    {
      type: 'cases/interested-told',
      at: DECIDED_AT,
      by: BY,
      party: '李*例',
      interest: '与申请场所相邻，通行受影响',
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
  HEARING_DROPPED: [
    RECEIVED,
    ACCEPTED,
    {
      type: 'cases/hearing-dropped',
      at: DECIDED_AT,
      by: BY,
      reason: '已与邻居达成一致',
      dueOnLegal: day('2022-07-15'),
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
  REVOCATION: [
    RECEIVED,
    PROMISED,
    { type: 'cases/decision-revoked', at: DECIDED_AT, by: BY, reason: '场所实际不存在' },
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
      concernsSafety: false,
      jointUnder: undefined,
      acceptConditions: ['具有固定场所；', '有三名以上专业人员'],
      legalBasis: ['《示例条例》第八条', '《示例办法》第三条第二款'],
      materials: [
        { orderNum: 1, name: '申请表', isNecessary: true, acceptStandard: '原件一份' },
        {
          orderNum: 2,
          name: '场所证明',
          isNecessary: true,
          acceptStandard: '复印件一份，加盖公章',
        },
      ],
      resultName: '示例许可证',
      address: '示例路1号政务服务大厅',
      hours: '工作日9:00—17:00',
      consultation: ['028-00000000'],
    },
    reconsideredBy: '四川省人民政府',
    entrusted: undefined,
    issued: [{ kind: 'GRANT', title: grantTitle, number: '川示许字〔2022〕第0001号' }],
    ...rest,
  };
}
