import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';
import type { OrderedHearing } from '../core/announced-hearing.ts';

/** A hearing as the public reads it: whatever stands here is masked. */
export interface MaskedHearing extends OrderedHearing {
  readonly caseId: CaseId;
  readonly matterName: string;
  readonly bodyName: string;
  readonly applicantName: string;
  readonly address: string;
  readonly hours: string;
  readonly consultation: readonly string[];
}

/** Writes how the hearing of a case stands for the public, in place of how it stood. */
export async function saveHearing(tx: Tx, hearing: MaskedHearing): Promise<void> {
  const columns = {
    state: hearing.state,
    matter_name: hearing.matterName,
    body_name: hearing.bodyName,
    applicant_name: hearing.applicantName,
    ground: hearing.ground,
    basis: hearing.basis,
    announcement: hearing.announcement,
    announced_at: toTimestamp(hearing.announcedAt),
    hold_by: hearing.holdBy,
    held_on: hearing.set?.heldOn ?? null,
    place: hearing.set?.place ?? null,
    address: hearing.address,
    hours: hearing.hours,
    consultation: [...hearing.consultation],
  };
  await tx
    .insertInto('notices.hearings')
    .values({ case_id: hearing.caseId, ...columns })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(columns))
    .execute();
}
