import type { QueryOf, ReplyOf } from '@banshi/contract/endpoint';
import type { listReadings } from '@banshi/contract/readings';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import { toTimestamp } from '../../../platform/database/index.ts';
import { type Actor, bodiesWithin, type StaffId } from '../../identity/index.ts';
import type { CaseId } from '../core/case.ts';
import { decodeMaterialEvent } from '../core/materials/material-event.ts';
import type { CaseDeps } from '../deps.ts';
import { summariesOf } from './case-summaries.ts';

type Query = QueryOf<typeof listReadings>;
type Page = ReplyOf<typeof listReadings>;

interface Row {
  readonly case_id: CaseId;
  readonly version: number;
  readonly staff_id: StaffId;
  readonly at: Instant;
  readonly body: string;
}

/** Who read cases of the bodies of this supervisor that were not the reader's own, the last one first. */
export async function readReadings(deps: CaseDeps, actor: Actor, query: Query): Promise<Page> {
  const rows = await readPage(deps, bodiesWithin(actor, ['SUPERVISOR']), query);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  const [summaries, names] = await Promise.all([
    summariesOf(
      deps,
      deps.db,
      page.map((row) => row.case_id),
    ),
    deps.staffNames(page.map((row) => row.staff_id)),
  ]);
  const readings = page.flatMap((row) => {
    const event = decodeMaterialEvent(row.body);
    const of = summaries.get(row.case_id);
    if (event.type !== 'cases/opened' || !of) return [];
    const who = names.get(row.staff_id);
    return [
      {
        ...{ caseId: row.case_id, displayNo: of.displayNo, matterName: of.matter.name },
        ...{ byName: who?.name ?? '', byOrganisation: who?.organisation ?? '' },
        ...{ at: formatInstant(row.at), purpose: event.purpose, note: event.note ?? null },
        due: of.due,
      },
    ];
  });
  return { readings, next: last ? `${last.at}_${last.case_id}_${last.version}` : null };
}

async function readPage(
  { db }: CaseDeps,
  bodies: readonly number[],
  { after, limit }: Query,
): Promise<readonly Row[]> {
  const cursor = cursorIn(after);
  const { rows } = await sql<Row>`
    select r.case_id, r.version, r.staff_id, r.at, j.body
    from cases.readings r
    join cases.material_journal j on j.case_id = r.case_id and j.version = r.version
    where r.department_id = any(${bodies}::int[])
      and ${cursor ? sql`(r.at, r.case_id, r.version) < (${toTimestamp(cursor.at)}, ${cursor.caseId}::uuid, ${cursor.version}::integer)` : sql`true`}
    order by r.at desc, r.case_id desc, r.version desc
    limit ${limit + 1}`.execute(db);
  return rows;
}

const CURSOR = /^(\d{10,14})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_(\d{1,9})$/;

/** Where the page before ended; a cursor that nobody handed out starts from the beginning. */
function cursorIn(text: string | undefined) {
  const [, at, caseId, version] = CURSOR.exec(text ?? '') ?? [];
  if (!at || !caseId || !version) return undefined;
  return { at: Number(at) as Instant, caseId, version: Number(version) };
}
