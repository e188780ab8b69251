import { createContext, use, useState } from 'react';
import { useTexts } from '../../../text/language.tsx';
import { focusPiece } from './focus-field.ts';
import {
  inPrintOrder,
  merged,
  movedTo,
  type Piece,
  type Spot,
  split,
  spotBeside,
  spotOf,
  without,
} from './rearranged.ts';
import type { EditorState } from './use-editor.ts';

type Row = Piece & { readonly kind: 'text' | 'items' };

/** How the parts of the sheet change their order and bounds, by hand or by key. */
export interface Rearranging {
  readonly canEdit: boolean;
  /** What happened last, in words, for those who do not see it. */
  readonly said: string;
  readonly canStep: (piece: Piece, step: -1 | 1) => boolean;
  readonly step: (piece: Piece, step: -1 | 1) => void;
  readonly move: (piece: Piece, spot: Spot) => void;
  readonly splitAt: (row: Row, at: number) => void;
  readonly mergeUp: (row: Row) => void;
  readonly remove: (piece: Piece) => void;
  readonly dragged: Piece | undefined;
  readonly drag: (piece: Piece | undefined) => void;
  /** Where the dragged piece would come to stand. */
  readonly over: Spot | undefined;
  readonly hover: (spot: Spot | undefined) => void;
}

export const RearrangingContext = createContext<Rearranging | undefined>(undefined);

/** The order of the sheet, wherever one of its parts is shown. */
export function useRearranging(): Rearranging {
  const found = use(RearrangingContext);
  if (!found) throw new Error('a part of the sheet stands in the sheet');
  return found;
}

/** The acts on the order of one draft. */
export function useRearrangingOf({ edited, canEdit, change, remove }: EditorState): Rearranging {
  const words = useWords(edited.sections);
  const [said, say] = useState('');
  const [dragged, drag] = useState<Piece>();
  const [over, hover] = useState<Spot>();
  const { sections } = edited;
  const move = (piece: Piece, spot: Spot) => {
    const next = movedTo(sections, piece, spot);
    change({ sections: next });
    say(words.moved(next, piece));
    focusPiece(piece.key);
  };
  return {
    ...{ canEdit, said, dragged, over, hover, move },
    canStep: (piece, step) => spotBeside(sections, piece, step) !== undefined,
    step: (piece, step) => {
      const spot = spotBeside(sections, piece, step);
      if (spot) move(piece, spot);
      else say(words.atEnd(piece, step));
    },
    splitAt: (row, at) => {
      const halves = split(sections, row, at);
      say(halves ? words.split(row) : words.unsplit);
      if (!halves) return;
      change({ sections: halves.sections });
      focusPiece(halves.second, 0);
    },
    mergeUp: (row) => {
      const joined = merged(sections, row);
      if (typeof joined === 'string') return say(words.unmerged[joined]);
      const seam = textOf(sections, joined.into).trimEnd().length;
      change({ sections: joined.sections });
      say(words.merged(row));
      focusPiece(joined.into, seam);
    },
    remove: (piece) => remove(words.name(piece), { sections: without(sections, piece) }),
    drag: (piece) => {
      drag(piece);
      hover(undefined);
    },
  };
}

type Sections = EditorState['edited']['sections'];

/** What is said of a change, with the words by which a part of the sheet is known. */
function useWords(sections: Sections) {
  const { bulletinArrange: texts, bulletin } = useTexts();
  const name = ({ kind, key }: Piece) => {
    const title = inPrintOrder(sections).find((one) => one.key === key)?.title ?? '';
    return kind === 'section' || kind === 'subsection'
      ? bulletin.lists.section(title || bulletin.outline.untitled)
      : texts.rows[kind](texts.excerpt(textOf(sections, key)));
  };
  return {
    ...{ name, unsplit: texts.unsplit, unmerged: texts.unmerged },
    split: (row: Piece) => texts.split(name(row)),
    merged: (row: Piece) => texts.merged(name(row)),
    atEnd: (piece: Piece, step: -1 | 1) => texts.atEnd[step < 0 ? 'up' : 'down'](name(piece)),
    moved: (next: Sections, piece: Piece) => {
      const { holder = '', at = 0, count = 0 } = spotOf(next, piece) ?? {};
      const within = inPrintOrder(next).find(({ key }) => key === holder)?.title;
      return texts.moved(name(piece), within, { place: at + 1, count });
    },
  };
}

function textOf(sections: Sections, key: string): string {
  const rows = inPrintOrder(sections).flatMap(({ text, items }) => [...text, ...items]);
  return rows.find((row) => row.key === key)?.text ?? '';
}
