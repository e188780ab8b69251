import type { DeliveryState } from '@banshi/contract/document-words';

export const documents = {
  title: '文书',
  none: '还没有出具文书。',
  issued: (title: string, number: string) => `已出具${title}（${number}）`,
  open: (number: string) => `打开 ${number}`,
  print: '打印',
  printOne: (number: string) => `打印 ${number}`,
  deliver: '登记送达',
  correct: '更正',
  cancel: '取消',
  signed: '已签名',
  replaces: (number: string) => `更正并代替 ${number}`,
  replacedBy: (number: string) => `已被 ${number} 更正，不再使用`,
  missingCharacter: (character: string) =>
    `已出具，但没有字体能显示“${character}”，暂不能打印。请由系统管理员补装字体。`,
  states: {
    none: '未送达',
    sent: '已寄出',
    delivered: '已送达',
    returned: '已退回',
  } satisfies Record<DeliveryState, string>,
  method: '送达方式',
  receiver: '签收人',
  trackingNo: '邮件号码',
  receivedBy: (name: string) => `签收人 ${name}`,
  tracking: (number: string) => `邮件号码 ${number}`,
  recordedBy: (name: string) => `${name} 登记`,
  steps: {
    sent: '登记寄出',
    delivered: '登记已送达',
    returned: '登记退回',
  },
  correctionHelp:
    '只更正笔误：另行出具一份新文书，写明更正并代替哪一份；原文书保留，查验时显示已被更正。',
  from: '原文',
  to: '更正为',
  reason: '更正原因',
  required: '请填写。',
  issueCorrection: '出具更正文书',
};
