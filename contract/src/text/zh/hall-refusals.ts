import type { RefusalCode } from '../../problem.ts';
import { type Facts, fact, type Sentence, wordFor } from '../facts.ts';

const fields = {
  from: '起始日期',
  to: '截止日期',
  dueOn: '要求的完成期限',
  on: '办结日期',
  foundOn: '巡查日期',
  mendBy: '整改期限',
};

function bounds(facts: Facts): string {
  const [from, to] = [fact(facts, 'from'), fact(facts, 'to')];
  if (from === '' && to === '') return '一天';
  if (to === '') return ` ${from} 或者更晚的一天`;
  return from === '' ? ` ${to} 或者更早的一天` : ` ${from} 至 ${to} 之间的一天`;
}

/** Why something is not entered in a register of the hall. */
export const hallRefusals = {
  'hall/not-found': () => '登记中没有这一条。请刷新列表。',
  'hall/of-others': () => '这条登记属于其他部门，请由该部门的窗口负责人办理。',
  'hall/day': (facts) =>
    `${wordFor(fields, facts, 'field')}应为${bounds(facts)}，请写成 2026-11-23 的样子。`,
  'hall/posts': () => '职务顺序不对：党内职务在前，行政职务在后。请调整后再登记。',
  'hall/settled': () => '这一条已经办结或者撤回，不能再办。请刷新列表。',
} satisfies Partial<Record<RefusalCode, Sentence>>;
