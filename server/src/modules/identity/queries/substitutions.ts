import { CASE_HOLDERS, type ConveyedRole } from '@banshi/contract/roles';
import type { BodySubstitutions, Substitution } from '@banshi/contract/substitutions';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../core/actor.ts';
import type { Absence, Worker } from '../core/substitution.ts';
import { isHeldOn } from './held-roles.ts';

/** A member of staff of a body, by name, with the roles that are his own. */
export interface NamedWorker extends Worker {
  readonly name: string;
}

/** The staff of a body, by name. */
export async function readWorkers(
  db: Reader,
  organisationId: number,
  today: LocalDate,
): Promise<NamedWorker[]> {
  const { rows } = await sql<{ id: string; name: string; roles: string[] }>`
    select p.id, p.name, coalesce((select array_agg(distinct g.role order by g.role)
      from identity.grants g where g.staff_id = p.id and ${isHeldOn(today)}), '{}') as roles
    from identity.staff p
    where p.organisation_id = ${organisationId} and p.disabled_at is null
    order by p.name, p.id`.execute(db);
  return rows.map(({ id, name, roles }) => ({
    staffId: id as StaffId,
    name,
    roles,
  }));
}

interface Row {
  id: string;
  absent_id: string;
  absent_name: string;
  substitute_id: string;
  substitute_name: string;
  roles: string[];
  from_day: LocalDate;
  to_day: LocalDate;
  recorded_by_name: string;
  recorded_at: Instant;
  ended_by_name: string | null;
}

const SHOWN_MAX = 200;

/** The substitutions of a body, the latest first. */
async function readRows(db: Reader, organisationId: number): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select s.id, s.absent_id, a.name as absent_name, s.substitute_id, b.name as substitute_name,
      s.roles, s.from_day, s.to_day, r.name as recorded_by_name, s.recorded_at,
      e.name as ended_by_name
    from identity.substitutions s
    join identity.staff a on a.id = s.absent_id
    join identity.staff b on b.id = s.substitute_id
    join identity.staff r on r.id = s.recorded_by
    left join identity.staff e on e.id = s.ended_by
    where s.organisation_id = ${organisationId}
    order by s.from_day desc, s.recorded_at desc
    limit ${SHOWN_MAX}`.execute(db);
  return rows;
}

/** The substitutions of a body that are not over, for judging another. */
export async function readAbsences(
  db: Reader,
  organisationId: number,
  today: LocalDate,
): Promise<Absence[]> {
  const rows = await readRows(db, organisationId);
  return rows
    .filter((row) => row.ended_by_name === null && row.to_day >= today)
    .map((row) => ({
      absentId: row.absent_id as StaffId,
      substituteId: row.substitute_id as StaffId,
      roles: row.roles as ConveyedRole[],
      from: row.from_day,
      to: row.to_day,
    }));
}

/** Who stands in for whom in a body, and whom one can choose from. */
export async function describeSubstitutions(
  db: Reader,
  organisationId: number,
  today: LocalDate,
): Promise<BodySubstitutions> {
  const [rows, workers] = await Promise.all([
    readRows(db, organisationId),
    readWorkers(db, organisationId, today),
  ]);
  return {
    substitutions: rows.map((row) => described(row, today)),
    staff: workers.map(({ staffId, name, roles }) => ({
      staffId,
      name,
      roles: CASE_HOLDERS.filter((role) => roles.includes(role)),
    })),
  };
}

function described(row: Row, today: LocalDate): Substitution {
  return {
    substitutionId: row.id,
    absent: { staffId: row.absent_id, name: row.absent_name },
    substitute: { staffId: row.substitute_id, name: row.substitute_name },
    roles: row.roles as ConveyedRole[],
    from: row.from_day,
    to: row.to_day,
    state: stateOf(row, today),
    recordedByName: row.recorded_by_name,
    recordedAt: formatInstant(row.recorded_at),
    endedByName: row.ended_by_name,
  };
}

function stateOf(row: Row, today: LocalDate): Substitution['state'] {
  if (row.ended_by_name !== null || row.to_day < today) return 'over';
  return row.from_day > today ? 'ahead' : 'running';
}
