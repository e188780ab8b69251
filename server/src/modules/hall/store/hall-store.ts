import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { DatedTask } from '../core/task.ts';
import type { KeptVisit } from '../core/visit.ts';

/** Who did it, and when. */
export interface Authorship {
  readonly at: Instant;
  readonly by: string;
}

/** A visit with what was asked for. */
export interface NewVisit {
  readonly visitId: string;
  readonly organisationId: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly content: KeptVisit;
  readonly requirements: readonly DatedTask[];
}

/** Records a visit and its requirements, numbered from 1. */
export async function insertVisit(tx: Tx, visit: NewVisit, { at, by }: Authorship): Promise<void> {
  const { visitId, organisationId, from, to, content, requirements } = visit;
  await tx
    .insertInto('hall.visits')
    .values({
      ...{ id: visitId, organisation_id: organisationId, from_day: from, to_day: to },
      content: JSON.stringify(content),
      ...{ recorded_at: toTimestamp(at), recorded_by: by },
    })
    .execute();
  if (requirements.length === 0) return;
  await tx
    .insertInto('hall.requirements')
    .values(
      requirements.map(({ text, owner, dueOn }, index) => ({
        ...{ visit_id: visitId, ordinal: index + 1, text, owner, due_on: dueOn },
      })),
    )
    .execute();
}

/** Takes a visit out of account; false when somebody has done so before. */
export async function markVisitWithdrawn(
  tx: Tx,
  { visitId, reason }: { readonly visitId: string; readonly reason: string },
  { at, by }: Authorship,
): Promise<boolean> {
  const done = await tx
    .updateTable('hall.visits')
    .set({ withdrawn_at: toTimestamp(at), withdrawn_by: by, withdrawn_for: reason })
    .where('id', '=', visitId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Closes a requirement; false when there is none of this number that is open. */
export async function markRequirementClosed(
  tx: Tx,
  closing: {
    readonly visitId: string;
    readonly ordinal: number;
    readonly on: LocalDate;
    readonly evidence: string;
  },
  { at, by }: Authorship,
): Promise<boolean> {
  const { visitId, ordinal, on, evidence } = closing;
  const done = await tx
    .updateTable('hall.requirements')
    .set({ closed_on: on, evidence, closed_at: toTimestamp(at), closed_by: by })
    .where('visit_id', '=', visitId)
    .where('ordinal', '=', ordinal)
    .where('closed_on', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
