import { assert } from '../../../kernel/assert.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { maskForPublic } from '../../../kernel/masking.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  acceptanceOf,
  authorityOf,
  type CaseId,
  personsNamedIn,
  readJournal,
  replay,
} from '../../cases/index.ts';
import { explainedDelay } from '../core/explained-delay.ts';
import { dropDelay, saveDelay } from '../store/delay-store.ts';

/**
 * 公开说明超期原因: writes what the public reads of a case over its limit, masked, within the transaction that was told of
 * a step. It reads the whole journal, so told again or late it writes the same.
 */
export async function publishDelay(tx: Tx, { caseId }: { readonly caseId: CaseId }): Promise<void> {
  const entries = await readJournal(tx, caseId);
  const delay = explainedDelay(entries.map(({ event }) => event));
  if (!delay) return dropDelay(tx, caseId);
  const current = replay(entries);
  assert(current.origin === 'counter', 'a departmental system explains nothing here');
  const acceptance = acceptanceOf(current);
  assert(acceptance, `case ${caseId} had a limit to go over`);
  const authorityId = authorityOf(current);
  const persons = await personsNamedIn(tx, caseId);
  await saveDelay(tx, {
    ...delay,
    caseId,
    authorityId,
    handlerId: authorityId === current.departmentId ? undefined : current.departmentId,
    matterId: current.matterId,
    receivedOn: localDateOf(current.receivedAt),
    promisedOn: acceptance.dueOnPromised,
    legalOn: acceptance.dueOnLegal,
    reason: maskForPublic(delay.reason, persons),
  });
}
