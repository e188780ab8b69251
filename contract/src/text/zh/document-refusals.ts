import type { Facts } from '../facts.ts';
import { fact, wordFor } from '../facts.ts';
import { deliveryStates, missingCharacter } from './document-words.ts';

/** Why it is no correction of a slip of the pen. */
const correctionFaults: Readonly<Record<string, string>> = {
  reason: '请写明更正的原因。',
  same: '更正前后的文字相同，请填写要改成的文字。',
  decision: '更正只改笔误，不能改变决定的内容。决定有误的，请依法另行作出决定。',
  remedies: '更正后的文书没有写明行政复议、行政诉讼的途径，不能这样更正。请保留救济途径。',
};

/** Why something cannot be done with an official document. */
export const documentRefusals = {
  'documents/not-found': () => '这个办件没有这份文书，请刷新后再看。',
  'documents/other-organisation': () =>
    '这个机构的用印记录不在您的查看范围内，请由它的制证用印员或者电子监察员查看。',
  'documents/glyph-missing': (facts: Facts) => missingCharacter(fact(facts, 'character')),
  'statistics/glyph-missing': (facts: Facts) => missingCharacter(fact(facts, 'character')),
  'statistics/report-too-long': (facts: Facts) =>
    `报表超过 ${fact(facts, 'rowsMax')} 行，不能制成 PDF。请缩短统计时段，或下载 XLSX、CSV。`,
  'documents/already-delivered': () => '这份文书已经送达，不用再登记。',
  'documents/delivery-order': (facts: Facts) =>
    `文书现在是“${wordFor(deliveryStates, facts, 'is')}”，不能登记为“${wordFor(deliveryStates, facts, 'to')}”。邮寄的先登记寄出，再登记送达或退回。`,
  'documents/other-addressee': (facts: Facts) =>
    `文书${fact(facts, 'number')}不是给这位签收人的，请单独登记送达，填写实际签收人。`,
  'documents/receiver-missing': () => '请填写签收人。',
  'documents/tracking-missing': () => '请填写邮件号码，以便查询投递情况。',
  'documents/code-unknown': () => '本机关没有出具过这个查验码的文书，请与二维码下的查验码核对。',
  'documents/case-open': () => '这个办件还没有办完，归档目录在送达或者终结之后出具。',
  'documents/replaced': (facts: Facts) =>
    `这份文书已由 ${fact(facts, 'by')} 代替，请在那一份上更正。`,
  'documents/correction-void': (facts: Facts) =>
    wordFor(correctionFaults, facts, 'fault') || '请写明要更正的文字和原因。',
  'documents/text-not-found': () => '文书里没有要更正的这段文字，请照原文填写。',
};
