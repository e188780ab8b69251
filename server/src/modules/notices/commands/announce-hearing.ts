import { assert } from '../../../kernel/assert.ts';
import { maskForPublic } from '../../../kernel/masking.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  authorityOf,
  type CaseId,
  personsNamedIn,
  readContact,
  readJournal,
} from '../../cases/index.ts';
import { orderedHearing } from '../core/announced-hearing.ts';
import type { NoticeDeps } from '../deps.ts';
import { saveHearing } from '../store/hearing-store.ts';
import { storyOf } from '../story-of.ts';

/**
 * 向社会公告 (第四十六条): writes what the public reads of a hearing that the authority ordered, masked, within the
 * transaction that was told of a step. It reads the whole journal, so told again or late it writes the same.
 */
export async function announceHearing(
  deps: NoticeDeps,
  tx: Tx,
  { caseId }: { readonly caseId: CaseId },
): Promise<void> {
  const hearing = orderedHearing((await readJournal(tx, caseId)).map(({ event }) => event));
  if (!hearing) return;
  const story = await storyOf(deps, tx, { caseId, version: 'last' });
  const contact = await readContact(tx, deps.protection, caseId);
  assert(story && contact, `case ${caseId} of a hearing is one of the counter`);
  const persons = await personsNamedIn(tx, caseId);
  const told = (typed: string) => maskForPublic(typed, persons);
  const { byId } = await deps.organisations();
  const { basis, announcement, set } = hearing;
  const { name: matterName, address, hours, consultation } = story.matter;
  await saveHearing(tx, {
    ...hearing,
    ...{ caseId, matterName, address, hours, consultation },
    bodyName: byId.get(authorityOf(story.current))?.name ?? '',
    applicantName: contact.shownName,
    basis: told(basis),
    announcement: told(announcement),
    set: set && { ...set, place: told(set.place) },
  });
}
