import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useFormats, useTexts } from '../../text/language.tsx';

/** More rows than these are shown when they are asked for: there are thousands of matters. */
const ROWS_MAX = 50;

/** The rows of which most is counted, in their order, and the way to all of them. */
export function useFirstRows<Row>(
  rows: readonly Row[],
  amountOf: (row: Row) => number,
): readonly [shown: readonly Row[], more: ReactNode] {
  const [isWhole, setWhole] = useState(false);
  const { some, all } = useTexts().indicators.firstRows;
  const formats = useFormats();
  if (isWhole || rows.length <= ROWS_MAX) return [rows, undefined];
  const most = new Set(
    rows.toSorted((one, other) => amountOf(other) - amountOf(one)).slice(0, ROWS_MAX),
  );
  const more = (
    <p className="no-print">
      {some(ROWS_MAX)}{' '}
      <Button onClick={() => setWhole(true)}>{all(formats.number(rows.length))}</Button>
    </p>
  );
  return [rows.filter((row) => most.has(row)), more];
}
