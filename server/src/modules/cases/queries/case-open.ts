import { sql } from 'kysely';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { gathered, type Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { Caller } from '../core/caller.ts';
import type { Case, CaseId } from '../core/case.ts';
import type { Entry } from '../core/event.ts';
import { answersForCards, isOwnCase } from '../core/privacy/purpose.ts';
import type { ReadingDeps } from '../deps.ts';

/**
 * Whether this person, who may read the case, has it before him without saying what for: it is his own, lies on
 * his desk, is followed by him or was opened by him today. Of his own case the journal tells it without a look.
 */
export async function isCaseOpen(
  deps: ReadingDeps,
  caller: Caller,
  { current, entries }: { readonly current: Case; readonly entries: readonly Entry[] },
): Promise<boolean> {
  const today = localDateOf(deps.now());
  const events = entries.map((entry) => entry.event);
  if (isOwnCase(caller, { current, events }, today)) return true;
  const asked = { caseId: current.id, staffId: caller.staffId, today };
  if (await standsBeside(deps.db, asked)) return true;
  return answersForCards(caller, current) && (await deps.hasOpenAlert(current.id));
}

interface Asked {
  readonly caseId: CaseId;
  readonly staffId: StaffId;
  readonly today: LocalDate;
}

const standsBeside = gathered(standBeside);

async function standBeside(db: Reader, asked: readonly Asked[]): Promise<readonly boolean[]> {
  const { rows } = await sql<{ place: number }>`
    with asked as (
      select * from unnest(
        ${asked.map((one) => one.caseId)}::uuid[], ${asked.map((one) => one.staffId)}::uuid[],
        ${asked.map((one) => one.today)}::date[]) with ordinality as given (case_id, staff_id, day, place))
    select asked.place from asked
      join cases.cases c on c.id = asked.case_id and c.assignee_id = asked.staff_id
    union all
    select asked.place from asked
      join cases.follows f on f.case_id = asked.case_id and f.staff_id = asked.staff_id
    union all
    select asked.place from asked
      join cases.readings r on r.case_id = asked.case_id and r.staff_id = asked.staff_id
        and r.open_on = asked.day`.execute(db);
  const found = new Set(rows.map((row) => row.place));
  return asked.map((_, index) => found.has(index + 1));
}
