import type { RefusalCode } from '../../problem.ts';
import { type Facts, fact, type Sentence, wordFor } from '../facts.ts';

const fields = {
  from: '起始日期',
  to: '截止日期',
  dueOn: '要求的完成期限',
  on: '办结日期',
  foundOn: '巡查日期',
  mendBy: '整改期限',
  heldOn: '培训日期',
  receivedOn: '收到日期',
  week: '期次所在周',
  happenedOn: '发生日期',
};

const states = { SUBMITTED: '待编辑处理', ADOPTED: '已采用', RETURNED: '已退回' };

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
  'hall/forms': (facts) =>
    `参培${fact(facts, 'attendees')}人，收回的评价表不能更多，好评不能多于收回的份数。请更正数字。`,
  'hall/own-record': () => '自己登记的锦旗、感谢信由其他人核实，请转交同事。',
  'hall/case-unread': () =>
    '没有这个编号的容缺办件，或者您不能查看。请核对办件编号，形如 SC261123000001X。',
  'hall/case-missing': () => '容缺故事要写明办件编号。请补填。',
  'hall/case-surplus': () => '只有容缺故事关联办件。请去掉办件编号，或者改选“容缺故事”。',
  'hall/contribution-state': (facts) =>
    `这条素材${fact(facts, 'isMerged') === 'yes' ? '已并入另一条' : wordFor(states, facts, 'state')}，现在不能这样办。请刷新列表。`,
  'hall/edited-meanwhile': () => '这条素材刚被别人改过。请刷新列表，看过新的文字后再改。',
  'hall/own-submission': () => '自己报送的素材由其他编辑处理，请转交同事。',
  'hall/merging': () => '合并要选同一周的另一条素材。请重新选择。',
  'hall/file-unknown': () => '有文件没有上传成功，或者是别人上传的。请移除后重新上传。',
  'hall/photo-type': (facts) =>
    `“${fact(facts, 'name')}”不是照片。照片请用 JPEG 或者 PNG，其他文件请放在证明材料里。`,
} satisfies Partial<Record<RefusalCode, Sentence>>;
