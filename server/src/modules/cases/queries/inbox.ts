import type { CaseSummary } from '@banshi/contract/case-views';
import {
  CASE_STATUSES,
  type CaseAction,
  type CaseStatus,
  type Lamp,
} from '@banshi/contract/case-words';
import { INBOX_VIEWS, type listInbox } from '@banshi/contract/cases';
import { CHAIN_ROLES, type ChainRole } from '@banshi/contract/catalogue-words';
import type { QueryOf } from '@banshi/contract/endpoint';
import { CASE_READERS } from '@banshi/contract/roles';
import type { InboxFilter } from '@banshi/contract/workplace';
import { type RawBuilder, sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import { inSnapshotByKeptPlans, type Reader } from '../../../platform/database/index.ts';
import { type Actor, bodiesWithin, standsInFor } from '../../identity/index.ts';
import { AWAITED_BESIDE, type AwaitedBeside } from '../core/awaits.ts';
import type { Transition } from '../core/lifecycle/transition.ts';
import { awaitedFrom, transitionOf } from '../core/lifecycle.ts';
import type { CaseDeps } from '../deps.ts';
import { describeRows, SUMMARY_COLUMNS, type SummaryRow } from './case-summary.ts';
import {
  inboxCursorAfter,
  readInboxCursor,
  type Strip,
  stripsFrom,
  stripsOf,
} from './inbox-strips.ts';
import { lampConditions } from './lamp-conditions.ts';
import { readFilters } from './workplace.ts';

type InboxQuery = QueryOf<typeof listInbox>;
type Condition = RawBuilder<unknown>;
type View = (typeof INBOX_VIEWS)[number];

export interface InboxPage {
  readonly cases: CaseSummary[];
  readonly next: string | null;
  readonly counts: Record<View | Lamp, number>;
  readonly saved: { readonly name: string; readonly count: number }[];
}

/** Open cases of the counter in order of urgency, with exact counts behind tabs and lamps. */
export async function listInboxCases(
  deps: CaseDeps,
  actor: Actor,
  query: InboxQuery,
): Promise<InboxPage> {
  const lamps = await lampConditions(deps);
  const views = viewConditions(actor, await hasHolder(deps));
  const followed = sql`left join cases.follows f
    on f.case_id = c.id and f.staff_id = ${actor.staffId}::uuid`;
  const strips = await stripsOf(deps);
  const filters = await readFilters(deps.db, actor.staffId);
  const conditions = { views, lamps, followed };
  const { rows, counts, saved } = await inSnapshotByKeptPlans(deps.db, async (db) => ({
    rows: await readRows(db, { ...conditions, strips }, query),
    ...(await readCounts(db, conditions, { view: query.view, filters })),
  }));
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  const next = last ? inboxCursorAfter(last) : null;
  return { cases: await describeRows(deps, page), next, counts, saved };
}

interface Conditions {
  readonly views: Record<View, Condition>;
  readonly lamps: Record<Lamp, Condition>;
  /** Joins what this person follows. */
  readonly followed: Condition;
}

/** The rows of a page, and one more where there are more. */
async function readRows(
  db: Reader,
  { views, lamps, followed, strips: all }: Conditions & { readonly strips: readonly Strip[] },
  { view, lamp, status, after, limit }: InboxQuery,
): Promise<readonly SummaryRow[]> {
  const asked = partOf({ views, lamps }, { view, lamp, status });
  const strips = stripsFrom(all, readInboxCursor(after));
  const parts = strips.map(
    ({ condition }, place) => sql`(select ${place}::int as place, ${SUMMARY_COLUMNS}
      from cases.cases c left join cases.sources s on s.id = c.source_id
        ${followed}
      where c.due_on is not null and ${condition} and ${asked}
      order by c.due_on, c.id
      limit ${limit + 1})`,
  );
  const { rows } = await sql<SummaryRow>`
    select * from (${sql.join(parts, sql` union all `)}) strips
    order by place, due_on, id
    limit ${limit + 1}`.execute(db);
  return rows;
}

/** The cases of a view, of one lamp and in one status where these are given. */
function partOf(
  { views, lamps }: Pick<Conditions, 'views' | 'lamps'>,
  {
    view,
    lamp,
    status,
  }: {
    readonly view: View;
    readonly lamp?: Lamp | null | undefined;
    readonly status?: CaseStatus | null | undefined;
  },
): Condition {
  return sql`(${views[view]} and ${lamp ? lamps[lamp] : sql`true`}
    and ${status ? sql`c.status = ${status}` : sql`true`})`;
}

async function readCounts(
  db: Reader,
  { views, lamps, followed }: Conditions,
  { view, filters }: { readonly view: View; readonly filters: readonly InboxFilter[] },
): Promise<Pick<InboxPage, 'counts' | 'saved'>> {
  const inView = (lamp: Lamp) =>
    sql`count(*) filter (where ${views[view]} and ${lamps[lamp]})::int`;
  const inViews = INBOX_VIEWS.map(
    (each) => sql`count(*) filter (where ${views[each]})::int as ${sql.ref(each)}`,
  );
  const inSaved = filters.map(
    (each) => sql`count(*) filter (where ${partOf({ views, lamps }, each)})::int`,
  );
  const { rows } = await sql<InboxPage['counts'] & { readonly saved: readonly number[] }>`
    select ${sql.join(inViews)},
           array[${sql.join(inSaved)}]::int[] as saved,
           ${inView('red')} as red, ${inView('amber')} as amber,
           ${inView('green')} as green, ${inView('blue')} as blue
    from cases.cases c ${followed}
    where c.due_on is not null and ${views.open}`.execute(db);
  const [row] = rows;
  assert(row, 'an aggregate has a row');
  const { saved, ...counts } = row;
  return { counts, saved: filters.map(({ name }, place) => ({ name, count: saved[place] ?? 0 })) };
}

/** What waits for this person, is handling or accepted, and may see; equal to the rules in core. */
function viewConditions(actor: Actor, hasOfficer: HasOfficer): Conditions['views'] {
  const readable = bodiesWithin(actor, CASE_READERS);
  const open = sql`(c.department_id = any(${readable}::int[])
    or c.concerned_bodies && ${readable}::int[])`;
  // Who stands in for somebody sees what that one has in hand (AB 岗).
  const persons = [actor.staffId, ...standsInFor(actor)];
  const mine = sql`(${open} and (c.handler_id = any(${persons}::uuid[])
    or c.acceptor_id = any(${persons}::uuid[])))`;
  const able = [
    ...CASE_STATUSES.filter((status) => !ON_ITS_WAY.has(status)).flatMap((status) =>
      ableIn(actor, status, hasOfficer),
    ),
    ...CHAIN_ROLES.flatMap((role) => ableInTurn(actor, role)),
    ...AWAITED_BESIDE.flatMap((action) => ableBeside(actor, action)),
  ];
  const todo = able.length === 0 ? sql`false` : sql`(${sql.join(able, sql` or `)})`;
  return {
    todo,
    unclaimed: sql`(${todo} and c.assignee_id is null)`,
    claimed: sql`(${open} and c.assignee_id = ${actor.staffId})`,
    mine,
    open,
    followed: sql`(${open} and f.staff_id is not null)`,
  };
}

/** In these a step of the review chain waits, and the row says for whom. */
const ON_ITS_WAY: ReadonlySet<CaseStatus> = new Set(['ACCEPTED', 'REVIEWING', 'DECIDING']);

function ableInTurn(actor: Actor, role: ChainRole): Condition[] {
  const bodies = bodiesWithin(actor, [role]);
  if (bodies.length === 0) return [];
  return [
    sql`(c.turn_roles @> array[${role}::text] and case when c.asked_bodies is null
      then c.department_id = any(${bodies}::int[]) else c.asked_bodies && ${bodies}::int[] end)`,
  ];
}

function ableIn(actor: Actor, status: CaseStatus, hasOfficer: HasOfficer): Condition[] {
  const bodies = [
    ...bodiesFor(actor, awaitedFrom(status)),
    ...bodiesStoodInFor(actor, awaitedFrom(status), hasOfficer),
  ];
  if (bodies.length === 0) return [];
  return [sql`(c.status = ${status} and c.department_id = any(${bodies}::int[]))`];
}

function ableBeside(actor: Actor, action: AwaitedBeside): Condition[] {
  const bodies = bodiesFor(actor, [action]);
  if (bodies.length === 0) return [];
  return [sql`(c.awaits = ${action} and c.department_id = any(${bodies}::int[]))`];
}

function bodiesFor(actor: Actor, actions: readonly CaseAction[]): readonly number[] {
  return bodiesWithin(
    actor,
    actions.flatMap((action) => transitionOf(action).by),
  );
}

/** Whether a body has anybody for an act that others do in his place where there is none. */
type HasOfficer = (action: CaseAction, bodyId: number) => boolean;

async function hasHolder({ roleHolders }: Pick<CaseDeps, 'roleHolders'>): Promise<HasOfficer> {
  const sealOfficersIn = await roleHolders('SEAL_OFFICER');
  return (action, bodyId) => action === 'close' && sealOfficersIn(bodyId).length > 0;
}

function bodiesStoodInFor(
  actor: Actor,
  actions: readonly CaseAction[],
  hasOfficer: HasOfficer,
): readonly number[] {
  return actions.flatMap((action) => {
    const { standIns = [] }: Transition = transitionOf(action);
    return bodiesWithin(actor, standIns).filter((bodyId) => !hasOfficer(action, bodyId));
  });
}
