import type { PublicStatus } from '@banshi/contract/notices';
import { ok, type Result } from '../../../kernel/result.ts';
import type { NoticeDeps } from '../deps.ts';
import { type Proof, type ProofRefusal, provenCase } from '../proven-case.ts';
import { readPublicStatus } from '../queries/public-status.ts';

/** How the case with this number stands, for who has its query password. */
export async function askStatus(
  deps: NoticeDeps,
  proof: Proof,
): Promise<Result<PublicStatus, ProofRefusal>> {
  const proven = await provenCase(deps, proof);
  return proven.ok ? ok(await readPublicStatus(deps, proven.value)) : proven;
}
