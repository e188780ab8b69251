import { type RawBuilder, sql } from 'kysely';
import { toTimestamp } from '../../../platform/database/index.ts';
import type { MaterialEvent } from '../core/materials/material-event.ts';

/** A reading of a case by somebody whose own it is not, and the body under which it is found again. */
export interface Reading {
  readonly departmentId: number;
  readonly event: MaterialEvent & { readonly type: 'cases/opened' };
}

/** The row of a reading, for the statement that saves its entry: `moved` holds the id of the case. */
export function readWithEntry(
  version: number,
  { departmentId, event: { by, at, openOn } }: Reading,
): RawBuilder<unknown> {
  return sql`, read as (
      insert into cases.readings (case_id, version, department_id, staff_id, at, open_on)
      select id, ${version}::integer, ${departmentId}::integer, ${by}::uuid,
             ${toTimestamp(at)}::timestamptz, ${openOn}::date
      from moved)`;
}
