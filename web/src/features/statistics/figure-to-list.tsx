import { Link } from 'react-router';
import { useFormats, useTexts } from '../../text/language.tsx';

interface FigureToListProps {
  readonly to: string;
  readonly what: string;
  /** A number, or a rate as it is shown. */
  readonly count: number | string;
  /** What the list shows, where the figure is not the number of its cases. */
  readonly list?: string | undefined;
}

/** A figure that leads to what it counts; a rate leads to what it divides by, or to what it divides. */
export function FigureToList({ to, what, count, list }: FigureToListProps) {
  const { dashboard } = useTexts();
  const formats = useFormats();
  const shown = typeof count === 'number' ? formats.number(count) : count;
  const name =
    list === undefined ? dashboard.toList(what, shown) : dashboard.toListOf(what, shown, list);
  return (
    <Link to={to} aria-label={name}>
      {shown}
    </Link>
  );
}
