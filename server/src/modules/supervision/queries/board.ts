import type { QueryOf, ReplyOf } from '@banshi/contract/endpoint';
import type { listAlerts } from '@banshi/contract/supervision';
import type { AlertLevel, RuleId } from '@banshi/contract/supervision-words';
import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { toTimestamp } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';
import { type Actor, bodiesWithin } from '../../identity/index.ts';
import { BOARD_READERS } from '../core/alert-acts.ts';
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

/** Warnings and cards of the bodies of this person, the newest first, and how many are open of each kind. */
export async function readBoard(
  deps: SupervisionDeps,
  actor: Actor,
  query: BoardQuery,
): Promise<Board> {
  const bodies = bodiesWithin(actor, BOARD_READERS);
  const rows = await readPage(deps, bodies, query);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  const keys = page.map(({ case_id: caseId, seq }) => ({ caseId, seq }));
  const stories = await readAlerts(deps.db, keys);
  return {
    alerts: await describeOnBoard(deps, deps.db, { actor, stories }),
    next: last ? `${last.at}_${last.case_id}_${last.seq}` : null,
    open: await countOpen(deps, bodies),
  };
}

async function readPage(
  deps: SupervisionDeps,
  bodies: readonly number[],
  query: BoardQuery,
): Promise<readonly Row[]> {
  const { state, level, rule, organisationId, limit } = query;
  const moment = sql.ref(state === 'closed' ? 'closed_at' : 'issued_at');
  const cursor = cursorIn(query.after);
  const { rows } = await sql<Row>`
    select case_id, seq, ${moment} as at from supervision.alerts
    where ${stateOf(deps, state)} and ${seenBy(bodies)}
      and ${level ? sql`level = ${level}` : sql`true`}
      and ${rule ? sql`rule = ${rule}` : sql`true`}
      and ${organisationId === undefined ? sql`true` : sql`organisation_id = ${organisationId}`}
      and ${cursor ? sql`(${moment}, case_id, seq) < (${toTimestamp(cursor.at)}, ${cursor.caseId}::uuid, ${cursor.seq}::smallint)` : sql`true`}
    order by ${moment} desc, case_id desc, seq desc
    limit ${limit + 1}`.execute(deps.db);
  return rows;
}

function stateOf(deps: SupervisionDeps, state: BoardQuery['state']): RawBuilder<unknown> {
  if (state === 'closed') return sql`closed_at is not null`;
  return state === 'open' ? sql`closed_at is null` : sql`(closed_at is null and ${isLate(deps)})`;
}

function isLate({ now }: SupervisionDeps): RawBuilder<unknown> {
  return sql`(status in ('OPEN', 'UNEXPLAINED') and explain_by < ${localDateOf(now())}::date)`;
}

const CURSOR = /^(\d{10,14})_([0-9a-f-]{36})_(\d{1,4})$/;

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

async function countOpen(deps: SupervisionDeps, bodies: readonly number[]): Promise<Board['open']> {
  const { rows } = await sql<OpenRow>`
    select organisation_id, rule, level, count(*)::integer as count,
      (count(*) filter (where ${isLate(deps)}))::integer as late
    from supervision.alerts
    where closed_at is null and ${seenBy(bodies)}
    group by organisation_id, rule, level
    order by organisation_id, rule, level`.execute(deps.db);
  const { byId } = await deps.organisations();
  return rows.map(({ organisation_id: organisationId, ...row }) => ({
    ...row,
    organisationId,
    shortName: byId.get(organisationId)?.shortName ?? '',
  }));
}
