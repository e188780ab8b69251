import { FORM_FAULTS } from '../../form-words.ts';
import type { Facts } from '../facts.ts';
import { fact, wordFor } from '../facts.ts';
import { formFaults } from './form-words.ts';
import {
  authorityActs,
  cancellationGrounds,
  licenceActs,
  licenceFields,
  licenceStates,
} from './licence-words.ts';

/** Why something cannot be done with a licence. */
export const licenceRefusals = {
  'licences/not-found': () => '没有这个证照，或它不在您的权限范围内。请核对证照编号。',
  'cases/licence-unknown': () => '没有这个证照，请先在“证照”里查找，再从那里申请。',
  'cases/licence-other-matter': (facts: Facts) =>
    `这个事项不办理《${fact(facts, 'kind')}》的这类申请，请另选事项。`,
  'cases/licence-other-holder': (facts: Facts) =>
    `${fact(facts, 'number')} 的持有人不是这位申请人，请核对证件号码。`,
  'cases/licence-state': (facts: Facts) =>
    `${fact(facts, 'number')} 现在是“${wordFor(licenceStates, facts, 'state')}”，不能${wordFor(licenceActs, facts, 'act')}，请另选申请。`,
  'cases/licence-without-end': (facts: Facts) =>
    `${fact(facts, 'number')} 长期有效，不需要延续，请另选申请。`,
  'cases/renewal-late': (facts: Facts) =>
    `${fact(facts, 'number')} 有效期至 ${fact(facts, 'validTo')}，延续应最迟在 ${fact(facts, 'askBy')} 提出，已经过期限（行政许可法第五十条）。请按新办申请。`,
  'cases/renewal-pending': (facts: Facts) =>
    `${fact(facts, 'number')} 已有一件延续申请在办，请等待决定。`,
  'cases/renewed-by-law': (facts: Facts) =>
    `${fact(facts, 'number')} 届满前没有作出决定，已自 ${fact(facts, 'on')} 起视为准予延续，不能再决定不予，请准予（行政许可法第五十条）。`,
  'cases/form-fault': (facts: Facts) =>
    formFaults[FORM_FAULTS.find((one) => one === facts['fault']) ?? 'unknown'](
      fact(facts, 'label'),
      fact(facts, 'against'),
    ),
  'cases/use-missing': () => '这个事项的备案要写明使用的起止日期，请补填“使用开始”和“使用结束”。',
  'cases/use-unasked': () => '这件申请不需要使用的起止日期，请清空“使用开始”和“使用结束”。',
  'cases/use-impossible': (facts: Facts) =>
    `使用期 ${fact(facts, 'from')} 至 ${fact(facts, 'to')} 不可能，应是日历上有的日期，结束不早于开始。请修改。`,
  'licences/other-organisation': () => '这个证照属于其他部门，或需要其他岗位办理，请由其人员办理。',
  'licences/wrong-state': (facts: Facts) =>
    `证照现在是“${wordFor(licenceStates, facts, 'state')}”，不能${wordFor(authorityActs, facts, 'action')}，请从现在可以办理的操作中选择。`,
  'licences/stale': () => '同事刚刚办理过这个证照，您的操作没有执行。请看过经过再办理。',
  'licences/reason-missing': (facts: Facts) =>
    `还没有填写“${wordFor(licenceFields, facts, 'field')}”，请补填。`,
  'licences/day-impossible': (facts: Facts) =>
    `“${wordFor(licenceFields, facts, 'field')}”（${fact(facts, 'on')}）不可能，应是今天以后的一天。请修改。`,
  'licences/use-impossible': (facts: Facts) =>
    `使用期 ${fact(facts, 'from')} 至 ${fact(facts, 'to')} 不可能，应是日历上有的日期，结束不早于开始。请修改。`,
  'licences/use-unchanged': (facts: Facts) =>
    `备案记载的使用期已经是 ${fact(facts, 'from')} 至 ${fact(facts, 'to')}，没有可更正的，请核对日期。`,
  'licences/use-not-longer': (facts: Facts) =>
    `使用期到 ${fact(facts, 'to')} 为止，延长后的使用结束（${fact(facts, 'on')}）应在这天以后，请修改。日期记错的，请用“更正使用期”。`,
  'licences/ground-unfit': (facts: Facts) =>
    `证照现在是“${wordFor(licenceStates, facts, 'state')}”，不能以“${wordFor(cancellationGrounds, facts, 'ground')}”注销。请另选情形。`,
  'licences/told-day': (facts: Facts) =>
    `“${wordFor(licenceFields, facts, 'field')}”（${fact(facts, 'on')}）不可能，应是告知当事人权利的那一天，不晚于今天。请修改。`,
  'licences/hearing-open': (facts: Facts) =>
    `持有人在 ${fact(facts, 'on')} 前（含当日）还可以要求听证，现在不能吊销，请等期限届满，或者举行听证之后再办（行政处罚法第六十四条）。`,
  'licences/order-of-days': (facts: Facts) =>
    `“${wordFor(licenceFields, facts, 'field')}”（${fact(facts, 'on')}）不可能：先法制审核，后集体讨论，都不晚于今天。请修改日期（行政处罚法第五十七条、第五十八条）。`,
  'licences/own-review': () =>
    '作出决定的人不能是法制审核人，请由另一人审核后再办（行政处罚法第五十八条）。',
  'licences/deliberation-alone': () =>
    '集体讨论应有两名以上负责人参加，请写明每个人的姓名，用顿号隔开（行政处罚法第五十七条）。',
  'licences/names-a-person': () =>
    '更正说明里有像证件号码或电话的数字，公示内容不得含个人信息。请删去。',
  'licences/not-published': () => '这个办件没有公示过，无从更正，请等公示后再办。',
};
