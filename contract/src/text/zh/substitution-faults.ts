/** Why a substitution cannot stand. */
export const substitutionFaults: Readonly<Record<string, string>> = {
  'same-person': '顶岗人员不能是不在岗的人本人。',
  'own-place': '不能登记由自己顶岗，请由另一位窗口负责人登记。',
  'other-body': '两个人应在同一个机构工作，请重新选择。',
  'role-not-held': '只能顶不在岗人员自己的角色，或更少。',
  days: '请核对日期：起止顺序、不早于今天，最长 180 天。',
  'absent-twice': '这位人员在这些天已登记不在岗，请先结束原来的记录。',
  'substitute-away': '顶岗人员这些天自己不在岗，或不在岗的人正在替别人顶岗，请另选。',
};
