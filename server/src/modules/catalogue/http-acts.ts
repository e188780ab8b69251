import type { MatterStep } from '@banshi/contract/catalogue';
import * as acts from '@banshi/contract/matter-acts';
import { type LocalDate, parseLocalDate } from '../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type Tx, transact } from '../../platform/database/index.ts';
import { type IdempotencyKey, keepAnswer, type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { callerOf } from './caller.ts';
import { actOnMatter, type MatterMove } from './commands/act-on-matter.ts';
import { publishMatter } from './commands/publish-matter.ts';
import { saveMatterDraft } from './commands/save-draft.ts';
import { submitMatterDraft } from './commands/submit-draft.ts';
import { actionsOf } from './core/matter-life.ts';
import type { MatterStand } from './core/matter-stand.ts';
import type { CatalogueHttpDeps } from './http-deps.ts';
import { findStaleness, type Staleness } from './queries/matter-staleness.ts';

const bind = route<Actor>();

/** The acts on a matter and on the draft of its next version. */
export function actRoutes(deps: CatalogueHttpDeps): Route<Actor>[] {
  return [...draftRoutes(deps), ...moveRoutes(deps)];
}

function draftRoutes(deps: CatalogueHttpDeps): Route<Actor>[] {
  return [
    bind(acts.saveMatterDraft, ({ actor, params, body }) =>
      act(deps, { actor, params }, (tx) =>
        saveMatterDraft(tx, { ...params, ...body, actor, at: deps.now() }),
      ),
    ),
    bind(acts.submitMatterDraft, async (call) => {
      const { actor, params, body } = call;
      const effectiveOn = readDay(body.effectiveFrom);
      if (!effectiveOn.ok) return effectiveOn;
      const { revision } = body;
      const said = { reason: body.reason ?? undefined, effectiveOn: effectiveOn.value };
      return act(deps, call, (tx) =>
        submitMatterDraft(tx, { ...params, revision, ...said, actor, at: deps.now() }),
      );
    }),
    bind(acts.publishMatter, (call) => {
      const { actor, params, body } = call;
      return act(deps, call, (tx) =>
        publishMatter(tx, { ...params, ...body, actor, at: deps.now() }),
      );
    }),
  ];
}

function moveRoutes(deps: CatalogueHttpDeps): Route<Actor>[] {
  const move = (
    call: MatterCall,
    {
      action,
      seen,
      reason = null,
    }: Pick<MatterMove, 'action' | 'seen'> & { reason?: string | null },
  ) => {
    const { actor, params } = call;
    const asked = { ...params, actor, action, seen, reason: reason ?? undefined };
    return act(deps, call, (tx) => actOnMatter(tx, { ...asked, at: deps.now() }));
  };
  return [
    bind(acts.recallMatterDraft, (call) => move(call, { action: 'recall', seen: call.body })),
    bind(acts.discardMatterDraft, (call) => move(call, { action: 'discard', seen: call.body })),
    bind(acts.reviewMatterDraft, (call) => {
      const { verdict, revision, reason } = call.body;
      return move(call, { action: verdict, seen: { revision }, reason });
    }),
    bind(acts.changeMatterState, (call) => {
      const { action, state, reason } = call.body;
      return move(call, { action, seen: { state }, reason });
    }),
  ];
}

function readDay(text: string | null) {
  const day = text === null ? undefined : parseLocalDate(text);
  if (text === null || day !== undefined) return ok<LocalDate | undefined>(day);
  const finding = { path: 'effectiveFrom', rule: 'day', message: 'there is no such day' };
  const { path: field } = finding;
  return refuse({ code: 'catalogue/invalid' as const, field, findings: [finding] });
}

interface MatterCall {
  readonly actor: Actor;
  readonly params: { readonly matterId: number };
  readonly idempotency?: IdempotencyKey | undefined;
}

/**
 * One act, one transaction; the answer is kept in it, and the memory is renewed after it. Who was
 * slower is told who did what.
 */
async function act<R extends { readonly code: string }>(
  deps: CatalogueHttpDeps,
  { actor, params, idempotency }: MatterCall,
  carryOut: (tx: Tx) => Promise<Result<MatterStand, R>>,
): Promise<Result<MatterStep, R | (R & Staleness)>> {
  const done = await transact(deps.db, async (tx) => {
    const stand = await carryOut(tx);
    if (!stand.ok) return stand;
    const step = stepOf(actor, stand.value);
    if (idempotency) await keepAnswer(tx, idempotency, step);
    return ok(step);
  });
  if (done.ok) deps.forget();
  if (done.ok || done.refusal.code !== 'catalogue/stale') return done;
  return refuse({ ...done.refusal, ...(await findStaleness(deps, params.matterId)) });
}

function stepOf(actor: Actor, stand: MatterStand): MatterStep {
  const { matterId, state, latest, draft } = stand;
  return {
    matterId,
    state,
    version: latest?.version ?? null,
    draftRevision: draft?.revision ?? null,
    draftStage: draft?.stage ?? null,
    actions: actionsOf(stand, callerOf(actor)).allowed,
  };
}
