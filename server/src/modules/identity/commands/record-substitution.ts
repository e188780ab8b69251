import type { Instant } from '../../../kernel/instant.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { StaffId } from '../core/actor.ts';
import { type Absence, type SubstitutionFault, substitutionFault } from '../core/substitution.ts';
import { readAbsences, readWorkers } from '../queries/substitutions.ts';
import { insertSubstitution, lockBody, markEnded } from '../store/substitution-store.ts';

/** Who records it for which body, and when. */
export interface Recording {
  readonly organisationId: number;
  readonly by: StaffId;
  readonly at: Instant;
}

export type SubstitutionRefusal =
  | { readonly code: 'identity/substitution-invalid'; readonly fault: SubstitutionFault }
  | { readonly code: 'identity/substitution-unknown' };

/** Records who is away and who does his work meanwhile; two recordings of one body wait for each other. */
export async function recordSubstitution(
  tx: Tx,
  { organisationId, by, at }: Recording,
  absence: Absence & { readonly substitutionId: string },
): Promise<Result<undefined, SubstitutionRefusal>> {
  await lockBody(tx, organisationId);
  const today = localDateOf(at);
  const fault = substitutionFault(absence, {
    staff: await readWorkers(tx, organisationId, today),
    known: await readAbsences(tx, organisationId, today),
    recordedBy: by,
    today,
  });
  if (fault) return refuse({ code: 'identity/substitution-invalid', fault });
  await insertSubstitution(tx, { ...absence, organisationId, recordedBy: by, recordedAt: at });
  return ok(undefined);
}

/** Ends a substitution at once; from the next call on the substitute holds his own roles only. */
export async function endSubstitution(
  tx: Tx,
  { organisationId, by, at }: Recording,
  substitutionId: string,
): Promise<Result<undefined, SubstitutionRefusal>> {
  const named = { substitutionId, organisationId };
  const ended = await markEnded(tx, named, { by, at, today: localDateOf(at) });
  return ended ? ok(undefined) : refuse({ code: 'identity/substitution-unknown' });
}
