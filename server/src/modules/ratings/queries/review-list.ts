import type { RatedStage, RatingGrade } from '@banshi/contract/rating-words';
import type {
  ReviewClock,
  ReviewKind,
  ReviewProgress,
  ReviewState,
} from '@banshi/contract/review-words';
import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';

/** What a list of negative reviews is asked for. */
export interface AskedReviews {
  /** The ratings given on these days; none for what is open. */
  readonly days: { readonly from: LocalDate; readonly to: LocalDate } | undefined;
  readonly matterIds: readonly number[] | undefined;
  readonly area: string | undefined;
  readonly state: ReviewState | undefined;
  readonly progress: ReviewProgress | undefined;
  /** Those only whose limit ended before this day. */
  readonly overdueOn: LocalDate | undefined;
  readonly caseId: string | undefined;
  /** The bodies to which they must have been assigned; undefined for all there are. */
  readonly bodies: readonly number[] | undefined;
  /** Who asks: what he had a hand in is not shown to him. */
  readonly by: StaffId;
  readonly after: string | undefined;
  readonly limit: number;
}

/** A row of the list. */
export interface ReviewRow {
  readonly caseId: string;
  readonly seq: number;
  readonly displayNo: string;
  readonly matterId: number;
  readonly stage: RatedStage;
  readonly grade: RatingGrade;
  readonly ratedAt: Instant;
  readonly state: ReviewState;
  readonly kind: ReviewKind | null;
  readonly dueClock: ReviewClock | null;
  readonly dueOn: LocalDate | null;
}

/** Of open ones the day of their limit, where none runs the last there is; of a period the day of the rating. */
const OPEN_DAY = sql`coalesce(n.due_on, date '9999-12-31')`;
const SETTLED = sql`('CLOSED', 'EXCLUDED')`;

/** Open reviews, what is due first before; or those of a period, the latest first. A page reads no more than it shows of its index. */
export async function readReviews(
  db: Reader,
  asked: AskedReviews,
): Promise<{ readonly rows: readonly ReviewRow[]; readonly next: string | null }> {
  const day = asked.days ? sql`n.rated_on` : OPEN_DAY;
  const order = asked.days ? sql`desc` : sql`asc`;
  const { rows } = await sql<ReviewRow & { readonly day: string }>`
    select n.case_id as "caseId", n.seq, r.display_no as "displayNo", r.matter_id as "matterId",
      r.stage, r.grade, r.rated_at as "ratedAt", n.state, n.kind,
      n.due_clock as "dueClock", n.due_on as "dueOn", ${day}::text as day
    from ratings.negative_reviews n
    join ratings.ratings r on r.case_id = n.case_id and r.seq = n.seq
    where ${ofDays(asked)} and ${narrowed(asked)} and ${behind(asked, day)}
      and not ${asked.by}::uuid = any(r.hands)
    order by ${day} ${order}, n.case_id ${order}, n.seq ${order}
    limit ${asked.limit + 1}`.execute(db);
  const page = rows.slice(0, asked.limit);
  const last = rows.length > asked.limit ? page.at(-1) : undefined;
  return { rows: page, next: last ? `${last.day}_${last.caseId}_${last.seq}` : null };
}

/** What figures count is not excluded; that is asked for by its state. */
function ofDays({ days, state, caseId }: AskedReviews): RawBuilder<unknown> {
  if (caseId !== undefined) return sql`n.case_id = ${caseId}::uuid`;
  if (!days) return sql`n.state not in ${SETTLED}`;
  const counted = state === undefined ? sql`n.state <> 'EXCLUDED'` : sql`true`;
  return sql`n.rated_on between ${days.from}::date and ${days.to}::date and ${counted}`;
}

const PROGRESSES: Readonly<Record<ReviewProgress, RawBuilder<unknown>>> = {
  rectified: sql`n.rectified_on is not null`,
  revisited: sql`n.revisited_on is not null`,
  unreached: sql`n.unreached_on is not null`,
};

function narrowed(asked: AskedReviews): RawBuilder<unknown> {
  const { matterIds, area, state, progress, overdueOn, bodies } = asked;
  return sql.join(
    [
      matterIds ? sql`r.matter_id = any(${matterIds}::int[])` : sql`true`,
      area === undefined ? sql`true` : sql`starts_with(r.area, ${area}::text)`,
      state === undefined ? sql`true` : sql`n.state = ${state}`,
      progress === undefined ? sql`true` : PROGRESSES[progress],
      overdueOn === undefined ? sql`true` : sql`n.due_on < ${overdueOn}::date`,
      bodies === undefined
        ? sql`true`
        : sql`n.department_id = any(${bodies}::int[]) and ${ASSIGNED}`,
    ],
    sql` and `,
  );
}

/** What was given to its department at least once. */
const ASSIGNED = sql`n.state not in ('RECEIVED', 'CLASSIFIED') and (n.state <> 'EXCLUDED' or exists (
  select from ratings.review_journal j
  where j.case_id = n.case_id and j.seq = n.seq and j.act = 'ASSIGN'))`;

const CURSOR =
  /^([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_([0-9]{1,9})$/;

/** What comes after the page before; a cursor that nobody handed out starts from the beginning. */
function behind({ after, days }: AskedReviews, day: RawBuilder<unknown>): RawBuilder<unknown> {
  const [, on, caseId, seq] = CURSOR.exec(after ?? '') ?? [];
  if (on === undefined || parseLocalDate(on) === undefined) return sql`true`;
  const [here, there] = [
    sql`(${day}, n.case_id, n.seq)`,
    sql`(${on}::date, ${caseId}::uuid, ${seq}::int)`,
  ];
  return days ? sql`${here} < ${there}` : sql`${here} > ${there}`;
}

/** The departments that have open reviews; it reads the index of open ones. */
export async function readOpenDepartments(
  db: Reader,
  bodies: readonly number[] | undefined,
): Promise<readonly number[]> {
  const theirs = bodies ? sql`n.department_id = any(${bodies}::int[])` : sql`true`;
  const { rows } = await sql<{ readonly id: number }>`
    select distinct n.department_id as id from ratings.negative_reviews n
    where n.state not in ${SETTLED} and ${theirs} order by id`.execute(db);
  return rows.map(({ id }) => id);
}
