import type { KeyboardEvent } from 'react';
import { isShortcut } from '../../../ui/shortcuts.ts';
import type { Piece } from './rearranged.ts';
import type { Rearranging } from './use-rearranging.ts';

/** What the keys do within a part of the sheet. */
export function pieceKeys(piece: Piece, rearranging: Rearranging) {
  return (event: KeyboardEvent) => {
    const act = actOf(event, piece, rearranging);
    if (!act || !rearranging.canEdit) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
}

function actOf(
  event: KeyboardEvent,
  piece: Piece,
  { step, splitAt, mergeUp }: Rearranging,
): (() => void) | undefined {
  if (isShortcut(event, 'moveUp')) return () => step(piece, -1);
  if (isShortcut(event, 'moveDown')) return () => step(piece, 1);
  const { kind, key } = piece;
  const field = event.target;
  if (kind === 'section' || kind === 'subsection') return undefined;
  if (!(field instanceof HTMLTextAreaElement)) return undefined;
  if (isShortcut(event, 'split')) return () => splitAt({ kind, key }, field.selectionStart);
  // At the very beginning the key has nothing to take away but the bound itself.
  const isAtBeginning = field.selectionEnd === 0;
  if (isShortcut(event, 'mergeUp') && isAtBeginning) return () => mergeUp({ kind, key });
  return undefined;
}
