import type { DelayView } from '@banshi/contract/notice-words';
import type { DelayExplanation, PublicDelay, PublicDelays } from '@banshi/contract/public-delays';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { addDays, type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { cursorAfter, readDayCursor } from '../../../kernel/page-cursor.ts';
import { countWorkDays, type WorkCalendar } from '../../../kernel/work-calendar.ts';
import { countRunningOver, listRunningOver, type RunningOver } from '../../cases/index.ts';
import type { NoticeDeps } from '../deps.ts';
import { countFinishedDelays } from './delay-sums.ts';

const ROWS_MAX = 30;
/** What was decided after all is told for so long. */
const TOLD_DAYS = 365;

interface Asked {
  readonly view: DelayView;
  readonly bodyId?: number;
  readonly after?: string;
}

/** A delay before it is put into words: of the open list, or of those that were explained and decided. */
interface Late extends Omit<RunningOver, 'receivedAt'> {
  readonly receivedOn: LocalDate;
  readonly finishedOn: LocalDate | null;
  readonly explanation: DelayExplanation | null;
}

interface DelayRow {
  readonly case_id: RunningOver['caseId'];
  readonly authority_id: number;
  readonly handler_id: number | null;
  readonly matter_id: number;
  readonly received_on: LocalDate;
  readonly promised_on: LocalDate | null;
  readonly legal_on: LocalDate | null;
  readonly reason: string;
  readonly explained_at: Instant;
  readonly finished_on: LocalDate;
}

/** Cases over their limit as anybody reads them, by body, with the reasons that were given. */
export async function listDelays(deps: NoticeDeps, asked: Asked): Promise<PublicDelays> {
  const { late, next } = await (asked.view === 'open'
    ? openDelays(deps, asked)
    : finishedDelays(deps, asked));
  const { byId } = await deps.organisations();
  const nameOf = (id: number) => byId.get(id)?.name ?? '';
  const calendar = await deps.calendar();
  const counted = [...(await countByBody(deps, asked.view))];
  const bodies = counted.map(([bodyId, cases]) => ({ bodyId, name: nameOf(bodyId), cases }));
  const delays: PublicDelay[] = [];
  for (const one of late) {
    const matter = await deps.matter(one.matterId);
    const until = one.finishedOn ?? localDateOf(deps.now());
    delays.push({
      delayId: one.caseId,
      bodyName: nameOf(one.authorityId),
      handlerName: one.handlerId === null ? null : nameOf(one.handlerId),
      matterName: matter?.name ?? '',
      receivedOn: one.receivedOn,
      ...standing(one, until, calendar),
      finishedOn: one.finishedOn,
      explanation: one.explanation,
    });
  }
  return { delays, next, bodies: bodies.toSorted((one, other) => other.cases - one.cases) };
}

function standing(
  { dueOnLegal, dueOnPromised }: Pick<Late, 'dueOnLegal' | 'dueOnPromised'>,
  until: LocalDate,
  calendar: WorkCalendar,
): Pick<PublicDelay, 'limits' | 'workDaysOver'> {
  const limit = (clock: 'statutory' | 'promise', dueOn: LocalDate | null) =>
    dueOn === null ? [] : [{ clock, dueOn, isOver: dueOn < until }];
  const limits = [...limit('promise', dueOnPromised), ...limit('statutory', dueOnLegal)];
  const exceeded = limits.filter(({ isOver }) => isOver).map(({ dueOn }) => dueOn);
  const [first = until] = exceeded.toSorted();
  return { limits, workDaysOver: countWorkDays(calendar, addDays(first, 1), until).days };
}

async function openDelays(deps: NoticeDeps, { bodyId: authorityId, after }: Asked) {
  const { cases, next } = await listRunningOver(deps, { authorityId, after, limit: ROWS_MAX });
  const { rows } = await sql<Pick<DelayRow, 'case_id' | 'reason' | 'explained_at'>>`
    select case_id, reason, explained_at from notices.delays
    where case_id = any(${cases.map(({ caseId }) => caseId)}::uuid[])`.execute(deps.db);
  const explained = new Map(rows.map((row) => [row.case_id, explanationIn(row)]));
  const late = cases.map(
    ({ receivedAt, ...one }): Late => ({
      ...one,
      receivedOn: localDateOf(receivedAt),
      finishedOn: null,
      explanation: explained.get(one.caseId) ?? null,
    }),
  );
  return { late, next };
}

async function finishedDelays({ db, now }: NoticeDeps, { bodyId, after }: Asked) {
  const since = addDays(localDateOf(now()), -TOLD_DAYS);
  const cursor = readDayCursor(after);
  const { rows } = await sql<DelayRow>`
    select case_id, authority_id, handler_id, matter_id, received_on, promised_on, legal_on, reason, explained_at,
      finished_on
    from notices.delays
    where finished_on > ${since}::date
      and ${bodyId === undefined ? sql`true` : sql`authority_id = ${bodyId}`}
      and ${cursor ? sql`(finished_on, case_id) < (${cursor.on}::date, ${cursor.id}::uuid)` : sql`true`}
    order by finished_on desc, case_id desc
    limit ${ROWS_MAX + 1}`.execute(db);
  const page = rows.slice(0, ROWS_MAX);
  const last = rows.length > ROWS_MAX ? page.at(-1) : undefined;
  const late = page.map(
    (row): Late => ({
      caseId: row.case_id,
      authorityId: row.authority_id,
      handlerId: row.handler_id,
      matterId: row.matter_id,
      receivedOn: row.received_on,
      dueOnPromised: row.promised_on,
      dueOnLegal: row.legal_on,
      finishedOn: row.finished_on,
      explanation: explanationIn(row),
    }),
  );
  return { late, next: last ? cursorAfter(last.finished_on, last.case_id) : null };
}

/** How many cases of each body are in a view. */
async function countByBody(
  deps: NoticeDeps,
  view: DelayView,
): Promise<ReadonlyMap<number, number>> {
  if (view === 'open') return countRunningOver(deps);
  return countFinishedDelays(deps.db, addDays(localDateOf(deps.now()), -TOLD_DAYS));
}

function explanationIn({
  reason,
  explained_at: at,
}: Pick<DelayRow, 'reason' | 'explained_at'>): DelayExplanation {
  return { reason, explainedOn: localDateOf(at) };
}
