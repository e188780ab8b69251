import type { HearingGround } from '@banshi/contract/case-words';
import type { PublicHearing, PublicHearings } from '@banshi/contract/hearings';
import type { AnnouncedState, HearingView } from '@banshi/contract/notice-words';
import type { HallDay } from '@banshi/contract/work-calendar';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { cursorAfter, readMomentCursor } from '../../../kernel/page-cursor.ts';
import type { Reader } from '../../../platform/database/index.ts';

interface HearingRow {
  readonly case_id: string;
  readonly state: AnnouncedState;
  readonly matter_name: string;
  readonly body_name: string;
  readonly applicant_name: string;
  readonly ground: HearingGround;
  readonly basis: string;
  readonly announcement: string;
  readonly announced_at: Instant;
  readonly hold_by: LocalDate;
  readonly held_on: LocalDate | null;
  readonly place: string | null;
  readonly address: string;
  readonly hours: string;
  readonly consultation: string[];
}

interface HearingDeps {
  readonly db: Reader;
  /** When the hall is open or closed otherwise than its hours say. */
  readonly hallDays: HallDay[];
}

const COLUMNS = sql`
  case_id, state, matter_name, body_name, applicant_name, ground, basis, announcement, announced_at,
  hold_by, held_on, place, address, hours, consultation`;

const IN_VIEW = {
  coming: sql`state in ('ANNOUNCED', 'SET')`,
  over: sql`state in ('HELD', 'CALLED_OFF')`,
} as const satisfies Record<HearingView, unknown>;

const ROWS_MAX = 30;

/** Announced hearings of a view, the last announced first. */
export async function listHearings(
  { db, hallDays }: HearingDeps,
  { view, after }: { readonly view: HearingView; readonly after?: string },
): Promise<PublicHearings> {
  const cursor = readMomentCursor(after);
  const place = cursor
    ? sql`(announced_at, case_id) < (to_timestamp(${Number(cursor.on)} / 1000.0), ${cursor.id}::uuid)`
    : sql`true`;
  const { rows } = await sql<HearingRow>`
    select ${COLUMNS} from notices.hearings
    where ${IN_VIEW[view]} and ${place}
    order by announced_at desc, case_id desc limit ${ROWS_MAX + 1}`.execute(db);
  const page = rows.slice(0, ROWS_MAX);
  const last = rows.length > ROWS_MAX ? page.at(-1) : undefined;
  return {
    hearings: page.map((row) => describeHearing(row, hallDays)),
    next: last ? cursorAfter(String(last.announced_at), last.case_id) : null,
  };
}

/** One announced hearing; undefined where none was announced. */
export async function findHearing(
  { db, hallDays }: HearingDeps,
  hearingId: string,
): Promise<PublicHearing | undefined> {
  const { rows } = await sql<HearingRow>`
    select ${COLUMNS} from notices.hearings where case_id = ${hearingId}::uuid`.execute(db);
  return rows[0] && describeHearing(rows[0], hallDays);
}

function describeHearing(row: HearingRow, hallDays: HallDay[]): PublicHearing {
  const { address, hours, consultation } = row;
  return {
    hearingId: row.case_id,
    state: row.state,
    matterName: row.matter_name,
    bodyName: row.body_name,
    applicantName: row.applicant_name,
    ground: row.ground,
    basis: row.basis,
    announcement: row.announcement,
    announcedOn: localDateOf(row.announced_at),
    holdBy: row.hold_by,
    heldOn: row.held_on,
    place: row.place,
    where: { address, hours, consultation, hallDays },
  };
}
