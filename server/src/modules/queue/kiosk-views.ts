import type { Kiosks } from '@banshi/contract/queue-kiosks';
import { formatInstant } from '../../kernel/instant-text.ts';
import { type Actor, holds } from '../identity/index.ts';
import type { QueueDeps } from './deps.ts';
import { readKiosks } from './queries/kiosks.ts';

/** The machines of the hall. */
export async function kiosksView(deps: QueueDeps, actor: Actor): Promise<Kiosks> {
  const { all, byId } = await deps.organisations();
  const kiosks = await readKiosks(deps.db);
  const names = await deps.staffNames(kiosks.map(({ openedBy }) => openedBy));
  const bodyOf = (organisationId: number) => ({
    organisationId,
    shortName: byId.get(organisationId)?.shortName ?? '',
  });
  const mayKeep = (organisationId: number) => holds(actor, ['WINDOW_HEAD'], organisationId);
  return {
    kiosks: kiosks.map(({ organisationId, openedAt, openedBy, ...one }) => ({
      ...one,
      organisation: bodyOf(organisationId),
      openedAt: formatInstant(openedAt),
      openedByName: names.get(openedBy)?.name ?? '',
      mayKeep: mayKeep(organisationId),
    })),
    bodies: all.filter(({ id }) => mayKeep(id)).map(({ id }) => bodyOf(id)),
  };
}
