import type { QueryOf, ReplyOf } from '@banshi/contract/endpoint';
import { CASE_READERS } from '@banshi/contract/roles';
import type { listAlerts, listOwnAlerts } from '@banshi/contract/supervision';
import type { AlertLevel, RuleId } from '@banshi/contract/supervision-words';
import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { toTimestamp } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';
import { type Actor, bodiesWithin } from '../../identity/index.ts';
import { ANSWERABLE, BOARD_READERS } from '../core/alert-acts.ts';
import type { SupervisionDeps } from '../deps.ts';
import { readAlerts } from './alert-journals.ts';
import { describeOnBoard } from './describe-alert.ts';
import { seenBy } from './seen-by.ts';

type BoardQuery = QueryOf<typeof listAlerts>;
type Board = ReplyOf<typeof listAlerts>;

interface Row {
  readonly case_id: CaseId;
  readonly seq: number;
  readonly at: Instant;
}

/**
 * Warnings and cards of the bodies of this person, the newest first, and how many are open of each kind; what
 * waits for an explanation stands in the order of its days.
 */
export function readBoard(deps: SupervisionDeps, actor: Actor, query: BoardQuery): Promise<Board> {
  const whose = seenBy(bodiesWithin(actor, BOARD_READERS));
  return readList(deps, actor, { query, whose });
}

/** The same of those that name this person, where he reads cases, or of the cards that he is to explain. */
export function readOwn(
  deps: SupervisionDeps,
  actor: Actor,
  { of, ...query }: QueryOf<typeof listOwnAlerts>,
): Promise<Board> {
  const { staffId } = actor;
  const named = sql`(person_id = ${staffId}::uuid and ${seenBy(bodiesWithin(actor, CASE_READERS))})`;
  const headed = sql`organisation_id = any(${bodiesWithin(actor, ANSWERABLE)}::int[])`;
  const whose = of === 'named' ? named : sql`(${named} or ${headed})`;
  return readList(deps, actor, { query, whose });
}

async function readList(
  deps: SupervisionDeps,
  actor: Actor,
  { query, whose }: { readonly query: BoardQuery; readonly whose: RawBuilder<unknown> },
): Promise<Board> {
  const rows = await readPage(deps, whose, query);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  const keys = page.map(({ case_id: caseId, seq }) => ({ caseId, seq }));
  const stories = await readAlerts(deps.db, keys);
  return {
    alerts: await describeOnBoard(deps, deps.db, { actor, stories }),
    next: last ? `${last.at}_${last.case_id}_${last.seq}` : null,
    open: await countOpen(deps, whose),
  };
}

async function readPage(
  deps: SupervisionDeps,
  whose: RawBuilder<unknown>,
  query: BoardQuery,
): Promise<readonly Row[]> {
  const { state, level, rule, organisationId, limit } = query;
  const moment = sql.ref(state === 'closed' ? 'closed_at' : 'issued_at');
  const cursor = cursorIn(query.after);
  const [order, beyond] = state === 'unexplained' ? [sql`asc`, sql`>`] : [sql`desc`, sql`<`];
  const { rows } = await sql<Row>`
    select case_id, seq, ${moment} as at from supervision.alerts
    where ${stateOf(deps, state)} and ${whose}
      and ${level ? sql`level = ${level}` : sql`true`}
      and ${rule ? sql`rule = ${rule}` : sql`true`}
      and ${organisationId === undefined ? sql`true` : sql`organisation_id = ${organisationId}`}
      and ${cursor ? sql`(${moment}, case_id, seq) ${beyond} (${toTimestamp(cursor.at)}, ${cursor.caseId}::uuid, ${cursor.seq}::smallint)` : sql`true`}
    order by ${moment} ${order}, case_id ${order}, seq ${order}
    limit ${limit + 1}`.execute(deps.db);
  return rows;
}

function stateOf(deps: SupervisionDeps, state: BoardQuery['state']): RawBuilder<unknown> {
  switch (state) {
    case 'closed':
      return sql`closed_at is not null`;
    case 'open':
      return sql`closed_at is null`;
    case 'unexplained':
      return sql`(closed_at is null and ${IS_UNEXPLAINED})`;
    case 'late':
      return sql`(closed_at is null and ${isLate(deps)})`;
  }
}

/** A card, which a warning or task is not, has a day for its explanation. */
const IS_UNEXPLAINED = sql`(status in ('OPEN', 'UNEXPLAINED') and explain_by is not null)`;

function isLate({ now }: SupervisionDeps): RawBuilder<unknown> {
  return sql`(${IS_UNEXPLAINED} and explain_by < ${localDateOf(now())}::date)`;
}

const CURSOR = /^(\d{10,14})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_(\d{1,4})$/;

/** Where the page before ended; a cursor that nobody handed out starts from the beginning. */
function cursorIn(text: string | undefined) {
  const [, at, caseId, seq] = CURSOR.exec(text ?? '') ?? [];
  return at && caseId && seq ? { at: Number(at) as Instant, caseId, seq: Number(seq) } : undefined;
}

interface OpenRow {
  readonly organisation_id: number;
  readonly rule: RuleId;
  readonly level: AlertLevel;
  readonly count: number;
  readonly late: number;
}

async function countOpen(
  deps: SupervisionDeps,
  whose: RawBuilder<unknown>,
): Promise<Board['open']> {
  const { rows } = await sql<OpenRow>`
    select organisation_id, rule, level, count(*)::integer as count,
      (count(*) filter (where ${isLate(deps)}))::integer as late
    from supervision.alerts
    where closed_at is null and ${whose}
    group by organisation_id, rule, level
    order by organisation_id, rule, level`.execute(deps.db);
  const { byId } = await deps.organisations();
  return rows.map(({ organisation_id: organisationId, ...row }) => ({
    ...row,
    organisationId,
    shortName: byId.get(organisationId)?.shortName ?? '',
  }));
}
