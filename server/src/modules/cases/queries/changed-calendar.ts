import { type DayAct, previewCalendarDay, type SetScope } from '@banshi/contract/work-calendar';
import { assert } from '../../../kernel/assert.ts';
import { type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type WorkCalendar, withDay } from '../../../kernel/work-calendar.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { publishedCalendar } from '../../../platform/published-calendar.ts';
import { type Actor, holds, topOf } from '../../identity/index.ts';
import type { CounterCase } from '../core/case.ts';
import {
  CALENDAR_MOVES,
  type CalendarMove,
  type MovedDay,
  movedDays,
} from '../core/clocks/calendar-moves.ts';
import type { CaseDeps } from '../deps.ts';
import { findCase } from './find-case.ts';
import { CASES_THAT_MOVE, type DueCase } from './time-passed.ts';

export type PreviewRefusal =
  | { readonly code: 'catalogue/calendar-of-all' }
  | { readonly code: 'catalogue/day-invalid'; readonly fault: 'no-such-day' };

/** A change of one day, as somebody thinks of it. */
export interface ThoughtOf {
  readonly day: string;
  readonly act: DayAct;
  readonly scope: SetScope;
}

/** The calendar as it would be, for whoever may change it; undefined for a day of the hall, by which no clock counts. */
export async function changedCalendar(
  deps: CaseDeps,
  actor: Actor,
  { day: typed, act, scope }: ThoughtOf,
): Promise<Result<WorkCalendar | undefined, PreviewRefusal>> {
  const top = topOf(await deps.organisations());
  if (!holds(actor, previewCalendarDay.access, top.id)) {
    return refuse({ code: 'catalogue/calendar-of-all' });
  }
  const day = parseLocalDate(typed);
  if (!day) return refuse({ code: 'catalogue/day-invalid', fault: 'no-such-day' });
  return ok(scope === 'HALL' ? undefined : changed(await deps.calendar(), day, act));
}

function changed(calendar: WorkCalendar, day: LocalDate, act: DayAct): WorkCalendar {
  const set = act === 'RELEASE' ? publishedCalendar().overrides.get(day) : { kind: act, name: '' };
  return withDay(calendar, day, set);
}

/** Where a case is found among those that the calendar may move. */
export interface MovePlace {
  readonly move: CalendarMove;
  readonly key: DueCase;
}

/** A case in which something moves: where it was found, and what moves in it. */
export interface Move {
  readonly place: MovePlace;
  readonly current: CounterCase;
  readonly days: readonly MovedDay[];
}

/** The open cases that the calendar moves, as the recomputation finds them, from a place on; none without one. */
export async function* movesUnder(
  deps: Pick<CaseDeps, 'db' | 'now'>,
  calendar: WorkCalendar | undefined,
  after?: MovePlace,
): AsyncGenerator<Move> {
  if (!calendar) return;
  const start = CASES_THAT_MOVE.findIndex(([move]) => move === after?.move);
  for (const [move, pageOf] of CASES_THAT_MOVE.slice(Math.max(start, 0))) {
    const from = move === after?.move ? after.key : undefined;
    for await (const found of casesFrom(deps.db, pageOf, from)) {
      const days = daysMoved(move, found.current, { at: deps.now(), calendar });
      if (days.length > 0) yield { place: { move, key: found.key }, current: found.current, days };
    }
  }
}

function daysMoved(
  move: CalendarMove,
  current: CounterCase,
  by: Parameters<(typeof CALENDAR_MOVES)[CalendarMove]>[1],
): readonly MovedDay[] {
  const event = CALENDAR_MOVES[move](current, by);
  return event ? movedDays(current, event) : [];
}

async function* casesFrom(
  db: Reader,
  pageOf: (typeof CASES_THAT_MOVE)[number][1],
  from: DueCase | undefined,
) {
  for (let page = await pageOf(db, from); page.length > 0; page = await pageOf(db, page.at(-1))) {
    yield* await openCases(db, page);
  }
}

function openCases(db: Reader, page: readonly DueCase[]) {
  return Promise.all(
    page.map(async (key) => {
      const current = await findCase(db, key.id);
      assert(current?.origin === 'counter', 'only cases of the counter have due days');
      return { key, current };
    }),
  );
}
