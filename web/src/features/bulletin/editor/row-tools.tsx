import { MergeCellsOutlined, ScissorOutlined } from '@ant-design/icons';
import type { MouseEvent } from 'react';
import { useTexts } from '../../../text/language.tsx';
import { IconButton, RowButtons } from '../../../ui/edited-list.tsx';
import type { Piece } from './rearranged.ts';
import { useRearranging } from './use-rearranging.ts';

/** Moves a part of the sheet one step, or takes it away. */
export function PieceButtons({ piece, name }: { piece: Piece; name: string }) {
  const { lists } = useTexts().bulletin;
  const { canStep, step, remove } = useRearranging();
  return (
    <RowButtons
      name={name}
      texts={lists}
      onUp={canStep(piece, -1) ? () => step(piece, -1) : undefined}
      onDown={canStep(piece, 1) ? () => step(piece, 1) : undefined}
      onRemove={() => remove(piece)}
    />
  );
}

/** The same for a paragraph or item, which can also be cut in two and joined to the one before. */
export function RowTools(props: {
  row: Piece & { readonly kind: 'text' | 'items' };
  name: string;
  isFirst: boolean;
}) {
  const { bulletinArrange: texts } = useTexts();
  const { splitAt, mergeUp } = useRearranging();
  const { row, name, isFirst } = props;
  // The cursor stays where it was in the text while the button has the focus.
  const cut = (event: MouseEvent<HTMLElement>) => {
    const field = event.currentTarget.closest('[data-piece]')?.querySelector('textarea');
    splitAt(row, field?.selectionStart ?? 0);
  };
  return (
    <div className="row-tools">
      <div className="row-buttons">
        <IconButton label={texts.splitNamed(name)} icon={<ScissorOutlined />} onClick={cut} />
        <IconButton
          label={texts.mergeNamed(name)}
          icon={<MergeCellsOutlined />}
          onClick={isFirst ? undefined : () => mergeUp(row)}
        />
      </div>
      <PieceButtons piece={row} name={name} />
    </div>
  );
}
