import type { EntrustmentGap } from '../../delegation-words.ts';
import type { RefusalCode } from '../../problem.ts';
import { fact, type Sentence, wordFor } from '../facts.ts';
import { firstFinding } from '../first-finding.ts';
import { delegationRules, delegationStates } from './delegation-words.ts';

/** Why a case of an entrusted matter cannot be taken in or accepted. */
const gaps: Record<EntrustmentGap, (day: string) => string> = {
  none: () => '没有登记这项委托',
  'not-yet': (day) => (day === '' ? '这项委托还没有启用' : `这项委托自 ${day} 起生效`),
  suspended: () => '这项委托已暂停',
  recovered: () => '这项委托已收回',
  expired: (day) => `这项委托已于 ${day} 到期`,
  area: () => '办件所在区域不在这项委托的范围内',
};

/** Why something is not done to a delegation, or on one. */
export const delegationRefusals = {
  'cases/not-entrusted': (facts) => {
    const why = gaps[fact(facts, 'why') as EntrustmentGap] ?? gaps.none;
    return `这个事项由本机关受${fact(facts, 'principal')}委托实施，但${why(fact(facts, 'day'))}，不能接件或者受理（行政许可法第二十四条）。请与委托机关联系，或者告知申请人向委托机关申请。`;
  },
  'delegations/unknown': () => '没有这项下放委托登记。请刷新列表。',
  'delegations/of-others': () => '这项权力属于其他机关，请由该机关的事项岗位办理。',
  'delegations/same-person': () =>
    '这份草稿由您编写。编写与签订须由两人分别办理，请由另一位“事项发布”人员签订。',
  'delegations/stale': () =>
    '另一位同事刚刚办理了这项登记。您的操作没有执行，填写的内容仍在。请看过最新情况后再办。',
  'delegations/wrong-state': (facts) =>
    `这项登记现在是“${wordFor(delegationStates, facts, 'state')}”，不能这样办理。请看办理记录。`,
  'delegations/invalid': (facts) => {
    const { rule } = firstFinding(facts);
    return wordFor(delegationRules, { rule }, 'rule') || '登记不合规，请逐项核对。';
  },
  'delegations/day': (facts) => {
    const from = fact(facts, 'from');
    const to = fact(facts, 'to');
    return `日期应为${from === '' ? '' : ` ${from} 至`} ${to}${from === '' ? ' 或者更早' : ' 之间的一天'}，请写成 2026-11-23 的样子。`;
  },
} satisfies Partial<Record<RefusalCode, Sentence>>;
