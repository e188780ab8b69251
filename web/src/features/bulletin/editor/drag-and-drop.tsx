import { HolderOutlined } from '@ant-design/icons';
import type { DragEvent } from 'react';
import { useTexts } from '../../../text/language.tsx';
import type { Piece, PieceKind, Spot } from './rearranged.ts';
import { type Rearranging, useRearranging } from './use-rearranging.ts';

/** What a pointer takes hold of to move a part; keys and buttons do the same for everybody else. */
export function DragHandle({ piece }: { piece: Piece }) {
  const { hint } = useTexts().bulletinArrange;
  const { canEdit, drag } = useRearranging();
  if (!canEdit) return null;
  const start = (event: DragEvent<HTMLElement>) => {
    event.dataTransfer.effectAllowed = 'move';
    // Without data some browsers begin no dragging at all.
    event.dataTransfer.setData('text/plain', '');
    const shown = event.currentTarget.closest<HTMLElement>('[data-piece], .outline-entry');
    if (shown) event.dataTransfer.setDragImage(shown, 0, 0);
    drag(piece);
  };
  return (
    <span
      className="drag-handle"
      draggable="true"
      title={hint}
      aria-hidden="true"
      onDragStart={start}
      onDragEnd={() => drag(undefined)}
    >
      <HolderOutlined />
    </span>
  );
}

interface DropProps {
  readonly className: string;
  readonly onDragOver?: (event: DragEvent<HTMLElement>) => void;
  readonly onDrop?: (event: DragEvent<HTMLElement>) => void;
}

/** A part that others of its kind can be dropped before or behind. */
export function useDropBeside(kind: PieceKind, { holder, at }: Spot): DropProps {
  const rearranging = useRearranging();
  if (rearranging.dragged?.kind !== kind) return { className: '' };
  const { over } = rearranging;
  const isHere = over?.holder === holder;
  return {
    className: marked(isHere && over.at === at, isHere && over.at === at + 1),
    ...dropping(rearranging, (event) => {
      const { top, height } = event.currentTarget.getBoundingClientRect();
      return { holder, at: event.clientY < top + height / 2 ? at : at + 1 };
    }),
  };
}

function marked(isBefore: boolean, isBehind: boolean): string {
  if (isBefore) return 'drop-before';
  return isBehind ? 'drop-behind' : '';
}

/** The end of a section, where what has no neighbour yet can be dropped. */
export function useDropAtEnd(
  holder: string,
  counts: Partial<Readonly<Record<PieceKind, number>>>,
): DropProps {
  const rearranging = useRearranging();
  const { dragged, over } = rearranging;
  const at = dragged && counts[dragged.kind];
  if (at === undefined) return { className: '' };
  const isHere = over?.holder === holder && over.at === at;
  return {
    className: isHere ? 'drop-before' : '',
    ...dropping(rearranging, () => ({ holder, at })),
  };
}

function dropping(
  { dragged, over, hover, move, drag }: Rearranging,
  spotOf: (event: DragEvent<HTMLElement>) => Spot,
): Required<Pick<DropProps, 'onDragOver' | 'onDrop'>> {
  return {
    onDragOver: (event) => {
      event.preventDefault();
      const spot = spotOf(event);
      if (over?.holder !== spot.holder || over.at !== spot.at) hover(spot);
    },
    onDrop: (event) => {
      event.preventDefault();
      event.stopPropagation();
      if (dragged) move(dragged, spotOf(event));
      drag(undefined);
    },
  };
}
