import type { DelegationRule, DelegationState } from '../../delegation-words.ts';

/** Where a delegation stands. */
export const delegationStates: Readonly<Record<DelegationState, string>> = {
  DRAFT: '草稿',
  SIGNED: '已签订',
  HANDED_OVER: '已移交',
  ACTIVE: '行使中',
  SUSPENDED: '已暂停',
  RECOVERED: '已收回',
  EXPIRED: '已到期',
};

/** What a rule asks of a delegation. */
export const delegationRules: Readonly<Record<DelegationRule, string>> = {
  day: '日历上没有这一天，请写成 2026-11-23 的样子。',
  'same-body': '不能下放或者委托给本机关。',
  'to-city': '承接机关应为市（州）的机关。',
  'area-outside': '有区域不在承接机关所在的市（州）内，请核对区划代码。',
  'ends-before': '截止日期不能早于起始日期。',
  'outlasts-basis': '期限不能超过所依据文件的有效期。',
  'term-missing': '委托须写明期限（行政许可法第二十四条）。',
  'supervision-missing': '委托须写明怎样监督（行政许可法第二十四条）。',
  'item-unknown': '委托机关的事项清单里没有这个基本编码，请核对。',
  'held-by-entrustment':
    '本机关只是受委托行使这项权力，不得再委托其他机关（行政许可法第二十四条第三款）。',
  'not-announced': '启用前须先公告受委托机关和委托的内容（行政许可法第二十四条）。',
  ended: '期限已过，不能启用。',
};
