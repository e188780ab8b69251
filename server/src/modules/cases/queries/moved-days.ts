import type { ClockKind } from '@banshi/contract/case-words';
import type { MovedDayNews, MovedDaysNews } from '@banshi/contract/moved-days';
import { CASE_READERS } from '@banshi/contract/roles';
import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { type Actor, bodiesWithin, type StaffId, standsInFor } from '../../identity/index.ts';
import type { CaseId } from '../core/case.ts';
import type { StandingBy } from '../core/clocks/moved-days-told.ts';
import type { CaseDeps } from '../deps.ts';
import { readHolder } from './case-desk.ts';
import { summariesOf } from './case-summaries.ts';

const ROWS_MAX = 50;

interface MovedRow {
  readonly case_id: CaseId;
  readonly version: number;
  readonly clock: ClockKind;
  readonly is_reminder: boolean;
  readonly before_on: LocalDate;
  readonly after_on: LocalDate;
  readonly at: Instant;
  readonly total: number;
}

/** Somebody, and whoever he stands in for (AB 岗). */
export function toldWith(actor: Actor): readonly StaffId[] {
  return [actor.staffId, ...standsInFor(actor)];
}

/**
 * The moved days of which somebody, or whoever he stands in for, was told and that none has seen yet, the newest first; of
 * a case that he may not read any more nothing is said.
 */
export async function movedDaysFor(deps: CaseDeps, actor: Actor): Promise<MovedDaysNews> {
  const bodies = bodiesWithin(actor, CASE_READERS);
  const { rows } = await sql<MovedRow>`
    with told as (
      select distinct case_id, version, clock, is_reminder, before_on, after_on, at
      from cases.moved_days where staff_id = any(${[...toldWith(actor)]}::uuid[]) and seen_at is null)
    select t.*, count(*) over ()::integer as total
    from told t join cases.cases c on c.id = t.case_id
    where c.department_id = any(${bodies}::int[]) or c.concerned_bodies && ${bodies}::int[]
    order by t.at desc, t.case_id limit ${ROWS_MAX}`.execute(deps.db);
  const ids = rows.map((row) => row.case_id);
  const cases = await summariesOf(deps, deps.db, ids);
  const days = rows.map((row): MovedDayNews => {
    const about = cases.get(row.case_id);
    assert(about, `case ${row.case_id} is never deleted`);
    const { displayNo, matter, due } = about;
    return {
      ...{ caseId: row.case_id, version: row.version, displayNo, matterName: matter.name },
      ...{ clock: row.clock, isReminder: row.is_reminder },
      ...{ before: row.before_on, after: row.after_on, at: formatInstant(row.at), due },
    };
  });
  return { days, total: rows[0]?.total ?? 0 };
}

/** Who has a case on his desk, and who follows it. */
export async function readStandingBy(db: Reader, caseId: CaseId): Promise<StandingBy> {
  const rows = await db
    .selectFrom('cases.follows')
    .select('staff_id')
    .where('case_id', '=', caseId)
    .execute();
  const followers = rows.map(({ staff_id }) => staff_id as StaffId);
  return { holder: await readHolder(db, caseId), followers };
}
