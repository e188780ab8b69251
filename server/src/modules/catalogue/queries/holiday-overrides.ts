import type { LocalDate } from '../../../kernel/local-date.ts';
import type { DayOverride } from '../../../kernel/work-calendar.ts';
import type { Reader } from '../../../platform/database/index.ts';

/** The days that the administrator has set beside the published calendar. */
export async function readHolidayOverrides(
  db: Reader,
): Promise<ReadonlyMap<LocalDate, DayOverride>> {
  const rows = await db
    .selectFrom('catalogue.holiday_overrides')
    .select(['day', 'kind', 'name'])
    .orderBy('day')
    .execute();
  return new Map(
    rows.map(({ day, kind, name }) => [day, { kind: kind === 'WORK' ? 'WORK' : 'OFF', name }]),
  );
}
