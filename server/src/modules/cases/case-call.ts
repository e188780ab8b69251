import type { IdempotencyKey } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import type { Request } from './commands/act-on-case.ts';
import type { CaseId } from './core/case.ts';

/** A call of an operation that acts on one case. */
export interface CaseCall {
  readonly actor: Actor;
  readonly params: { readonly caseId: string };
  readonly body: { readonly version: number };
  readonly idempotency: IdempotencyKey;
}

/** The request that a command takes. */
export function requestOf({ actor, params, body, idempotency }: CaseCall): Request {
  return { actor, caseId: params.caseId as CaseId, version: body.version, idempotency };
}
