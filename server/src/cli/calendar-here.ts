import type { WorkCalendar } from '../kernel/work-calendar.ts';
import { readHolidayOverrides } from '../modules/catalogue/index.ts';
import { hasCluster } from '../platform/database/index.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { publishedCalendar } from '../platform/published-calendar.ts';
import { type Settings, withDatabase } from './session.ts';

/**
 * The calendar that counts here: the published one, with the days that an administrator has set where
 * there is a database. None is made for a question, and one that cannot be asked does not keep the
 * answer back; `note` hears that the published calendar stands alone then.
 */
export async function calendarHere(
  settings: Settings,
  note: (sentence: string) => void,
): Promise<WorkCalendar> {
  const { secrets, config } = settings;
  if (secrets.databaseUrl === undefined && !(await hasCluster(config.dataDir))) {
    note('There is no database here; only the published calendar was used.');
    return publishedCalendar();
  }
  try {
    const overrides = await withDatabase(settings, ({ db }) => readHolidayOverrides(db));
    return publishedCalendar({ overrides, publishedYears: [] });
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    note(`Only the published calendar was used. ${error.message}`);
    return publishedCalendar();
  }
}
