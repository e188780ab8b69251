import type { QueryPassword } from '@banshi/contract/notices';
import { ok } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { NoticeStory } from '../core/notice-story.ts';
import type { NoticeDeps } from '../deps.ts';
import { editionOf } from '../queries/query-edition.ts';
import { queryPasswordOf } from '../query-password.ts';
import { insertEdition, noteQueryNumber } from '../store/query-store.ts';

/**
 * The query password of a case, for the clerk to tell; `instead` of the edition that stands, a new one. Asked again
 * with the same edition it answers the same, so that a repeated request makes no second password.
 */
export async function tellQueryPassword(
  { db, now, protection }: Pick<NoticeDeps, 'db' | 'now' | 'protection'>,
  {
    actor,
    story,
    instead,
  }: {
    readonly actor: Actor;
    readonly story: Pick<NoticeStory, 'current' | 'displayNo' | 'statusAddress'>;
    readonly instead: number | null;
  },
): Promise<QueryPassword> {
  const { current, displayNo, statusAddress: address } = story;
  const { id: caseId } = current;
  await transact(db, async (tx) => {
    // The clerk may be quicker than the outbox.
    await noteQueryNumber(tx, current);
    if (instead !== null && instead === (await editionOf(tx, caseId))) {
      await insertEdition(tx, { caseId, edition: instead + 1, at: now(), by: actor.staffId });
    }
    return ok(undefined);
  });
  const edition = await editionOf(db, caseId);
  return {
    displayNo,
    password: queryPasswordOf(protection, { caseId, edition }),
    edition,
    address,
  };
}
