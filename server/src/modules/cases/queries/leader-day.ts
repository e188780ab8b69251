import type { CaseAction } from '@banshi/contract/case-words';
import type { QueryOf, ReplyOf } from '@banshi/contract/endpoint';
import {
  type getLeaderDay,
  LEADER_MATTERS,
  type LeaderGroup,
  type LeaderMatter,
} from '@banshi/contract/leader-day';
import { CASE_LEADERS } from '@banshi/contract/roles';
import { type RawBuilder, sql } from 'kysely';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { cursorAfter, readDayCursor } from '../../../kernel/page-cursor.ts';
import { type Actor, bodiesWithin, holds } from '../../identity/index.ts';
import type { Caller } from '../core/caller.ts';
import { amberUntil, STANDING_CLOCKS } from '../core/clocks/urgency.ts';
import { transitionOf } from '../core/lifecycle.ts';
import { jointRefusal } from '../core/permissions.ts';
import type { CaseDeps } from '../deps.ts';
import { describeRows, SUMMARY_COLUMNS, type SummaryRow } from './case-summary.ts';

type Condition = RawBuilder<unknown>;

/** The first of each kind; the rest is one press away. */
const SHOWN = 10;
const PAGE_ROWS = 50;

type LeaderDay = ReplyOf<typeof getLeaderDay>;

/** The first for each thing that needs this leader, or page by page all for one of them. */
export async function leaderDayOf(
  deps: CaseDeps,
  actor: Actor,
  { matter, after }: QueryOf<typeof getLeaderDay>,
): Promise<LeaderDay> {
  if (matter === undefined) return { groups: await readLeaderDay(deps, actor), next: null };
  const condition = (await conditionsFor(deps, actor))[matter];
  const { rows, count } = await readFirst(deps, condition, { after, limit: PAGE_ROWS + 1 });
  const page = rows.slice(0, PAGE_ROWS);
  const last = rows.length > PAGE_ROWS ? page.at(-1) : undefined;
  return {
    groups: [{ matter, count, cases: await describeRows(deps, page) }],
    next: last?.due_on ? cursorAfter(last.due_on, last.id) : null,
  };
}

/** What needs this leader today; open cases only, found by their due day. */
async function readLeaderDay(deps: CaseDeps, actor: Actor): Promise<LeaderGroup[]> {
  const conditions = await conditionsFor(deps, actor);
  const groups = await Promise.all(
    LEADER_MATTERS.map(async (matter) => {
      const { rows, count } = await readFirst(deps, conditions[matter], { limit: SHOWN });
      return { matter, count, cases: await describeRows(deps, rows) };
    }),
  );
  return groups.filter(({ count }) => count > 0);
}

/** The most urgent ones after a cursor, and how many there are in all. */
async function readFirst(
  { db }: CaseDeps,
  condition: Condition,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly rows: readonly SummaryRow[]; readonly count: number }> {
  const cursor = readDayCursor(after);
  const { rows } = await sql<SummaryRow & { readonly total: number }>`
    select * from (
      select ${SUMMARY_COLUMNS}, count(*) over ()::int as total
      from cases.cases c left join cases.sources s on s.id = c.source_id
      where c.due_on is not null and ${condition}) needed
    where ${cursor ? sql`(due_on, id) > (${cursor.on}::date, ${cursor.id}::uuid)` : sql`true`}
    order by due_on, id
    limit ${limit}`.execute(db);
  return { rows, count: rows[0]?.total ?? 0 };
}

async function conditionsFor(
  deps: CaseDeps,
  actor: Actor,
): Promise<Readonly<Record<LeaderMatter, Condition>>> {
  const today = localDateOf(deps.now());
  const turn = turnOf(actor);
  const led = inBodies(bodiesWithin(actor, CASE_LEADERS));
  return {
    late: sql`(${led} and c.due_on < ${today}::date
      and not c.due_clock = any(${[...STANDING_CLOCKS]}::text[]))`,
    extend: await toExtend(deps, actor, today),
    decide: sql`(${turn} and c.status = 'DECIDING')`,
    examine: sql`(${turn} and c.status <> 'DECIDING')`,
    allowTolerance: sql`(c.awaits = 'allowTolerance'
      and ${inBodies(bodiesFor(actor, 'allowTolerance'))})`,
    // A supervisor confirms it; whoever leads the body answers for its entries.
    voidCase: sql`(c.awaits = 'voidCase' and ${led})`,
  };
}

/** 第四十二条: once a case, before the limit of the law has passed, and by the leader whose part it is. */
async function toExtend(deps: CaseDeps, actor: Actor, today: LocalDate): Promise<Condition> {
  const amber = amberUntil(today, await deps.calendar());
  const near = sql`(${inBodies(bodiesFor(actor, 'extend'))}
    and c.status in ('ACCEPTED', 'REVIEWING', 'DECIDING')
    and c.due_on_legal between ${today}::date and ${amber}::date
    and not exists (select from cases.journal j
      where j.case_id = c.id and j.body::jsonb ->> 'type' = 'cases/extended'))`;
  const others = await extendedByOthers(deps, actor, near);
  return sql`(${near} and not exists (
    select from unnest(${others.map((one) => one.matter_id)}::int[],
      ${others.map((one) => one.matter_version)}::int[]) as others (matter_id, matter_version)
    where others.matter_id = c.matter_id and others.matter_version = c.matter_version))`;
}

interface ListRow {
  readonly matter_id: number;
  readonly matter_version: number;
}

/** The lists behind these cases that several bodies handle together, under another leader than this one. */
async function extendedByOthers(
  { db, matter }: CaseDeps,
  actor: Actor,
  near: Condition,
): Promise<readonly ListRow[]> {
  const { rows } = await sql<ListRow>`
    select distinct c.matter_id, c.matter_version from cases.cases c
    where c.due_on is not null and c.matter_version is not null and ${near}`.execute(db);
  const caller: Pick<Caller, 'holds'> = { holds: (roles, body) => holds(actor, roles, body) };
  const looked = await Promise.all(
    rows.map(async (row) => {
      const list = await matter(row.matter_id, row.matter_version);
      return jointRefusal(caller, list?.jointUnder) ? [row] : [];
    }),
  );
  return looked.flat();
}

/** The step that waits is a leader's, in a body that he leads. */
function turnOf(actor: Actor): Condition {
  const turns = CASE_LEADERS.flatMap((role) => {
    const bodies = bodiesWithin(actor, [role]);
    if (bodies.length === 0) return [];
    return [
      sql`(c.turn_roles @> array[${role}::text] and case when c.asked_bodies is null
        then ${inBodies(bodies)} else c.asked_bodies && ${bodies}::int[] end)`,
    ];
  });
  return turns.length === 0 ? sql`false` : sql`(${sql.join(turns, sql` or `)})`;
}

function inBodies(bodies: readonly number[]): Condition {
  return sql`c.department_id = any(${bodies}::int[])`;
}

function bodiesFor(actor: Actor, action: CaseAction): readonly number[] {
  return bodiesWithin(actor, transitionOf(action).by);
}
