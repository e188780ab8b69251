import type { ReportColumn } from '@banshi/contract/report-words';
import type { WindowName } from '../../identity/index.ts';
import { monthsOf, type PeriodMonth } from '../core/months.ts';
import type { Period } from '../core/statistics-period.ts';

/** A row of T4: a window in a month. */
export interface WindowLine {
  readonly names: Partial<Record<ReportColumn, string>>;
  readonly keys: readonly string[];
  readonly key: string;
  readonly period: PeriodMonth;
}

/**
 * Each window month by month, while it was kept; a later month still stands where anything counted there. Months before any window
 * counted anything are left out: a year would begin with hundreds of rows of nothing.
 */
export function windowLines(
  period: Period,
  windows: readonly WindowName[],
  isCounted: (key: string, month: PeriodMonth) => boolean,
): WindowLine[] {
  const months = monthsOf(period);
  const isUsed = (month: PeriodMonth) =>
    windows.some(({ windowId }) => isCounted(String(windowId), month));
  const first = Math.max(months.findIndex(isUsed), 0);
  return months.slice(first).flatMap((month) =>
    windows
      .filter((window) => wasKept(window, month) || isCounted(String(window.windowId), month))
      .map(({ windowId, number, name, departments }) => ({
        names: {
          ...{ month: month.month, windowNo: number, window: name },
          ...(departments.length === 0 ? {} : { takes: departments.join('、') }),
        },
        ...{ keys: [String(windowId)], key: `${windowId}_${month.month}`, period: month },
      })),
  );
}

function wasKept({ from, to }: WindowName, month: Period): boolean {
  return (from === null || from <= month.to) && (to === null || to >= month.from);
}
