import type { ClaimedPolicy, ToldPolicy } from '@banshi/contract/contribution-links';
import type { LocalDate } from '../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Reader } from '../../platform/database/index.ts';
import { type PolicyRow, readPublishedPolicies } from '../catalogue/index.ts';

/** The document as it was chosen, if it is published and has these measures; its measures in their order. */
export async function claimPolicy(
  db: Reader,
  claimed: ClaimedPolicy | null,
): Promise<Result<ClaimedPolicy | null, { readonly code: 'hall/policy-unknown' }>> {
  if (claimed === null) return ok(null);
  const { policyId } = claimed;
  const measures = claimed.measures.toSorted((one, other) => one - other);
  const [policy] = await readPublishedPolicies(db, [policyId]);
  const isThere = policy && measures.every((one) => one <= policy.content.measures.length);
  return isThere ? ok({ policyId, measures }) : refuse({ code: 'hall/policy-unknown' });
}

/** The documents that contributions name, by number. */
export async function policiesOf(
  db: Reader,
  named: readonly { readonly policy: ClaimedPolicy | null }[],
): Promise<ReadonlyMap<number, PolicyRow>> {
  const ids = new Set(named.flatMap(({ policy }) => policy?.policyId ?? []));
  const rows = await readPublishedPolicies(db, [...ids]);
  return new Map(rows.map((row) => [row.policyId, row]));
}

/** What a contribution names as the library has it: repealed, superseded or over is told as soon as it is known. */
export function toldPolicy(
  claimed: ClaimedPolicy | null,
  known: ReadonlyMap<number, PolicyRow>,
  today: LocalDate,
): ToldPolicy | null {
  const row = claimed && known.get(claimed.policyId);
  if (!row) return null;
  const { policyId, content, lastDay, end } = row;
  const isOver = lastDay !== undefined && (end !== undefined || lastDay < today);
  return {
    ...{ policyId, docNo: content.docNo, title: content.title },
    measures: claimed.measures.map((measure) => ({
      measure,
      text: content.measures[measure - 1]?.text ?? '',
    })),
    ended: isOver ? { lastDay, supersededBy: end?.supersededBy ?? null } : null,
  };
}
