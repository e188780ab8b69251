import { Link } from 'react-router';
import { useFormats, useTexts } from '../../text/language.tsx';

/** A number that leads to the cases it counts. */
export function FigureToList({ to, what, count }: { to: string; what: string; count: number }) {
  const { dashboard } = useTexts();
  const formats = useFormats();
  const number = formats.number(count);
  return (
    <Link to={to} aria-label={dashboard.toList(what, number)}>
      {number}
    </Link>
  );
}
