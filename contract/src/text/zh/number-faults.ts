import type { Facts } from '../facts.ts';
import { fact } from '../facts.ts';

const sentences: Readonly<Record<string, (facts: Facts) => string>> = {
  length: (facts) =>
    `证件号码应为 ${fact(facts, 'expected')} 位，现在是 ${fact(facts, 'found')} 位，请核对。`,
  character: (facts) =>
    `证件号码第 ${fact(facts, 'position')} 位“${fact(facts, 'found')}”不是允许的字符，请核对。`,
  area: () => '证件号码前 6 位不是有效的行政区划代码，请核对。',
  registrar: (facts) =>
    `证件号码前 2 位“${fact(facts, 'found')}”不是有效的登记管理部门和机构类别，请核对。`,
  'body-area': (facts) =>
    `证件号码第 3 至 8 位“${fact(facts, 'found')}”不是有效的行政区划代码，请核对。`,
  'birth-date': () => '证件号码第 7 至 14 位不是有效的出生日期，请核对。',
  check: (facts) => `证件号码最后一位应为 ${fact(facts, 'expected')}，请核对。`,
  shape: (facts) => `证件号码的写法不对，应像 ${fact(facts, 'expected')} 这样，请核对。`,
  'unknown-type': () => '没有这种证件类型，请重新选择。',
  'wrong-kind': () => '证件类型与申请人类型不符，请重新选择证件类型。',
};

/** What is wrong with a number of an applicant, as a sentence. */
export function numberFaults(reason: string, facts: Facts): string {
  return sentences[reason]?.(facts) ?? '证件号码不符合规则，请对照证件逐位核对。';
}
