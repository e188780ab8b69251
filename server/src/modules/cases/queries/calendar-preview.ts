import type { CalendarPreview, DayAct, MovedCase } from '@banshi/contract/work-calendar';
import { previewCalendarDay } from '@banshi/contract/work-calendar';
import { assert } from '../../../kernel/assert.ts';
import { buildCaseNumber } from '../../../kernel/case-number.ts';
import { type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type WorkCalendar, withDay } from '../../../kernel/work-calendar.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { publishedCalendar } from '../../../platform/published-calendar.ts';
import { type Actor, holds } from '../../identity/index.ts';
import { CALENDAR_MOVES, type MovedDay, movedDays } from '../core/calendar-moves.ts';
import type { CaseId, CounterCase } from '../core/case.ts';
import type { CaseDeps } from '../deps.ts';
import { findCase } from './find-case.ts';
import { CASES_THAT_MOVE } from './time-passed.ts';

/** As many cases as a person looks through before he says yes. */
const SAMPLE_MAX = 20;

type PreviewRefusal =
  | { readonly code: 'catalogue/calendar-of-all' }
  | { readonly code: 'catalogue/day-invalid'; readonly fault: 'no-such-day' };

/** What a change of one day moves in open cases, found as the recomputation finds it; nothing is written. */
export async function previewDay(
  deps: CaseDeps,
  actor: Actor,
  asked: { readonly day: string; readonly act: DayAct },
): Promise<Result<CalendarPreview, PreviewRefusal>> {
  const { all } = await deps.organisations();
  const top = all.find(({ parentId }) => parentId === null);
  assert(top, 'one body stands above all');
  if (!holds(actor, previewCalendarDay.access, top.id)) {
    return refuse({ code: 'catalogue/calendar-of-all' });
  }
  const day = parseLocalDate(asked.day);
  if (!day) return refuse({ code: 'catalogue/day-invalid', fault: 'no-such-day' });
  const calendar = changed(await deps.calendar(), day, asked.act);
  return ok(await describe(deps, await movesUnder(deps, calendar)));
}

function changed(calendar: WorkCalendar, day: LocalDate, act: DayAct): WorkCalendar {
  const set = act === 'RELEASE' ? publishedCalendar().overrides.get(day) : { kind: act, name: '' };
  return withDay(calendar, day, set);
}

/** A case, and what moves in it. */
interface Move {
  readonly current: CounterCase;
  readonly days: readonly MovedDay[];
}

/** The open cases that the calendar moves, as the recomputation finds them. */
async function movesUnder(
  { db, now }: CaseDeps,
  calendar: WorkCalendar,
): Promise<ReadonlyMap<CaseId, Move>> {
  const moves = new Map<CaseId, Move>();
  for (const [move, pageOf] of CASES_THAT_MOVE) {
    for (let page = await pageOf(db, undefined); page.length > 0; ) {
      for (const current of await openCases(db, page)) {
        const event = CALENDAR_MOVES[move](current, { at: now(), calendar });
        if (event) noteMove(moves, { current, days: movedDays(current, event) });
      }
      page = await pageOf(db, page.at(-1));
    }
  }
  return moves;
}

function openCases(db: Reader, page: readonly { readonly id: CaseId }[]): Promise<CounterCase[]> {
  return Promise.all(
    page.map(async ({ id }) => {
      const current = await findCase(db, id);
      assert(current?.origin === 'counter', 'only cases of the counter have due days');
      return current;
    }),
  );
}

function noteMove(moves: Map<CaseId, Move>, { current, days }: Move): void {
  if (days.length === 0) return;
  const earlier = moves.get(current.id)?.days ?? [];
  moves.set(current.id, { current, days: [...earlier, ...days] });
}

async function describe(
  deps: CaseDeps,
  moves: ReadonlyMap<CaseId, Move>,
): Promise<CalendarPreview> {
  const all = [...moves.values()];
  const { byId } = await deps.organisations();
  const byBody = Map.groupBy(all, ({ current }) => current.departmentId);
  const departments = [...byBody].map(([organisationId, those]) => ({
    organisationId,
    name: byId.get(organisationId)?.shortName ?? '',
    cases: those.length,
  }));
  const sample: MovedCase[] = [];
  for (const move of all.toSorted(byFirstDay).slice(0, SAMPLE_MAX)) {
    sample.push(await describeMove(deps, move, byId.get(move.current.departmentId)?.shortName));
  }
  return {
    cases: all.length,
    days: all.reduce((sum, { days }) => sum + days.length, 0),
    departments: departments.toSorted((one, other) => other.cases - one.cases),
    sample,
  };
}

function byFirstDay(one: Move, other: Move): number {
  return (one.days[0]?.before ?? '').localeCompare(other.days[0]?.before ?? '');
}

async function describeMove(
  deps: CaseDeps,
  { current, days }: Move,
  departmentName = '',
): Promise<MovedCase> {
  const { id: caseId, matterId, numberedOn, serial } = current;
  const matter = await deps.matter(matterId);
  const [first] = days;
  assert(matter && first, `case ${caseId} has a matter, and a day that moves`);
  const { displayNo } = buildCaseNumber(matter.taskCode, numberedOn, serial);
  return { caseId, displayNo, matterName: matter.name, departmentName, ...first };
}
