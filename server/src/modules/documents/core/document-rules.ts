import type { DocumentKind } from '@banshi/contract/document-words';
import { assert } from '../../../kernel/assert.ts';
import type { CaseEvent } from '../../cases/index.ts';
import type { DocumentProfile, DocumentRule } from './document-rule.ts';
import { LICENCE_DOCUMENT_RULES } from './licence-document-rules.ts';

/**
 * The official documents of a case (文书): which event calls for which, how it is called and numbered.
 * A new kind is a row here and a text in `compose.ts`.
 */
export const DOCUMENT_RULES = [
  // Printed when the counter asks for it: who wrote his own has no use for it.
  {
    kind: 'APPLICATION_FORM',
    title: { license: '行政许可申请书', other: '申请书' },
    series: '申',
    on: [],
    article: '第二十九条第一款、第三十一条第一款',
    isUnsealed: true,
    copies: [],
  },
  {
    kind: 'RECEIPT',
    title: { license: '申请材料接收凭证', other: '申请材料接收凭证' },
    series: '收',
    on: ['cases/received', 'cases/supplemented', 'cases/tolerated-supplied'],
    article: '第三十二条第一款第四项',
    copies: [],
  },
  {
    kind: 'CORRECTION_NOTICE',
    title: { license: '行政许可申请材料补正告知书', other: '申请材料补正告知书' },
    series: '补',
    on: ['cases/correction-requested'],
    article: '第三十二条第一款第四项',
    copies: [],
  },
  {
    kind: 'ACCEPT_NOTICE',
    title: { license: '行政许可申请受理通知书', other: '申请受理通知书' },
    series: '受',
    on: [
      'cases/accepted',
      'cases/accepted-tolerantly',
      'cases/accepted-on-promise',
      'cases/deemed-accepted',
    ],
    article: '第三十二条第一款第五项、第二款',
    copies: [],
  },
  {
    kind: 'TOLERANCE_NOTICE',
    title: { license: '容缺受理通知书', other: '容缺受理通知书' },
    series: '容',
    on: ['cases/accepted-tolerantly', 'cases/accepted-on-promise'],
    where: 'tolerated',
    article: '容缺受理事项清单',
    copies: ['（申请人留存）', '（受理机关存卷）'],
  },
  {
    kind: 'TOLERANCE_PROMISE',
    title: { license: '容缺受理承诺书', other: '容缺受理承诺书' },
    series: '容诺',
    on: ['cases/accepted-tolerantly', 'cases/accepted-on-promise'],
    where: 'tolerated',
    article: '容缺受理事项清单',
    isUnsealed: true,
    copies: [],
  },
  {
    kind: 'TOLERANCE_EXTENSION',
    title: { license: '容缺补齐期限延长告知书', other: '容缺补齐期限延长告知书' },
    series: '容延',
    on: ['cases/tolerance-extended'],
    article: '容缺受理事项清单',
    copies: [],
  },
  {
    kind: 'PROMISE_NOTICE',
    title: { license: '告知承诺书', other: '告知承诺书' },
    series: '诺',
    on: ['cases/accepted-on-promise'],
    article: '国办发〔2020〕42号',
    copies: ['（申请人留存）', '（受理机关存卷）'],
  },
  {
    kind: 'RECTIFICATION_ORDER',
    title: { license: '责令限期改正通知书', other: '责令限期改正通知书' },
    series: '改',
    on: ['cases/promise-checked'],
    where: 'wanting',
    article: '国办发〔2020〕42号',
    profile: 'document',
    copies: [],
  },
  {
    kind: 'REFUSE_ACCEPT',
    title: { license: '行政许可申请不予受理决定书', other: '申请不予受理决定书' },
    series: '不受',
    on: ['cases/acceptance-refused', 'cases/refused-for-fraud'],
    article: '第三十二条第一款第二项、第二款',
    copies: [],
  },
  {
    kind: 'NOT_REQUIRED',
    title: { license: '行政许可申请不受理告知书', other: '申请不受理告知书' },
    series: '免',
    on: ['cases/not-required'],
    article: '第三十二条第一款第一项',
    copies: [],
  },
  {
    kind: 'SPECIAL_NOTICE',
    title: { license: '行政许可特别程序告知书', other: '特别程序告知书' },
    series: '特',
    on: ['cases/suspended', 'cases/hearing-asked', 'cases/hearing-ordered'],
    article: '第四十五条',
    copies: [],
  },
  {
    kind: 'EXTENSION_NOTICE',
    title: { license: '行政许可延长办理期限告知书', other: '延长办理期限告知书' },
    series: '延',
    on: ['cases/extended'],
    article: '第四十二条第一款',
    copies: [],
  },
  {
    kind: 'SITE_VISIT_RECORD',
    title: { license: '现场核查记录', other: '现场核查记录' },
    series: '核',
    on: ['cases/site-visited'],
    article: '第三十四条第三款',
    isUnsealed: true,
    copies: [],
  },
  {
    kind: 'INTERESTED_NOTICE',
    title: { license: '行政许可利害关系人告知书', other: '利害关系人告知书' },
    series: '利',
    on: ['cases/interested-told'],
    article: '第三十六条',
    copies: [],
  },
  {
    kind: 'HEARING_OFFER',
    title: { license: '行政许可听证告知书', other: '听证告知书' },
    series: '听告',
    on: ['cases/hearing-offered'],
    article: '第四十六条、第四十七条',
    copies: [],
  },
  {
    kind: 'HEARING_DROPPED',
    title: { license: '行政许可听证申请撤回告知书', other: '听证申请撤回告知书' },
    series: '听撤',
    on: ['cases/hearing-dropped'],
    article: '第四十五条、第四十七条',
    copies: [],
  },
  {
    kind: 'HEARING_NOTICE',
    title: { license: '行政许可听证通知书', other: '听证通知书' },
    series: '听',
    on: ['cases/hearing-set'],
    article: '第四十八条第一款',
    copies: [],
  },
  {
    kind: 'HEARING_MINUTES',
    title: { license: '听证笔录', other: '听证笔录' },
    series: '笔',
    on: ['cases/hearing-held'],
    article: '第四十八条第一款第五项',
    isUnsealed: true,
    copies: [],
  },
  {
    kind: 'GRANT',
    title: { license: '准予行政许可决定书', other: '准予决定书' },
    series: '许',
    on: ['cases/granted', 'cases/granted-at-once'],
    article: '第三十八条第一款',
    copies: [],
  },
  {
    kind: 'REFUSE',
    title: { license: '不予行政许可决定书', other: '不予决定书' },
    series: '不许',
    on: ['cases/refused'],
    article: '第三十八条第二款',
    copies: [],
  },
  {
    kind: 'REVOCATION',
    title: { license: '撤销行政许可决定书', other: '撤销决定书' },
    series: '承撤',
    on: ['cases/decision-revoked'],
    article: '第六十九条第二款',
    profile: 'document',
    copies: [],
  },
  {
    kind: 'TERMINATION_NOTICE',
    title: { license: '行政许可申请终止办理通知书', other: '申请终止办理通知书' },
    series: '终',
    on: ['cases/withdrawn', 'cases/terminated', 'cases/tolerance-lapsed'],
    article: '第三十二条第一款第四项、第五项；事项实施清单',
    copies: [],
  },
  {
    kind: 'FORWARD_NOTICE',
    title: { license: '行政许可申请转报告知书', other: '申请转报告知书' },
    series: '转',
    on: ['cases/forwarded'],
    article: '第四十三条',
    copies: [],
  },
  {
    kind: 'SERVICE_RETURN',
    title: { license: '送达回证', other: '送达回证' },
    series: '送',
    on: ['cases/delivered'],
    article: '第四十四条',
    copies: [],
  },
  ...LICENCE_DOCUMENT_RULES,
  // Made when whoever keeps the file asks for it, and anew when more has come into the file.
  {
    kind: 'ARCHIVE_CATALOGUE',
    title: { license: '行政许可归档文件目录', other: '归档文件目录' },
    series: '档',
    on: [],
    article: '《政务服务电子文件归档和电子档案管理办法》',
    isUnsealed: true,
    copies: [],
  },
] as const satisfies readonly DocumentRule[];

/** The events that call for a document. */
export const DOCUMENT_EVENTS: ReadonlySet<CaseEvent['type']> = new Set(
  DOCUMENT_RULES.flatMap((rule): readonly CaseEvent['type'][] => rule.on),
);

/** The documents that an event calls for. */
export function rulesFor(
  event: Pick<CaseEvent, 'type'> & { readonly tolerance?: unknown; readonly outcome?: unknown },
): readonly DocumentRule[] {
  const holds = { tolerated: event.tolerance !== undefined, wanting: event.outcome === 'DEFECT' };
  return DOCUMENT_RULES.filter(
    ({ on, where }: DocumentRule) =>
      on.includes(event.type) && (where === undefined || holds[where]),
  );
}

/** The rule of a kind; the table holds each once. */
export function ruleOf(kind: DocumentKind): DocumentRule {
  const rule = DOCUMENT_RULES.find((one) => one.kind === kind);
  assert(rule, `${kind} has a row in the table of documents`);
  return rule;
}

/** Kinds that bear no seal. */
export const UNSEALED_KINDS: readonly DocumentKind[] = DOCUMENT_RULES.filter(
  ({ isUnsealed }: DocumentRule) => isUnsealed,
).map(({ kind }) => kind);

/** How the pages of a kind stand. */
export function profileOf(kind: DocumentKind): DocumentProfile {
  return ruleOf(kind).profile ?? 'letter';
}
