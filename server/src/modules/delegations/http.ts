import {
  actOnDelegation as actEndpoint,
  createDelegation as createEndpoint,
  saveDelegation as saveEndpoint,
} from '@banshi/contract/delegation-acts';
import * as contract from '@banshi/contract/delegations';
import { areaName } from '../../kernel/area.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type Tx, transact } from '../../platform/database/index.ts';
import { type IdempotencyKey, keepAnswer, type Route, route } from '../../platform/http/index.ts';
import { type Actor, bodiesWithin, type OrganisationTree } from '../identity/index.ts';
import { actOnDelegation } from './commands/act-on-delegation.ts';
import { callerOf, createDelegation, saveDelegation } from './commands/write-delegation.ts';
import type { DelegationContent } from './core/delegation.ts';
import type { DelegationDeps } from './deps.ts';
import {
  delegationDetail,
  listedDelegations,
  publicDelegations,
} from './queries/delegation-views.ts';

const bind = route<Actor>();

/** The operations on the register of delegations. */
export function delegationRoutes(deps: DelegationDeps): Route<Actor>[] {
  return [...readingRoutes(deps), ...actingRoutes(deps)];
}

function readingRoutes(deps: DelegationDeps): Route<Actor>[] {
  return [
    bind(contract.listDelegations, async ({ actor, query }) =>
      ok({
        delegations: await listedDelegations(deps, query),
        ...parties(await deps.organisations(), actor),
      }),
    ),
    bind(contract.getDelegation, async ({ actor, params }) => {
      const found = await delegationDetail(deps, callerOf(actor), params.delegationId);
      return found ? ok(found) : refuse({ code: 'delegations/unknown' as const });
    }),
    bind(contract.listPublicDelegations, async ({ query }) =>
      ok(await publicDelegations(deps, query)),
    ),
  ];
}

/** Between whom this person may begin a delegation. */
function parties({ all, byId }: OrganisationTree, actor: Actor) {
  const principals = bodiesWithin(actor, createEndpoint.access).flatMap((organisationId) => {
    const body = byId.get(organisationId);
    return body?.kind === 'PROV_DEPT' ? [{ organisationId, name: body.name }] : [];
  });
  const recipients = all
    .filter(({ kind }) => kind === 'CITY_DEPT')
    .map(({ id: organisationId, name, areaCode }) => ({
      ...{ organisationId, name },
      cityName: areaName(areaCode) ?? '',
    }));
  return { principals, recipients: principals.length > 0 ? recipients : [] };
}

function actingRoutes(deps: DelegationDeps): Route<Actor>[] {
  return [
    bind(createEndpoint, ({ actor, body, idempotency }) =>
      act(deps, idempotency, (tx) =>
        createDelegation(deps, tx, { actor, content: contentOf(body.content) }),
      ),
    ),
    bind(saveEndpoint, ({ actor, params, body }) =>
      act(deps, undefined, (tx) =>
        saveDelegation(deps, tx, {
          ...{ actor, ...params, revision: body.revision },
          content: contentOf(body.content),
        }),
      ),
    ),
    bind(actEndpoint, ({ actor, params, body, idempotency }) =>
      act(deps, idempotency, (tx) => actOnDelegation(deps, tx, { actor, ...params, ...body })),
    ),
  ];
}

/** Days are checked by the rules, which say where there is none. */
function contentOf(given: contract.DelegationContent): DelegationContent {
  const { effectiveFrom, effectiveTo, basis } = given;
  return {
    ...given,
    effectiveFrom: effectiveFrom as LocalDate,
    effectiveTo: effectiveTo as LocalDate | null,
    basis: { ...basis, endsOn: basis.endsOn as LocalDate | null },
  };
}

/** One act, one transaction; the answer is kept in it. */
function act<T, R extends { readonly code: string }>(
  { db }: DelegationDeps,
  idempotency: IdempotencyKey | undefined,
  carryOut: (tx: Tx) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  return transact(db, async (tx) => {
    const step = await carryOut(tx);
    if (step.ok && idempotency) await keepAnswer(tx, idempotency, step.value);
    return step;
  });
}
