import { formatInstant } from '../../../kernel/instant-text.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffNames } from '../../identity/index.ts';
import type { Case } from '../core/case.ts';
import { actorOf } from '../core/event.ts';
import type { StaleRefusal } from '../core/refusal.ts';
import { eventIn } from '../journal-body.ts';

/** Who did what since the version that a person has seen. */
export async function findStaleness(
  { db, staffNames }: { readonly db: Reader; readonly staffNames: StaffNames },
  current: Case,
  seenVersion: number,
): Promise<StaleRefusal> {
  const kept = await db
    .selectFrom('cases.journal')
    .select(['body', 'packed'])
    .where('case_id', '=', current.id)
    .where('version', '=', current.version)
    .executeTakeFirstOrThrow();
  const event = eventIn(kept);
  const by = actorOf(event);
  const names = await staffNames([by]);
  return {
    code: 'cases/stale',
    caseId: current.id,
    seenVersion,
    version: current.version,
    byName: (by && names.get(by)?.name) ?? '',
    did: event.type,
    at: formatInstant(event.at),
    status: current.status,
  };
}
