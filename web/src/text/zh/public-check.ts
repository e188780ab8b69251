import type { SignatureState } from '@banshi/contract/document-words';

/** The page on which anybody checks a document by the code printed on it. */
export const publicCheck = {
  title: '文书查验',
  lead: '扫描文书上的二维码，或者输入二维码下的查验码。不显示任何个人信息。',
  code: '查验码',
  check: '查验',
  checking: '正在查验…',
  answer: '查验结果',
  issued: '本机关出具过这份文书。',
  replaced: (number: string) => `这份文书已由 ${number} 代替，以后者为准。`,
  followed: '本机关其后又就此出具了下列文书，请以其为准：',
  followedBy: (title: string, number: string, day: string) => `${title}（${number}，${day}）`,
  certificate: '证照现在是否有效，请按证照编号查询：',
  forged: '这份文书的签名不能通过验证，请向出具机关核实。',
  document: '文书',
  number: '文号',
  issuer: '出具机关',
  issuedOn: '出具日期',
  matter: '事项',
  signature: '电子签名',
  signatures: {
    valid: '有效（SM2）',
    invalid: '不能通过验证',
    waiting: '尚在签署',
  } satisfies Record<SignatureState, string>,
  digest: '电子文书摘要（SM3）',
  toStatus: '查询办件进度、评价服务',
  compare: '请与手中的文书逐项核对；任何一项不同，都请向出具机关核实。',
};
