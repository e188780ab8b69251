import type { CaseNews, listNews } from '@banshi/contract/case-news';
import type { ReplyOf } from '@banshi/contract/endpoint';
import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import { toTimestamp } from '../../../platform/database/index.ts';
import type { Actor, StaffId } from '../../identity/index.ts';
import type { CaseId } from '../core/case.ts';
import { CALENDAR_EVENTS } from '../core/clocks/calendar-moves.ts';
import type { CaseDeps } from '../deps.ts';
import { BODY_COLUMNS, eventIn, type KeptBody } from '../journal-body.ts';
import { readerOf } from '../reader-of.ts';
import { describeRows, SUMMARY_COLUMNS, type SummaryRow } from './case-summary.ts';
import { toldWith } from './moved-days.ts';

const SHOWN_MAX = 50;
/** Of more cases than these nobody keeps track; the latest received ones count. */
const CASES_MAX = 500;
const BACK_MS = 30 * 86_400_000;
const SECOND_MS = 1_000;

interface Found {
  readonly kind: CaseNews['kind'];
  readonly caseId: CaseId;
  readonly at: Instant;
  readonly by: StaffId | undefined;
  /** To whom it was given, or whom supervision names. */
  readonly whom?: StaffId;
  readonly step: string | null;
  readonly level: CaseNews['level'];
}

/**
 * What others did with the cases that lie on the desk of this person or that he follows, what he was given, and what of
 * supervision names him; the same of whoever he stands in for (AB 岗). It is found from what is kept anyway, so that no step
 * of a case writes a row for it. Days that the calendar moved are told by themselves, until they are seen.
 */
export async function newsFor(deps: CaseDeps, actor: Actor): Promise<ReplyOf<typeof listNews>> {
  const since = (deps.now() - BACK_MS) as Instant;
  const [given, said, steps, named, seenAt] = await Promise.all([
    readGiven(deps, toldWith(actor), since),
    readSaid(deps, actor, since),
    readSteps(deps, toldWith(actor)),
    readNamed(deps, toldWith(actor)),
    readSeenAt(deps, actor),
  ]);
  const found = [...given, ...said, ...steps, ...named]
    .filter(({ at, by }) => at >= since && by !== actor.staffId)
    .toSorted((one, other) => other.at - one.at);
  const news = await describe(deps, actor, { found, seenAt });
  return {
    news: news.slice(0, SHOWN_MAX),
    newCount: news.filter(({ isNew }) => isNew).length,
  };
}

/** The cases on the desks of these persons, and those that they follow. */
function kept(staffIds: readonly StaffId[]): RawBuilder<unknown> {
  return sql`(select id, version from (
      select c.id, c.version from cases.cases c
      where c.assignee_id = any(${[...staffIds]}::uuid[]) and c.due_on is not null
      union
      select c.id, c.version from cases.follows f join cases.cases c on c.id = f.case_id
      where f.staff_id = any(${[...staffIds]}::uuid[])) both_kinds
    order by id desc limit ${CASES_MAX})`;
}

interface ByRow {
  readonly case_id: CaseId;
  readonly at: Instant;
  readonly by_staff: StaffId;
}

/** What they were given by others, and have still. */
async function readGiven(
  { db }: CaseDeps,
  staffIds: readonly StaffId[],
  since: Instant,
): Promise<Found[]> {
  const { rows } = await sql<ByRow & { readonly whom: StaffId }>`
    select a.case_id, a.at, a.by_staff, a.assignee_id as whom from cases.assignments a
    join cases.cases c on c.id = a.case_id and c.assignee_id = a.assignee_id
    where a.assignee_id = any(${[...staffIds]}::uuid[]) and a.at >= ${toTimestamp(since)}::timestamptz
    order by a.at desc limit ${SHOWN_MAX}`.execute(db);
  return rows.map((row) => ({ ...foundBy('ASSIGNED', row), whom: row.whom }));
}

async function readSaid({ db }: CaseDeps, actor: Actor, since: Instant): Promise<Found[]> {
  const { rows } = await sql<ByRow>`
    select m.case_id, m.at, m.by_staff from ${kept(toldWith(actor))} k
    join cases.comments m on m.case_id = k.id
    where m.body is not null and m.by_staff <> ${actor.staffId}::uuid
      and m.at >= ${toTimestamp(since)}::timestamptz
      and not exists (
        select from cases.comments t where t.case_id = m.case_id and t.takes_back = m.comment_id)
    order by m.at desc limit ${SHOWN_MAX}`.execute(db);
  return rows.map((row) => foundBy('COMMENT', row));
}

/** The last step of each of them that somebody took or that the law took; a moved day hides none. */
async function readSteps({ db }: CaseDeps, staffIds: readonly StaffId[]): Promise<Found[]> {
  const moves = [...CALENDAR_EVENTS].map((type) => `{"type":"${type}"%`);
  const { rows } = await sql<KeptBody & { case_id: CaseId }>`
    select last.* from ${kept(staffIds)} k
    join lateral (
      select j.case_id, ${BODY_COLUMNS} from cases.journal j
      where j.case_id = k.id and j.version <= k.version and (j.body like any(${moves}::text[])) is not true
      order by j.version desc limit 1) last on true`.execute(db);
  return rows.map(({ case_id: caseId, ...kept }) => {
    const event = eventIn(kept);
    const by = 'by' in event ? event.by : undefined;
    return { kind: 'STEP', caseId, at: event.at, by, step: event.type, level: null };
  });
}

async function readNamed(
  { alertsNaming }: CaseDeps,
  staffIds: readonly StaffId[],
): Promise<Found[]> {
  const named = await Promise.all(
    staffIds.map(async (whom) => (await alertsNaming(whom)).map((one) => ({ ...one, whom }))),
  );
  return named.flat().map((one) => ({ kind: 'ALERT', ...one, by: undefined, step: null }));
}

function foundBy(kind: CaseNews['kind'], { case_id: caseId, at, by_staff: by }: ByRow): Found {
  return { kind, caseId, at, by, step: null, level: null };
}

async function readSeenAt({ db }: CaseDeps, { staffId }: Actor): Promise<Instant | undefined> {
  const { rows } = await sql<{ seen_at: Instant }>`
    select seen_at from cases.news_seen where staff_id = ${staffId}::uuid`.execute(db);
  return rows[0]?.seen_at;
}

/** With the numbers and matters of their cases; of a case that he may not read any more nothing is said. */
async function describe(
  deps: CaseDeps,
  actor: Actor,
  { found, seenAt }: { readonly found: readonly Found[]; readonly seenAt: Instant | undefined },
): Promise<CaseNews[]> {
  const reads = readerOf(actor);
  const { rows } = await sql<SummaryRow>`
    select ${SUMMARY_COLUMNS} from cases.cases c left join cases.sources s on s.id = c.source_id
    where c.id = any(${[...new Set(found.map((one) => one.caseId))]}::uuid[])`.execute(deps.db);
  const readable = await describeRows(deps, rows.filter(reads));
  const byId = new Map(readable.map((one) => [one.caseId, one]));
  const names = await deps.staffNames(found.flatMap(({ by, whom }) => [by ?? null, whom ?? null]));
  return found.flatMap(({ kind, caseId, at, by, whom, step, level }) => {
    const about = byId.get(caseId);
    if (!about) return [];
    const { displayNo, matter, due } = about;
    return {
      ...{ kind, caseId, displayNo, matterName: matter.name, at: formatInstant(at) },
      byName: by ? (names.get(by)?.name ?? '') : null,
      insteadOf: whom && whom !== actor.staffId ? (names.get(whom)?.name ?? '') : null,
      ...{ step, level, due },
      isNew: seenAt === undefined || secondOf(at) > secondOf(seenAt),
    };
  });
}

/** Moments are told to the second: what is told is what counts. */
function secondOf(at: Instant): number {
  return Math.floor(at / SECOND_MS);
}
