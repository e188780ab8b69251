import type { PolicyRule, PolicyStage } from '../../policy-words.ts';

/** Where a policy document stands. */
export const policyStages: Readonly<Record<PolicyStage, string>> = {
  DRAFT: '草稿',
  PUBLISHED: '已发布',
  ENDED: '已失效',
};

/** What a rule asks of a policy document. */
export const policyRules: Readonly<Record<PolicyRule, string>> = {
  day: '日历上没有这一天，请写成 2026-11-23 的样子。',
  'effective-past': '施行日期不能早于发布之日（立法法第一百零四条：法不溯及既往）。',
  'effective-order': '施行日期不能早于成文日期。',
  'ends-before': '失效日期不能早于施行日期。',
  'measures-none': '至少写一条措施。',
  'doc-no-taken': '这个发文字号已被另一份文件使用，请核对。',
  'matter-unknown': '没有这个事项，请重新选择。',
  'matter-of-others': '这个事项不属于发文机关及其下级，不能由它改变规则。',
  'promise-none': '事项没有承诺时限，或计时单位不同，不能缩短。',
  'promise-not-shorter': '承诺时限只能比现在短，不能持平或延长。',
  'material-unknown': '事项的材料清单里没有这份材料，请照清单上的名称选择。',
  'tolerance-of-main': '主件不得容缺。',
  'tolerance-needless': '这份材料本来就不必须，或已经可以容缺。',
  'tolerance-excluded': '涉及国家安全的事项不得容缺。',
  'condition-unknown': '事项的受理条件里没有这一条，请照清单上的文字选择。',
};
