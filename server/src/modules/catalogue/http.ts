import {
  changeMatterState,
  compareMatterVersions,
  getMatter,
  getMatterVersion,
  listMatters,
  type MatterStep,
  publishMatter,
  saveMatterDraft,
} from '@banshi/contract/catalogue';
import type { Instant } from '../../kernel/instant.ts';
import { parseLocalDate } from '../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type Database, type Tx, transact } from '../../platform/database/index.ts';
import { type IdempotencyKey, keepAnswer, type Route, route } from '../../platform/http/index.ts';
import { type Actor, holds, type StaffNames } from '../identity/index.ts';
import { changeMatterState as changeState } from './commands/change-matter-state.ts';
import { publishMatter as publish } from './commands/publish-matter.ts';
import { saveMatterDraft as saveDraft } from './commands/save-draft.ts';
import { matterChanges } from './core/matter-diff.ts';
import { allowedActions } from './core/matter-life.ts';
import type { MatterStand } from './core/matter-stand.ts';
import type { MatterIndex } from './matter-index.ts';
import { matterDetail } from './queries/matter-detail.ts';
import { listedMatters } from './queries/matter-list.ts';
import { findVersion } from './queries/published-version.ts';

export interface CatalogueHttpDeps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly staffNames: StaffNames;
  readonly index: () => Promise<MatterIndex>;
  /** After a commit: what is kept in memory is old. */
  readonly forget: () => void;
}

const NOT_FOUND = { code: 'catalogue/not-found' } as const;
const bind = route<Actor>();

/** The operations on matters. */
export function catalogueRoutes(deps: CatalogueHttpDeps): Route<Actor>[] {
  return [...readingRoutes(deps), ...writingRoutes(deps)];
}

function readingRoutes(deps: CatalogueHttpDeps): Route<Actor>[] {
  return [
    bind(listMatters, async ({ query }) => ok(listedMatters((await deps.index()).all, query))),
    bind(getMatter, ({ actor, params }) => detail(deps, actor, params)),
    bind(getMatterVersion, ({ actor, params }) => detail(deps, actor, params)),
    bind(compareMatterVersions, async ({ params: { matterId }, query: { from, to } }) => {
      const before = await findVersion(deps.db, matterId, from);
      const after = await findVersion(deps.db, matterId, to);
      if (!before || !after) return refuse(NOT_FOUND);
      return ok({ from, to, changes: matterChanges(before.body, after.body) });
    }),
  ];
}

function writingRoutes(deps: CatalogueHttpDeps): Route<Actor>[] {
  return [
    bind(saveMatterDraft, ({ actor, params, body }) => {
      const at = deps.now();
      return act(deps, actor, {
        carryOut: (tx) => saveDraft(tx, { ...params, ...body, actor, at }),
      });
    }),
    bind(publishMatter, ({ actor, params, body, idempotency }) => {
      const { effectiveFrom, reason, revision } = body;
      const effectiveOn = effectiveFrom === undefined ? undefined : parseLocalDate(effectiveFrom);
      if (effectiveFrom !== undefined && effectiveOn === undefined) return noSuchDay();
      const given = { revision, effectiveOn, reason: reason ?? undefined };
      return act(deps, actor, {
        idempotency,
        carryOut: (tx) => publish(tx, { ...params, ...given, actor, at: deps.now() }),
      });
    }),
    bind(changeMatterState, ({ actor, params, body, idempotency }) =>
      act(deps, actor, {
        idempotency,
        carryOut: (tx) => changeState(tx, { ...params, ...body, actor, at: deps.now() }),
      }),
    ),
  ];
}

async function detail(
  deps: CatalogueHttpDeps,
  actor: Actor,
  { matterId, version }: { matterId: number; version?: number },
) {
  const matter = (await deps.index()).byId.get(matterId);
  const found = matter && (await matterDetail(deps, actor, { matter, version }));
  return found ? ok(found) : refuse(NOT_FOUND);
}

async function noSuchDay() {
  const finding = { path: 'effectiveFrom', rule: 'day', message: 'there is no such day' };
  return refuse({
    code: 'catalogue/invalid' as const,
    field: finding.path,
    findings: [finding],
  });
}

/** One act, one transaction; the answer is kept in it, and the memory is renewed after it. */
async function act<R>(
  { db, forget }: CatalogueHttpDeps,
  actor: Actor,
  work: {
    readonly idempotency?: IdempotencyKey;
    readonly carryOut: (tx: Tx) => Promise<Result<MatterStand, R>>;
  },
): Promise<Result<MatterStep, R>> {
  const done = await transact(db, async (tx) => {
    const stand = await work.carryOut(tx);
    if (!stand.ok) return stand;
    const step = stepOf(actor, stand.value);
    if (work.idempotency) await keepAnswer(tx, work.idempotency, step);
    return ok(step);
  });
  if (done.ok) forget();
  return done;
}

function stepOf(actor: Actor, stand: MatterStand): MatterStep {
  const { matterId, departmentId, state, latest, draft } = stand;
  return {
    matterId,
    state,
    version: latest?.version ?? null,
    draftRevision: draft?.revision ?? null,
    actions: allowedActions((roles, id) => holds(actor, roles, id), {
      departmentId,
      state,
      hasDraft: draft !== undefined,
    }),
  };
}
