import type { CaseSummary } from '@banshi/contract/case-views';
import type { CaseRule } from '@banshi/contract/quality-words';
import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { addDays, type LocalDate, laterOf } from '../../../kernel/local-date.ts';
import { cursorAfter } from '../../../kernel/page-cursor.ts';
import type { CaseDeps } from '../deps.ts';
import { describeCounted, type ReadsRow, ROWS_OF_PAGE, type SummaryRow } from './case-summary.ts';
import { behind } from './counted-conditions.ts';
import { hourOf } from './strands.ts';

/** A matter as far as the rules look at it. */
export interface QualityMatter {
  readonly matterId: number;
  /** The last version of its list; none where no list ever took effect. */
  readonly version: number | undefined;
  /** What was accepted before this day has had twice its limit; undefined where it has none. */
  readonly overdueBefore: LocalDate | undefined;
}

interface Asked {
  readonly rule: CaseRule;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly matters: readonly QualityMatter[];
  /** Only what is about these matters; all when undefined. */
  readonly only?: readonly number[] | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

/** Nobody counts further: that something is wrong with so many says enough. */
export const COUNTED_MAX = 10_000;
/** Days in which a number is looked for a second time. */
const NUMBER_DAYS = 31;

/**
 * The cases that a rule finds, oldest first, and on the first page how many. How each grows at 18 million cases: Q1, Q2,
 * Q4, Q5 and Q7 read indexes that hold what they find, no further than a page or ten thousand counted (Q4 sorts what it finds);
 * Q3 reads what departments reported accepted in at most 31 days, some 3 million in the busiest month, and nothing
 * while there is only one source.
 */
export async function qualityCases(
  deps: CaseDeps,
  asked: Asked,
  reads: ReadsRow,
): Promise<{ found: Found | null; flagged: CaseSummary[]; next: string | null }> {
  const rows = await readPage(deps, asked);
  const page = rows.slice(0, asked.limit);
  const last = rows.length > asked.limit ? page.at(-1) : undefined;
  return {
    found: asked.after === undefined ? await countFound(deps, asked) : null,
    flagged: await describeCounted(deps, page, reads),
    next: last ? cursorAfter(String(last.at), last.id) : null,
  };
}

interface Found {
  readonly count: number;
  readonly isMore: boolean;
}

async function countFound({ db }: CaseDeps, asked: Asked): Promise<Found> {
  const all = { ...asked, after: undefined, limit: COUNTED_MAX };
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from (
      select 1 from (${FOUND[asked.rule](all)}) found limit ${COUNTED_MAX + 1}) counted`.execute(
    db,
  );
  const n = rows[0]?.n ?? 0;
  return { count: Math.min(n, COUNTED_MAX), isMore: n > COUNTED_MAX };
}

/** How many a rule finds of each matter; nothing where it finds more than anybody counts. */
export async function foundByMatter(
  { db }: CaseDeps,
  asked: Omit<Asked, 'after' | 'limit'>,
): Promise<ReadonlyMap<number, number> | undefined> {
  const all = { ...asked, after: undefined, limit: COUNTED_MAX };
  const { rows } = await sql<{ matter: number; n: number }>`
    select c.matter_id as matter, count(*)::integer as n
    from (select id from (${FOUND[asked.rule](all)}) found limit ${COUNTED_MAX + 1}) counted
    join cases.cases c on c.id = counted.id
    group by c.matter_id`.execute(db);
  const sum = rows.reduce((total, { n }) => total + n, 0);
  return sum > COUNTED_MAX ? undefined : new Map(rows.map(({ matter, n }) => [matter, n]));
}

async function readPage({ db }: CaseDeps, asked: Asked) {
  const { rows } = await sql<SummaryRow & { readonly at: Instant }>`
    with page as (
      select found.id, found.at from (${FOUND[asked.rule](asked)}) found
      order by found.at, found.id
      limit ${asked.limit + 1})
    ${ROWS_OF_PAGE}`.execute(db);
  return rows;
}

const CLOSED = sql.ref('closed_at');
const ACCEPTED = sql.ref('accepted_at');
const RECEIVED = sql.ref('received_at');

/** What each rule finds: ids and moments behind the cursor, enough for a page. */
const FOUND: Readonly<Record<CaseRule, (asked: Asked) => RawBuilder<unknown>>> = {
  Q1: (asked) => ofEachMatter(asked, CLOSED, sql`accepted_at is null and ${within(asked, CLOSED)}`),
  Q2: (asked) => sql`
    select id, closed_at as at from cases.cases
    where closed_at < accepted_at and ${within(asked, CLOSED)} and ${isOnly(asked)}
      and ${behind(asked.after, CLOSED)}
    order by closed_at, id
    limit ${asked.limit + 1}`,
  Q3: numbersTwice,
  Q4: (asked) =>
    ofEachMatter(
      asked,
      ACCEPTED,
      sql`matter_version > wanted.version and ${within(asked, ACCEPTED)}`,
    ),
  Q5: (asked) =>
    ofEachMatter(
      asked,
      ACCEPTED,
      sql`closed_at is null and ${hourOf(ACCEPTED)} < wanted.overdue_before::timestamp`,
    ),
  Q7: (asked) => sql`
    select id, received_at as at from cases.cases
    where status = 'VOID' and ${within(asked, RECEIVED)} and ${isOnly(asked)}
      and ${behind(asked.after, RECEIVED)}
    order by ${hourOf(RECEIVED)}, received_at, id
    limit ${asked.limit + 1}`,
};

/** The first of each matter, from an index that begins with the matter. */
function ofEachMatter(
  { matters: all, only, after, limit }: Asked,
  moment: RawBuilder<unknown>,
  condition: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const hour = hourOf(moment);
  const matters = all.filter(({ matterId }) => only?.includes(matterId) ?? true);
  return sql`
    select head.id, head.at
    from unnest(${matters.map(({ matterId }) => matterId)}::int[],
        ${matters.map(({ version }) => version ?? 0)}::int[],
        ${matters.map(({ overdueBefore }) => overdueBefore ?? null)}::date[])
      as wanted (matter_id, version, overdue_before)
    cross join lateral (
      select id, ${moment} as at from cases.cases
      where matter_id = wanted.matter_id and ${moment} is not null and ${condition}
        and ${behind(after, moment)}
      order by ${hour}, ${moment}, id
      limit ${limit + 1}) head`;
}

/** One number of two sources: within a source the number names the case, so that it cannot stand twice. */
function numbersTwice(asked: Asked): RawBuilder<unknown> {
  const from = laterOf(asked.from, addDays(asked.to, 1 - NUMBER_DAYS));
  return sql`
    select twice.id, twice.accepted_at as at
    from (
      select reported.*, count(*) over (partition by source_case_no) as n
      from unnest(${asked.matters.map(({ matterId }) => matterId)}::int[]) as wanted (matter_id)
      cross join lateral (
        select id, matter_id, accepted_at, source_case_no from cases.cases
        where matter_id = wanted.matter_id and source_id is not null and accepted_at is not null
          and ${within({ from, to: asked.to }, ACCEPTED)}) reported
      where (select count(*) from cases.sources) > 1) twice
    where n > 1 and ${isOnly(asked)} and ${behind(asked.after, ACCEPTED)}`;
}

function isOnly({ only }: Asked): RawBuilder<unknown> {
  return only === undefined ? sql`true` : sql`matter_id = any(${[...only]}::int[])`;
}

function within({ from, to }: Pick<Asked, 'from' | 'to'>, moment: RawBuilder<unknown>) {
  const hour = hourOf(moment);
  return sql`${hour} >= ${from}::timestamp and ${hour} < ${addDays(to, 1)}::timestamp`;
}
