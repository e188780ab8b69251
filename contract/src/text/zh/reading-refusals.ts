import type { RefusalCode } from '../../problem.ts';
import { type Facts, fact, type Sentence } from '../facts.ts';

/** Why something of a case or of a person is not shown. */
export const readingRefusals = {
  'cases/copy-open': () => '这个文件没有遮盖，直接下载即可。',
  'cases/applicant-masked': () =>
    '完整号码须写明理由后才能查看，查看会记入日志。请先点“看完整号码”。',
  'cases/applicant-protected': () =>
    '申请人受特别保护，完整号码和证件原件只由首席代表或者厅领导查看。',
  'cases/protects-persons': () =>
    '特别保护只适用于自然人。法人和其他组织的信息依法公开，不设特别保护。',
  'cases/copy-masked': () => '身份证明的原件须写明理由后才能查看，查看会记入日志。请先点“看原件”。',
  'cases/purpose-needed': () => '这不是您经办的办件。请打开办件页，登记查阅事由后再看。',
  'cases/looked-too-often': (facts) => tooOften(facts)[fact(facts, 'kind', 'name')] ?? '',
} satisfies Partial<Record<RefusalCode, Sentence>>;

function tooOften(facts: Facts): Readonly<Record<string, string>> {
  const max = fact(facts, 'max');
  return {
    mask: `今天查看完整号码和证件原件已满 ${max} 次，明天才能再看。确有需要的，请由同事查看。超出的次数已经登记。`,
    name: `今天按姓名查找已满 ${max} 次，明天才能再查。请改用证件号码查找。超出的次数已经登记。`,
    number: `今天凭证件号码调出申请人已满 ${max} 次，明天才能再调。请按证件录入姓名和联系方式。超出的次数已经登记。`,
  };
}
