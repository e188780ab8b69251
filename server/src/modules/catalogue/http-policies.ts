import { getPolicy, listPolicies } from '@banshi/contract/policies';
import * as acts from '@banshi/contract/policy-acts';
import { localDateOf, parseLocalDate } from '../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type Tx, transact } from '../../platform/database/index.ts';
import { type IdempotencyKey, keepAnswer, type Route, route } from '../../platform/http/index.ts';
import { type Actor, bodiesWithin } from '../identity/index.ts';
import { endPolicy, publishPolicy } from './commands/publish-policy.ts';
import { createPolicy, discardPolicy, savePolicy } from './commands/write-policy.ts';
import type { CatalogueHttpDeps } from './http-deps.ts';
import { listedPolicies, type PolicyViewDeps, policyDetail } from './queries/policy-views.ts';

const bind = route<Actor>();

/** The operations on policy documents. */
export function policyRoutes(deps: CatalogueHttpDeps): Route<Actor>[] {
  return [...readingRoutes(deps), ...writingRoutes(deps), ...publishingRoutes(deps)];
}

function readingRoutes(deps: CatalogueHttpDeps): Route<Actor>[] {
  return [
    bind(listPolicies, async ({ actor, query: { text } }) => {
      const views = await viewsOf(deps);
      const issuers = bodiesWithin(actor, acts.createPolicy.access).flatMap((id) => {
        const body = views.bodies.byId.get(id);
        return body ? [{ organisationId: id, name: body.name }] : [];
      });
      return ok({ policies: await listedPolicies(views, text), issuers });
    }),
    bind(getPolicy, async ({ actor, params: { policyId } }) => {
      const found = await policyDetail(await viewsOf(deps), actor, policyId);
      return found ? ok(found) : refuse({ code: 'catalogue/policy-unknown' as const });
    }),
  ];
}

function writingRoutes(deps: CatalogueHttpDeps): Route<Actor>[] {
  return [
    bind(acts.createPolicy, async ({ actor, body, idempotency }) => {
      const { byId } = await deps.organisations();
      if (!byId.has(body.issuerId))
        return refuse({ code: 'identity/organisation-unknown' as const });
      return act(deps, idempotency, (tx) => createPolicy(tx, { ...body, actor, at: deps.now() }));
    }),
    bind(acts.savePolicy, ({ actor, params, body }) =>
      act(deps, undefined, (tx) => savePolicy(tx, { ...params, ...body, actor, at: deps.now() })),
    ),
    bind(acts.discardPolicy, ({ actor, params, body, idempotency }) =>
      act(deps, idempotency, (tx) =>
        discardPolicy(tx, { ...params, ...body, actor, at: deps.now() }),
      ),
    ),
  ];
}

function publishingRoutes(deps: CatalogueHttpDeps): Route<Actor>[] {
  return [
    bind(acts.publishPolicy, async ({ actor, params, body, idempotency }) => {
      const places = { index: await deps.index(), bodies: await deps.organisations() };
      return act(deps, idempotency, (tx) =>
        publishPolicy(tx, places, { ...params, ...body, actor, at: deps.now() }),
      );
    }),
    bind(acts.endPolicy, async ({ actor, params, body, idempotency }) => {
      const lastDay = parseLocalDate(body.lastDay);
      const at = deps.now();
      if (!lastDay)
        return refuse({ code: 'catalogue/policy-day' as const, today: localDateOf(at) });
      const { reason } = body;
      const supersededBy = body.supersededBy ?? undefined;
      return act(deps, idempotency, (tx) =>
        endPolicy(tx, { ...params, actor, lastDay, reason, supersededBy, at }),
      );
    }),
  ];
}

/** One act, one transaction; the answer is kept in it, and the memory is renewed after it. */
async function act<T, R extends { readonly code: string }>(
  deps: CatalogueHttpDeps,
  idempotency: IdempotencyKey | undefined,
  carryOut: (tx: Tx) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  const done = await transact(deps.db, async (tx) => {
    const step = await carryOut(tx);
    if (step.ok && idempotency) await keepAnswer(tx, idempotency, step.value);
    return step;
  });
  if (done.ok) deps.forget();
  return done;
}

async function viewsOf(deps: CatalogueHttpDeps): Promise<PolicyViewDeps> {
  const { db, staffNames } = deps;
  const [index, bodies] = await Promise.all([deps.index(), deps.organisations()]);
  return { db, staffNames, index, bodies, today: localDateOf(deps.now()) };
}
