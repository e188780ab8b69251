import type { LimitUnit } from '@banshi/contract/catalogue-words';

/** The unit of a limit behind its number. */
export const UNIT_ZH = { workDay: '个工作日', calendarDay: '个自然日' } as const satisfies Record<
  LimitUnit,
  string
>;

/** The same in English; limits of one day are written in the plural too, as a unit. */
export const UNIT_EN = {
  workDay: 'working days',
  calendarDay: 'calendar days',
} as const satisfies Record<LimitUnit, string>;
