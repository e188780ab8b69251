import type { DeliveryState } from '../../document-words.ts';

/** How the delivery of a document stands. */
export const deliveryStates: Readonly<Record<DeliveryState, string>> = {
  none: '未送达',
  sent: '已寄出',
  delivered: '已送达',
  returned: '已退回',
};

/** A document that was issued and cannot be printed yet. */
export function missingCharacter(character: string): string {
  return `已出具，但没有字体能显示“${character}”，暂不能打印。请由系统管理员补装字体。`;
}
