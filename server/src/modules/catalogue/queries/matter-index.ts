import type {
  DraftStage,
  LimitUnit,
  MatterState,
  ProjectType,
} from '@banshi/contract/catalogue-words';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, toTimestamp } from '../../../platform/database/index.ts';

/** A matter in few words, as the index and every list show it. */
export interface MatterLine {
  readonly matterId: number;
  readonly taskCode: string;
  readonly catalogCode: string;
  readonly departmentId: number;
  readonly type: string;
  readonly state: MatterState;
  /** In force now; undefined when none has taken effect yet. */
  readonly version: number | undefined;
  /** Where the draft of the next version stands; undefined when nobody writes one. */
  readonly draftStage: DraftStage | undefined;
  readonly name: string;
  readonly projectType: ProjectType;
  readonly statutory: { readonly days: number; readonly unit: LimitUnit } | undefined;
  readonly promise: { readonly days: number; readonly unit: LimitUnit } | undefined;
  /** 到现场次数. */
  readonly visitsMax: number;
  /** 全程网办. */
  readonly isWholeOnline: boolean;
  /** 可网办: one of its ways is the web or a phone. */
  readonly isOnline: boolean;
}

interface Row {
  id: number;
  task_code: string;
  catalog_code: string;
  department_id: number;
  type: string;
  state: string;
  version: number | null;
  draft_stage: string | null;
  name: string;
  project_type: string;
  statutory_days: number | null;
  statutory_unit: string | null;
  promise_days: number | null;
  promise_unit: string | null;
  visits_max: number;
  is_whole_online: boolean;
  is_online: boolean;
}

/** Every matter with the list in force at `at`, by task code; drafts where nothing is in force yet. */
export async function readMatterLines(db: Reader, at: Instant): Promise<MatterLine[]> {
  const { rows } = await sql<Row>`
    select m.id, m.task_code, m.catalog_code, m.department_id, m.type, m.state, v.version,
           d.stage as draft_stage,
           l.body ->> 'name' as name, l.body ->> 'projectType' as project_type,
           (l.body #>> '{statutoryLimit,days}')::int as statutory_days,
           l.body #>> '{statutoryLimit,unit}' as statutory_unit,
           (l.body #>> '{promiseLimit,days}')::int as promise_days,
           l.body #>> '{promiseLimit,unit}' as promise_unit,
           (l.body ->> 'visitsMax')::int as visits_max,
           (l.body ->> 'isWholeOnline')::boolean as is_whole_online,
           l.body -> 'handleTypes' ?| array['web', 'mobile'] as is_online
    from catalogue.matters m
    left join lateral (
      select version, body from catalogue.matter_versions
      where matter_id = m.id and effective_from <= ${toTimestamp(at)}
      order by version desc limit 1) v on true
    left join lateral (
      select body from catalogue.matter_versions
      where matter_id = m.id order by version limit 1) f on true
    left join catalogue.matter_drafts d on d.matter_id = m.id
    cross join lateral (select coalesce(v.body, f.body, d.body) as body) l
    order by m.task_code`.execute(db);
  return rows.map(lineFromRow);
}

/** The next moment at which a published version takes effect; undefined when none is waiting. */
export async function nextEffect(db: Reader, at: Instant): Promise<Instant | undefined> {
  const row = await db
    .selectFrom('catalogue.matter_versions')
    .select((eb) => eb.fn.min('effective_from').as('at'))
    .where('effective_from', '>', toTimestamp(at))
    .executeTakeFirst();
  return row?.at ?? undefined;
}

/** The count of changes to the catalogue and its calendar. */
export async function readRevision(db: Reader): Promise<number> {
  const row = await db.selectFrom('catalogue.revision').select('value').executeTakeFirstOrThrow();
  return row.value;
}

function lineFromRow(row: Row): MatterLine {
  return {
    matterId: row.id,
    taskCode: row.task_code,
    catalogCode: row.catalog_code,
    departmentId: row.department_id,
    type: row.type,
    state: row.state as MatterState,
    version: row.version ?? undefined,
    draftStage: (row.draft_stage as DraftStage | null) ?? undefined,
    name: row.name,
    projectType: row.project_type as ProjectType,
    statutory: limitOf(row.statutory_days, row.statutory_unit),
    promise: limitOf(row.promise_days, row.promise_unit),
    visitsMax: row.visits_max,
    isWholeOnline: row.is_whole_online,
    isOnline: row.is_online,
  };
}

function limitOf(days: number | null, unit: string | null) {
  return days === null || unit === null ? undefined : { days, unit: unit as LimitUnit };
}
