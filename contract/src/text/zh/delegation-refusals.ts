import type { RefusalCode } from '../../problem.ts';
import { fact, type Sentence, wordFor } from '../facts.ts';
import { firstFinding } from '../first-finding.ts';
import { delegationRules, delegationStates } from './delegation-words.ts';

/** Why something is not done to a delegation. */
export const delegationRefusals = {
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
