import type { FigureRow } from '@banshi/contract/statistics';

const ROWS_MAX = 12;

/** The rows that a chart can show legibly: those with most acceptances, greatest first. */
export function chartRows<Row extends Pick<FigureRow, 'accepted' | 'closed'>>(
  rows: readonly Row[],
): readonly Row[] {
  if (rows.length <= ROWS_MAX) return rows;
  return rows
    .toSorted((one, other) => other.accepted - one.accepted || other.closed - one.closed)
    .slice(0, ROWS_MAX);
}
