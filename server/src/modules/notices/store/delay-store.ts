import { sql } from 'kysely';
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

/** Writes what the public reads of the delay of a case, in place of what stood there, and counts it once decided. */
export async function saveDelay(tx: Tx, delay: MaskedDelay): Promise<void> {
  await dropDelay(tx, delay.caseId);
  const { authorityId, finishedOn } = delay;
  await tx
    .insertInto('notices.delays')
    .values({
      case_id: delay.caseId,
      authority_id: authorityId,
      handler_id: delay.handlerId ?? null,
      matter_id: delay.matterId,
      received_on: delay.receivedOn,
      promised_on: delay.promisedOn ?? null,
      legal_on: delay.legalOn ?? null,
      reason: delay.reason,
      explained_at: toTimestamp(delay.explainedAt),
      finished_on: finishedOn ?? null,
    })
    .execute();
  if (finishedOn) await addToSum(tx, { authorityId, finishedOn, n: 1 });
}

/** An entry error is no delay of anybody. */
export async function dropDelay(tx: Tx, caseId: CaseId): Promise<void> {
  const gone = await tx
    .deleteFrom('notices.delays')
    .where('case_id', '=', caseId)
    .returning(['authority_id as authorityId', 'finished_on as finishedOn'])
    .executeTakeFirst();
  if (!gone?.finishedOn) return;
  await addToSum(tx, { ...gone, finishedOn: gone.finishedOn, n: -1 });
}

interface AddedToSum {
  readonly authorityId: number;
  readonly finishedOn: LocalDate;
  readonly n: 1 | -1;
}

async function addToSum(tx: Tx, { authorityId, finishedOn, n }: AddedToSum): Promise<void> {
  await sql`
    insert into notices.delay_sums as d (finished_on, authority_id, n)
    values (${finishedOn}::date, ${authorityId}, ${n})
    on conflict (finished_on, authority_id) do update set n = d.n + excluded.n`.execute(tx);
}
