import type { DeliveryState } from '../../document-words.ts';

/** How the delivery of a document stands. */
export const deliveryStates: Readonly<Record<DeliveryState, string>> = {
  none: 'not delivered',
  sent: 'posted',
  delivered: 'delivered',
  returned: 'came back',
};

/** A document that was issued and cannot be printed yet. */
export function missingCharacter(character: string): string {
  return `Issued, but no font shows “${character}”, so it cannot be printed yet. The system administrator can add a font.`;
}
