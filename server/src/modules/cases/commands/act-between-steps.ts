import type { MaterialStep } from '@banshi/contract/materials';
import { assert } from '../../../kernel/assert.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { IdempotencyKey } from '../../../platform/http/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { Claim } from '../claim.ts';
import type { Caller } from '../core/caller.ts';
import { acceptanceOf, type CaseId, type CounterCase } from '../core/case.ts';
import { replay } from '../core/evolve.ts';
import type { MaterialSituation } from '../core/materials/material-acts.ts';
import type { MaterialEntry, MaterialEvent } from '../core/materials/material-event.ts';
import { type Materials, materialIn, materialsOf } from '../core/materials/materials.ts';
import { paperPlaceOf } from '../core/materials/paper-transfer.ts';
import { isOnPaper } from '../core/materials/papers.ts';
import { mayRead } from '../core/permissions.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { CaseDeps } from '../deps.ts';
import { type MaterialsRead, readMaterials } from '../queries/material-journal.ts';
import { saveMaterialStep } from '../store/material-store.ts';
import type { PaperMove } from '../store/paper-rows.ts';
import { callerOf } from './act-on-case.ts';

/** A request for something that happens between the steps of a case. */
export interface BetweenRequest {
  readonly actor: Actor;
  readonly caseId: CaseId;
  readonly idempotency: IdempotencyKey;
}

/** What is done, what the case takes with it, and what is answered. */
export interface BetweenWork<R> {
  /** Why this person may not do it in this case now; undefined means that he may. */
  readonly refusal: (caller: Caller, current: CounterCase) => CaseRefusal | undefined;
  readonly claims: readonly Claim[];
  readonly decide: (
    situation: MaterialSituation,
    materials: Materials,
  ) => Result<MaterialEvent, CaseRefusal>;
  /** Why what was decided may not be done this often; asked last, for asking counts. */
  readonly admits?: () => Promise<Result<never, CaseRefusal> | undefined>;
  readonly answer: (read: MaterialsRead, event: MaterialEvent) => R;
}

/** Colleagues at other materials of the same case are no reason to refuse; so many may come between. */
const ATTEMPTS_MAX = 8;

/** The five beats of such an act; taken anew when somebody did something else in the case meanwhile. */
export function actBetweenSteps<R>(
  deps: CaseDeps,
  request: BetweenRequest,
  work: BetweenWork<R>,
): Promise<Result<R, CaseRefusal>> {
  return untilNobodyCameBetween(() => attemptOn(deps, request, work));
}

/** Takes an act between the steps anew as long as somebody else came between. */
export async function untilNobodyCameBetween<R>(
  take: () => Promise<Result<R, CaseRefusal> | 'stale'>,
): Promise<Result<R, CaseRefusal>> {
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
    const done = await take();
    if (done !== 'stale') return done;
  }
  return refuse({ code: 'cases/materials-changed' });
}

async function attemptOn<R>(
  deps: CaseDeps,
  { actor, caseId, idempotency }: BetweenRequest,
  { refusal: refusalOf, claims, decide, admits, answer }: BetweenWork<R>,
): Promise<Result<R, CaseRefusal> | 'stale'> {
  const read = await readMaterials(deps.db, caseId);
  const current = read.entries.length > 0 ? replay(read.entries) : undefined;
  if (!current || !mayRead(callerOf(actor), current)) return refuse({ code: 'cases/not-found' });
  if (current.origin === 'source') {
    return refuse({ code: 'cases/owned-by-source', source: current.source });
  }
  const refusal = refusalOf(callerOf(actor), current);
  if (refusal) return refuse(refusal);
  const list = await listFor(deps, current);
  const situation = { at: deps.now(), by: actor.staffId, current, list };
  const decision = decide(situation, read.materials);
  if (!decision.ok) return decision;
  const tooOften = await admits?.();
  if (tooOften) return tooOften;
  const entry = { version: read.materialVersion + 1, event: decision.value };
  const reply = answer(read, entry.event);
  const { stale } = await saveMaterialStep(deps.db, {
    ...{ caseId, entry, claims },
    ...papersAfter(current, read, entry),
    answer: { idempotency, reply },
  });
  return stale ? 'stale' : ok(reply);
}

/** Where the paper of the case lies when a material was handed in on paper. */
function papersAfter(
  { departmentId }: CounterCase,
  { materials }: MaterialsRead,
  { event }: MaterialEntry,
): { readonly papers?: PaperMove } {
  if (event.type !== 'cases/material-handed-in' || !isOnPaper(event.handed)) return {};
  if (!event.paperAt) return { papers: { departmentId, place: 'window', waitsSince: event.at } };
  // What lies elsewhere is looked for there first.
  if (paperPlaceOf(materials)) return {};
  return { papers: { departmentId, place: event.paperAt, waitsSince: null } };
}

/** The list that the case is examined against: of the version pinned at acceptance, or in force now. */
async function listFor(deps: CaseDeps, current: CounterCase): Promise<MaterialSituation['list']> {
  const matter = await deps.matter(current.matterId, acceptanceOf(current)?.matterVersion);
  assert(matter, `case ${current.id} names a matter that exists`);
  return matter.materials;
}

/** A request to do something to one material of a case. */
export interface MaterialRequest extends BetweenRequest {
  readonly orderNum: number;
}

/** Does something to one material; the answer says where it stands then. */
export function actOnMaterial(
  deps: CaseDeps,
  request: MaterialRequest,
  work: Omit<BetweenWork<MaterialStep>, 'answer'>,
): Promise<Result<MaterialStep, CaseRefusal>> {
  const answer = (read: MaterialsRead, event: MaterialEvent) =>
    answerFor(read, event, request.orderNum);
  return actBetweenSteps(deps, request, { ...work, answer });
}

function answerFor(
  { entries, between }: MaterialsRead,
  event: MaterialEvent,
  orderNum: number,
): MaterialStep {
  const version = between.length + 1;
  const material = materialIn(materialsOf(entries, [...between, { version, event }]), orderNum);
  return { orderNum, audit: material.audit, handings: material.handings.length };
}
