import type {
  CalendarView,
  DayChange,
  DayKind,
  SetDay,
  SetScope,
} from '@banshi/contract/work-calendar';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { isWorkDay } from '../../../kernel/work-calendar.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { publishedCalendar } from '../../../platform/published-calendar.ts';
import type { StaffId, StaffNames } from '../../identity/index.ts';
import { nameOf } from '../matter-views.ts';

/** More than anybody reads on a page; the table keeps all. */
const CHANGES_MAX = 100;

type Names = Awaited<ReturnType<StaffNames>>;

/** The days that are set beside the published calendar, the latest first, and who changed what. */
export async function calendarView(
  { db, staffNames }: { readonly db: Reader; readonly staffNames: StaffNames },
  mayChange: boolean,
): Promise<CalendarView> {
  const [days, changes] = await Promise.all([readDays(db), readChanges(db)]);
  const staff = [...days, ...changes].map(({ by_staff }) => by_staff as StaffId | null);
  const names = await staffNames(staff);
  return {
    days: days.map((row) => dayOf(row, names)),
    changes: changes.map((row) => changeOf(row, names)),
    publishedYears: [...publishedCalendar().publishedYears].sort(),
    mayChange,
  };
}

type DayRow = Awaited<ReturnType<typeof readDays>>[number];

/** A day set before changes were kept has nobody who set it. */
function readDays(db: Reader) {
  return db
    .selectFrom('catalogue.holiday_overrides as o')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('catalogue.day_changes as c')
          .select(['c.at', 'c.by_staff'])
          .whereRef('c.day', '=', 'o.day')
          .whereRef('c.scope', '=', 'o.scope')
          .orderBy('c.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['o.day', 'o.scope', 'o.kind', 'o.name', 'o.doc_no', 'last.at', 'last.by_staff'])
    .orderBy('o.day', 'desc')
    .orderBy('o.scope')
    .execute();
}

function dayOf(row: DayRow, names: Names): SetDay {
  return {
    day: row.day,
    scope: row.scope as SetScope,
    kind: row.kind as DayKind,
    name: row.name,
    docNo: row.doc_no,
    published: publishedKind(row.day),
    setAt: row.at === null ? null : formatInstant(row.at),
    setByName: nameOf(names, row.by_staff),
  };
}

function publishedKind(day: LocalDate): SetDay['published'] {
  const calendar = publishedCalendar();
  const kind = isWorkDay(calendar, day) ? 'WORK' : 'OFF';
  return { scope: 'NATIONAL', kind, name: calendar.overrides.get(day)?.name ?? null };
}

type ChangeRow = Awaited<ReturnType<typeof readChanges>>[number];

function readChanges(db: Reader) {
  return db
    .selectFrom('catalogue.day_changes')
    .select(['day', 'scope', 'at', 'by_staff', 'kind', 'name', 'doc_no'])
    .orderBy('id', 'desc')
    .limit(CHANGES_MAX)
    .execute();
}

function changeOf(row: ChangeRow, names: Names): DayChange {
  return {
    day: row.day,
    scope: row.scope as SetScope,
    at: formatInstant(row.at),
    byName: nameOf(names, row.by_staff),
    kind: row.kind as DayKind | null,
    name: row.name,
    docNo: row.doc_no,
  };
}
