import type { Actor } from '../identity/index.ts';
import type { BulletinDeps } from './deps.ts';
import type { ReceivedFor } from './queries/received-issues.ts';

/** Somebody as a reader of issues: those that came to his body, or to one above it. */
export async function readerOf(
  { organisations }: Pick<BulletinDeps, 'organisations'>,
  { staffId, organisationId }: Actor,
): Promise<ReceivedFor> {
  const { all, within } = await organisations();
  const bodies = all.map(({ id }) => id).filter((id) => within(id).has(organisationId));
  return { staffId, bodies };
}
