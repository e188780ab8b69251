import { formFaults, formKinds, formNeeds } from '@banshi/contract/text/zh/form-words';

/** 申请表: what is filled in beside who applies for what. */
export const applicationForm = {
  title: '申请表',
  one: '名目',
  key: '代号（字母）',
  label: '名目',
  kind: '填写什么',
  need: '是否必填',
  choices: '选项（用顿号隔开）',
  kinds: formKinds,
  needs: formNeeds,
  faults: formFaults,
  optional: '选填',
  choose: '请选择',
  anyDay: '不限',
  notBefore: (label: string) => `不早于${label}`,
  dayFormat: '年-月-日',
  choicesText: (choices: string) => `选项：${choices}`,
};
