import type { ClockKind } from '@banshi/contract/case-words';
import type { MovedDayNews, MovedDaysNews } from '@banshi/contract/moved-days';
import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import { buildCaseNumber } from '../../../kernel/case-number.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { type Actor, type StaffId, standsInFor } from '../../identity/index.ts';
import type { CaseId } from '../core/case.ts';
import type { StandingBy } from '../core/moved-days-told.ts';
import type { CaseDeps } from '../deps.ts';
import { readHolder } from './case-desk.ts';

const ROWS_MAX = 50;

interface MovedRow {
  readonly case_id: CaseId;
  readonly version: number;
  readonly clock: ClockKind;
  readonly is_reminder: boolean;
  readonly before_on: LocalDate;
  readonly after_on: LocalDate;
  readonly at: Instant;
  readonly matter_id: number;
  readonly numbered_on: LocalDate;
  readonly serial: number;
  readonly total: number;
}

/** Somebody, and whoever he stands in for (AB 岗). */
export function toldWith(actor: Actor): readonly StaffId[] {
  return [actor.staffId, ...standsInFor(actor)];
}

/** The moved days of which somebody, or whoever he stands in for, was told and that none has seen yet; the newest first. */
export async function movedDaysFor(
  { db, matter }: Pick<CaseDeps, 'db' | 'matter'>,
  actor: Actor,
): Promise<MovedDaysNews> {
  const { rows } = await sql<MovedRow>`
    with told as (
      select distinct case_id, version, clock, is_reminder, before_on, after_on, at
      from cases.moved_days where staff_id = any(${[...toldWith(actor)]}::uuid[]) and seen_at is null)
    select t.*, c.matter_id, c.numbered_on, c.serial, count(*) over ()::integer as total
    from told t join cases.cases c on c.id = t.case_id
    order by t.at desc, t.case_id limit ${ROWS_MAX}`.execute(db);
  const days: MovedDayNews[] = [];
  for (const row of rows) {
    const list = await matter(row.matter_id);
    assert(list, `case ${row.case_id} names a matter that exists`);
    days.push({
      caseId: row.case_id,
      version: row.version,
      displayNo: buildCaseNumber(list.taskCode, row.numbered_on, row.serial).displayNo,
      matterName: list.name,
      clock: row.clock,
      isReminder: row.is_reminder,
      before: row.before_on,
      after: row.after_on,
      at: formatInstant(row.at),
    });
  }
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
