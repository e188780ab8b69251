import type { ReplyOf } from '@banshi/contract/endpoint';
import { previewPolicy } from '@banshi/contract/policy-acts';
import { sql } from 'kysely';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { type Actor, holds } from '../../identity/index.ts';
import type { CaseDeps } from '../deps.ts';

type Preview = ReplyOf<typeof previewPolicy>;
type Open = Preview['changes'][number]['open'];
type PreviewRefusal =
  | { readonly code: 'catalogue/policy-unknown' }
  | { readonly code: 'catalogue/policy-of-others'; readonly issuerId: number };

/** What a document changes for which matters and open cases, for whoever writes or publishes for its issuer. */
export async function previewPolicyFor(
  deps: CaseDeps,
  actor: Actor,
  policyId: number,
): Promise<Result<Preview, PreviewRefusal>> {
  const found = await deps.policyChanges(policyId);
  if (!found) return refuse({ code: 'catalogue/policy-unknown' });
  const { issuerId, effectiveFrom, changes } = found;
  if (!holds(actor, previewPolicy.access, issuerId)) {
    return refuse({ code: 'catalogue/policy-of-others', issuerId });
  }
  const open = await openCasesOf(
    deps.db,
    changes.map(({ matterId }) => matterId),
  );
  return ok({
    effectiveFrom,
    changes: changes.map(({ promise, tolerated, conditions, priorityFor, ...matter }) => ({
      ...matter,
      promise: { before: promise.before ?? null, after: promise.after ?? null },
      tolerated: [...tolerated],
      conditions: conditions.map((one) => ({ ...one })),
      priorityFor: [...priorityFor],
      open: open.get(matter.matterId) ?? NONE,
    })),
  });
}

const NONE: Open = { waiting: 0, accepted: 0 };

/** Open cases of the counter by matter; the index of what is due holds no others. */
async function openCasesOf(
  db: Reader,
  matterIds: readonly number[],
): Promise<ReadonlyMap<number, Open>> {
  const { rows } = await sql<Open & { matter_id: number }>`
    select matter_id, count(*) filter (where accepted_at is null)::int as waiting,
      count(*) filter (where accepted_at is not null and closed_at is null)::int as accepted
    from cases.cases
    where due_on is not null and matter_id = any(${[...matterIds]}::int[])
    group by matter_id`.execute(db);
  return new Map(rows.map(({ matter_id, ...open }) => [matter_id, open]));
}
