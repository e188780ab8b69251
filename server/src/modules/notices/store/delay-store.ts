import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';
import type { ExplainedDelay } from '../core/explained-delay.ts';

/** A delay as the public reads it: whatever stands here is masked, and tells of nobody. */
export interface MaskedDelay extends ExplainedDelay {
  readonly caseId: CaseId;
  readonly authorityId: number;
  /** Who handles it in the name of that body, where it is another. */
  readonly handlerId: number | undefined;
  readonly matterId: number;
  readonly receivedOn: LocalDate;
  readonly promisedOn: LocalDate | undefined;
  readonly legalOn: LocalDate | undefined;
}

/** Writes what the public reads of the delay of a case, in place of what stood there. */
export async function saveDelay(tx: Tx, delay: MaskedDelay): Promise<void> {
  const columns = {
    authority_id: delay.authorityId,
    handler_id: delay.handlerId ?? null,
    matter_id: delay.matterId,
    received_on: delay.receivedOn,
    promised_on: delay.promisedOn ?? null,
    legal_on: delay.legalOn ?? null,
    reason: delay.reason,
    explained_at: toTimestamp(delay.explainedAt),
    finished_on: delay.finishedOn ?? null,
  };
  await tx
    .insertInto('notices.delays')
    .values({ case_id: delay.caseId, ...columns })
    .onConflict((conflict) => conflict.column('case_id').doUpdateSet(columns))
    .execute();
}

/** An entry error is no delay of anybody. */
export async function dropDelay(tx: Tx, caseId: CaseId): Promise<void> {
  await tx.deleteFrom('notices.delays').where('case_id', '=', caseId).execute();
}
