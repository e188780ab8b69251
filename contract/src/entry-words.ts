/** 应尽必进: a matter has entered the hall, should and has not, or stands on the negative list (负面清单). */
export const ENTRY_STATES = ['ENTERED', 'OUTSIDE', 'EXEMPT'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** Why a matter need not enter: 涉密, 场地限制, or as the government approved. */
export const ENTRY_EXEMPTIONS = ['SECRET', 'SITE_BOUND', 'GOVERNMENT_APPROVED'] as const;
export type EntryExemption = (typeof ENTRY_EXEMPTIONS)[number];

/** 综合窗口, or 部门窗口. */
export const WINDOW_MODES = ['COMPREHENSIVE', 'DEPT'] as const;
export type WindowMode = (typeof WINDOW_MODES)[number];

/** What the register is asked for: those that should enter, those of one state, or at 综合窗口. */
export const ENTRY_VIEWS = ['SHOULD', ...ENTRY_STATES, 'COMPREHENSIVE'] as const;
export type EntryView = (typeof ENTRY_VIEWS)[number];

/** What is wrong with an entry as it is given. */
export const ENTRY_FAULTS = [
  'matter',
  'exemption',
  'window',
  'window-closed',
  'mode',
  'no-day',
  'future',
  'before-last',
] as const;
export type EntryFault = (typeof ENTRY_FAULTS)[number];
