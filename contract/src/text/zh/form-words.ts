import type { FormFault, FormFieldKind, FormNeed } from '../../form-words.ts';

/** What the fields of an application form hold. */
export const formKinds: Readonly<Record<FormFieldKind, string>> = {
  text: '文字',
  number: '数字',
  day: '日期',
  choice: '选项',
  name: '姓名（遮掩保存）',
  sourceCode: '放射源编码',
  sourceClass: '放射源类别（Ⅰ类至Ⅴ类）',
};

export const formNeeds: Readonly<Record<FormNeed, string>> = { must: '必填', may: '选填' };

/** `against`: the label of the field with which it does not agree. */
type FaultSentence = (label: string, against?: string) => string;

/** What is wrong in a field of the form, and how to mend it. */
export const formFaults: Readonly<Record<FormFault, FaultSentence>> = {
  missing: (label) => `请填写“${label}”。`,
  unknown: (label) => `这个事项的表格没有“${label}”这一项，请刷新后再填。`,
  number: (label) => `“${label}”应为数字，例如 37000000000 或 3.7E10，请修改。`,
  day: (label) => `“${label}”应为日期，例如 2026-06-13，请修改。`,
  choice: (label) => `“${label}”请从列出的选项中选择。`,
  sourceCode: (label) =>
    `“${label}”应为 12 位：生产单位 2 位、出厂年份 2 位、核素 2 位、序列号 5 位、类别 1 位（1 至 5），例如 0321CO000124，请核对。`,
  personal: (label) =>
    `“${label}”里不能写身份证号或手机号，手机号请填在“申请人”的“手机号”一栏，这里请删去。`,
  otherClass: (label, against = '') =>
    `“${label}”与“${against}”末位的类别不一致，请核对后改正其中一项。`,
  before: (label, against = '') => `“${label}”不能早于“${against}”，请修改。`,
};
