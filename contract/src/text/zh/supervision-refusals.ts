import type { Facts } from '../facts.ts';
import { fact, wordFor } from '../facts.ts';
import { alertStatus } from './supervision-words.ts';

/** Why something cannot be done about a warning, a card or a rule. */
export const supervisionRefusals = {
  'supervision/not-found': () => '这个办件没有这条预警或牌，请刷新后再看。',
  'supervision/stale': () => '同事刚刚处理过这条预警或牌，您的操作没有执行。请刷新后再看。',
  'supervision/wrong-status': (facts: Facts) =>
    `现在的状态是“${wordFor(alertStatus, facts, 'status')}”，不能再这样处理，请先看经过。`,
  'supervision/not-named': () => '牌由被指明的责任人或者窗口负责人说明，由电子监察员认定。',
  'supervision/same-person': () => '牌指明的责任人和作说明的人不能认定，应由另一位监察员认定。',
  'supervision/text-missing': () => '请填写文字说明。',
  'supervision/already-issued': () => '同样的情况已经登记过，不重复发牌。',
  'supervision/rule-off': () => '这条规则已停用，请先启用，或另选规则。',
  'supervision/rules-of-all': () => '监察规则对所有部门有效，由授权范围为全省的电子监察员调整。',
  'supervision/rule-unknown': () => '没有这条规则或者这个参数，请刷新后再看。',
  'supervision/out-of-bounds': (facts: Facts) =>
    `请填写 ${fact(facts, 'min')} 至 ${fact(facts, 'max')} 之间的整数。`,
};
