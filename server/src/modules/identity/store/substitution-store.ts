import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Reader, toTimestamp } from '../../../platform/database/index.ts';
import type { StaffId } from '../core/actor.ts';
import type { Absence } from '../core/substitution.ts';

/** A substitution as it is recorded. */
export interface NewSubstitution extends Absence {
  readonly substitutionId: string;
  readonly organisationId: number;
  readonly recordedBy: StaffId;
  readonly recordedAt: Instant;
}

/** Records a substitution. */
export async function insertSubstitution(db: Reader, one: NewSubstitution): Promise<void> {
  await db
    .insertInto('identity.substitutions')
    .values({
      id: one.substitutionId,
      organisation_id: one.organisationId,
      absent_id: one.absentId,
      substitute_id: one.substituteId,
      roles: [...one.roles],
      from_day: one.from,
      to_day: one.to,
      recorded_by: one.recordedBy,
      recorded_at: toTimestamp(one.recordedAt),
      ended_by: null,
      ended_at: null,
    })
    .execute();
}

/** Ends a substitution of a body that is not over; false when there is none such. */
export async function markEnded(
  db: Reader,
  { substitutionId, organisationId }: { substitutionId: string; organisationId: number },
  { by, at, today }: { readonly by: StaffId; readonly at: Instant; readonly today: LocalDate },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('identity.substitutions')
    .set({ ended_by: by, ended_at: toTimestamp(at) })
    .where('id', '=', substitutionId)
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .where('to_day', '>=', today)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Locks the roster of a body, so that two absences are not judged at once. */
export async function lockBody(db: Reader, organisationId: number): Promise<void> {
  await db
    .selectFrom('identity.organisations')
    .select('id')
    .where('id', '=', organisationId)
    .forUpdate()
    .execute();
}
