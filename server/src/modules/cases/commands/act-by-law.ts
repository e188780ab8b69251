import { assert } from '../../../kernel/assert.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { deemAccepted, silenceOf } from '../core/by-law.ts';
import { type CaseId, type CounterCase, isReadyFor } from '../core/case.ts';
import { CALENDAR_MOVES } from '../core/clocks/calendar-moves.ts';
import { daysThatCount } from '../core/clocks/days-that-count.ts';
import type { CounterEvent } from '../core/event.ts';
import { evolve } from '../core/evolve.ts';
import type { CaseDeps } from '../deps.ts';
import { pinnedFrom } from '../queries/acceptance-bars.ts';
import { findCase } from '../queries/find-case.ts';
import { CASES_THAT_MOVE, silentCases } from '../queries/time-passed.ts';
import { saveStep } from '../store/case-store.ts';

/**
 * 视为受理: accepts what nobody has spoken about in five working days (行政许可法第三十二条第一款第四项). A
 * case that a clerk takes at the same moment is his: the version decides. Gives the number accepted.
 */
export async function acceptTheSilent(deps: CaseDeps): Promise<number> {
  const ids = await silentCases(deps.db, localDateOf(deps.now()));
  return actOnEach(deps, ids, async (current) => {
    if (!isReadyFor('deemAccepted', current)) return undefined;
    // Accepted as of the day on which the silence began, and so under the list that was in force then.
    const since = silenceOf(current);
    const version = await deps.versionAt(current.matterId, since);
    const matter = await deps.matter(current.matterId, version, daysThatCount(current, since));
    assert(matter, `case ${current.id} names a matter that exists`);
    const by = { at: deps.now(), calendar: await deps.calendar() };
    const { entrustment } = current;
    const rests = entrustment ? { entrustment } : {};
    return deemAccepted(current, by, { ...pinnedFrom(matter, current), ...rests });
  });
}

/**
 * 重算期限: brings the due days of open cases, and of what is to follow in them, to the calendar as it is now; gives the
 * number changed. Page by page, so that however many are open, few are in hand.
 */
export async function recomputeOpenDues(deps: CaseDeps): Promise<number> {
  const calendar = await deps.calendar();
  let changed = 0;
  for (const [move, pageOf] of CASES_THAT_MOVE) {
    for (let page = await pageOf(deps.db, undefined); page.length > 0; ) {
      const ids = page.map((one) => one.id);
      changed += await actOnEach(deps, ids, async (current) =>
        CALENDAR_MOVES[move](current, { at: deps.now(), calendar }),
      );
      page = await pageOf(deps.db, page.at(-1));
    }
  }
  return changed;
}

/**
 * Takes a step by nobody's hand in each of these cases, where there is one to take; gives the number taken. A case in
 * which that fails keeps no other from its own, and is told of at the end.
 */
export async function actOnEach(
  deps: CaseDeps,
  ids: readonly CaseId[],
  decide: (current: CounterCase) => Promise<CounterEvent | undefined>,
): Promise<number> {
  const failures: unknown[] = [];
  let done = 0;
  for (const id of ids) {
    const isDone = await actOnOne(deps, id, decide).catch((error: unknown) => {
      failures.push(error);
      return false;
    });
    if (isDone) done += 1;
  }
  if (failures.length > 0) {
    throw new AggregateError(failures, `${failures.length} cases could not be followed`);
  }
  return done;
}

async function actOnOne(
  deps: CaseDeps,
  id: CaseId,
  decide: (current: CounterCase) => Promise<CounterEvent | undefined>,
): Promise<boolean> {
  const current = await findCase(deps.db, id);
  assert(current?.origin === 'counter', 'only cases of the counter have due days');
  const event = await decide(current);
  return event !== undefined && save(deps, current, event);
}

/** Saves what the law did, unless somebody was faster; then the next run looks again. */
async function save(deps: CaseDeps, before: CounterCase, event: CounterEvent): Promise<boolean> {
  const entry = { caseId: before.id, version: before.version + 1, event };
  const next = evolve(before, entry);
  assert(next.origin === 'counter', 'the law leaves a case of the counter at the counter');
  const heardBy = deps.subscribersOf(event.type);
  const beside = { claims: [], materialVersion: undefined, answer: undefined, heardBy };
  const { stale } = await saveStep(deps.db, { before, next, entry, ...beside });
  return !stale;
}
