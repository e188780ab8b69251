import type { SetScope } from '@banshi/contract/work-calendar';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { DayOverride } from '../../../kernel/work-calendar.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { HallDay } from '../core/hall-days.ts';

/** A day that was set here, and whose arrangement it is. */
export interface ScopedOverride extends HallDay {
  readonly scope: SetScope;
}

/** Every day that was set beside the published calendar, the province's and the hall's, in order. */
export async function readSetDays(db: Reader): Promise<readonly ScopedOverride[]> {
  const rows = await db
    .selectFrom('catalogue.holiday_overrides')
    .select(['day', 'scope', 'kind', 'name'])
    .orderBy('day')
    .orderBy('scope')
    .execute();
  return rows.map(({ day, scope, kind, name }) => ({
    day,
    scope: scope === 'HALL' ? 'HALL' : 'PROVINCE',
    kind: kind === 'WORK' ? 'WORK' : 'OFF',
    name,
  }));
}

/** The days of the province: the only ones set here that a clock may count by. */
export async function readHolidayOverrides(
  db: Reader,
): Promise<ReadonlyMap<LocalDate, DayOverride>> {
  return overridesOf(await readSetDays(db));
}

/** Of all days set, those that a clock may count by. */
export function overridesOf(days: readonly ScopedOverride[]): ReadonlyMap<LocalDate, DayOverride> {
  return new Map(
    days.flatMap(({ day, scope, kind, name }) =>
      scope === 'PROVINCE' ? [[day, { kind, name }] as const] : [],
    ),
  );
}
