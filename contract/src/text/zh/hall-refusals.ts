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

const findingStates = {
  OPEN: '待整改',
  RECTIFIED: '已整改，待核实',
  VERIFIED: '已核实',
  APPEALED: '申诉中',
  WITHDRAWN: '已撤回，不计',
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
  'hall/forms': (facts) =>
    `参培${fact(facts, 'attendees')}人，评价表不能更多。请核对份数，或者更正参培人数后重新登记培训。`,
  'hall/own-record': () => '自己登记的、感谢自己的锦旗和感谢信，由其他人核实。请转交同事。',
  'hall/case-unread': () =>
    '没有这个编号的容缺办件，或者您不能查看。请核对办件编号，形如 SC261123000001X。',
  'hall/case-missing': () => '容缺故事要写明办件编号。请补填。',
  'hall/policy-unknown': () =>
    '政策库里没有这个已发布的文件，或者它没有这一条措施。请刷新后重新选择。',
  'hall/policy-missing': () =>
    '政策措施要选政策库里的文件。请选择；库里还没有的，请先由事项管理人员录入并发布。',
  'hall/policy-surplus': () => '只有政策措施关联政策文件。请去掉文件，或者改选“政策措施”。',
  'hall/case-surplus': () => '只有容缺故事关联办件。请去掉办件编号，或者改选“容缺故事”。',
  'hall/contribution-state': (facts) =>
    `这条素材${fact(facts, 'isMerged') === 'yes' ? '已并入另一条' : wordFor(states, facts, 'state')}，现在不能这样办。请刷新列表。`,
  'hall/edited-meanwhile': () => '这条素材刚被别人改过。请刷新列表，看过新的文字后再改。',
  'hall/own-submission': () => '自己报送的素材由其他编辑处理，请转交同事。',
  'hall/merging': () => '合并要选同一周的另一条素材。请重新选择。',
  'hall/file-unknown': () => '有文件没有上传成功，或者是别人上传的。请移除后重新上传。',
  'hall/photo-type': (facts) =>
    `“${fact(facts, 'name')}”不是照片。照片请用 JPEG 或者 PNG，其他文件请放在证明材料里。`,
  'hall/code-unknown': (facts) =>
    `巡查代码${fact(facts, 'which')}在这一天的代码表里没有。请刷新后从列表中选择。`,
  'hall/code-fault': (facts) =>
    fact(facts, 'fault') === 'twice'
      ? `代码${fact(facts, 'which')}出现了两次。请删去一行。`
      : `代码${fact(facts, 'which')}的分值不对：最低不高于最高，最多一位小数。请更正。`,
  'hall/codes-changed': () => '代码表刚被别人改过。请刷新，看过新的代码表后再改。',
  'hall/points': (facts) =>
    `代码${fact(facts, 'which')}每次扣${fact(facts, 'least')}至${fact(facts, 'most')}分，最多一位小数。请更正扣分。`,
  'hall/staff-unknown': () => '点名的人员不是这个部门的窗口人员。请从列表中重新选择。',
  'hall/staff-named': () =>
    '“问题”会写入简报，不能写人员姓名。请删去姓名，人员另在“涉及人员”中选择。',
  'hall/window-unknown': () => '这个窗口当天没有启用，或者不受理该部门的事项。请重新选择。',
  'hall/inspection-unknown': () => '没有这一次巡查，或者它不在发现的当天。请重新选择。',
  'hall/finding-state': (facts) =>
    `这一条目前是“${wordFor(findingStates, facts, 'state')}”，现在不能这样办。请刷新页面。`,
  'hall/own-act': () => '自己登记、整改、申诉的，或者涉及自己的，由其他人核实、裁定。请转交同事。',
  'hall/related-unread': (facts) =>
    `没有编号为 ${fact(facts, 'number')} 的办件，或者您不能查看。请核对编号，形如 SC261123000001X。`,
  'hall/served-surplus': () => '只有“窗口接待”关联办件。请勾选“窗口接待”，或者去掉办件编号。',
  'hall/answered': () => '您已经填过这次培训的评价表，每人填一次。',
  'hall/matter-unknown': () => '培训涉及的事项不在目录中。请去掉后重新选择。',
} satisfies Partial<Record<RefusalCode, Sentence>>;
