import * as materials from '@banshi/contract/materials';
import { type LocalDate, parseLocalDate } from '../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type IdempotencyKey, type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import type { MaterialRequest } from './commands/act-between-steps.ts';
import { checkMaterial } from './commands/check-material.ts';
import { handInMaterial } from './commands/hand-in-material.ts';
import { reuseMaterial } from './commands/reuse-material.ts';
import { setPhrases } from './commands/set-phrases.ts';
import type { CaseId } from './core/case.ts';
import type { CaseRefusal } from './core/refusal.ts';
import type { CaseDeps } from './deps.ts';
import { offerMaterials } from './queries/material-offers.ts';
import { readPhrases } from './queries/phrases.ts';

/** The materials of a case: handed in, examined; and what is commonly said of their defects. */
export function materialRoutes(deps: CaseDeps): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    bind(materials.handInMaterial, async (call) => {
      const { validUntil: given, ...handed } = call.body;
      const validity = validityIn(given);
      if (!validity.ok) return validity;
      return handInMaterial(deps, requestOf(call), { ...handed, ...validity.value });
    }),
    bind(materials.checkMaterial, async (call) => {
      const { handing, verdict, note, trust, validUntil: given } = call.body;
      const validity = validityIn(given);
      if (!validity.ok) return validity;
      return checkMaterial(deps, requestOf(call), {
        handing,
        verdict,
        ...(note === null ? {} : { note }),
        ...(trust === null ? {} : { trust }),
        ...validity.value,
      });
    }),
    bind(materials.reuseMaterial, (call) =>
      reuseMaterial(deps, requestOf(call), placeIn(call.body.from)),
    ),
    bind(materials.offerMaterials, ({ actor, body }) => offerMaterials(deps, actor, body)),
    bind(materials.listPhrases, async () => ok({ phrases: await readPhrases(deps.db) })),
    bind(materials.setPhrases, ({ body }) => setPhrases(deps, body.phrases)),
  ];
}

function placeIn({ caseId, orderNum }: { caseId: string; orderNum: number }) {
  return { caseId: caseId as CaseId, orderNum };
}

interface MaterialCall {
  readonly actor: Actor;
  readonly params: { readonly caseId: string; readonly orderNum: number };
  readonly idempotency: IdempotencyKey;
}

function requestOf({ actor, params, idempotency }: MaterialCall): MaterialRequest {
  return { actor, caseId: params.caseId as CaseId, orderNum: params.orderNum, idempotency };
}

function validityIn(
  given: string | null,
): Result<{ readonly validUntil?: LocalDate }, CaseRefusal> {
  if (given === null) return ok({});
  const validUntil = parseLocalDate(given);
  return validUntil ? ok({ validUntil }) : refuse({ code: 'cases/no-such-day', given });
}
