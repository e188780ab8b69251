import type { DayKind } from '@banshi/contract/work-calendar';

/** When the hall is open or closed otherwise than its hours say, for whoever plans to come. */
export const hallDays = {
  label: '大厅开放安排',
  said: {
    OFF: (day, name) => `${day}不开放（${name}）`,
    WORK: (day, name) => `${day}开放（${name}）`,
  } satisfies Record<DayKind, (day: string, name: string) => string>,
  all: (days: readonly string[]) => `${days.join('；')}。办理期限不因此改变。`,
};
