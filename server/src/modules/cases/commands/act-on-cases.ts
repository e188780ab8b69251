import type { BatchAct, BatchResult, actOnCases as operation } from '@banshi/contract/case-batch';
import type { BodyOf, ReplyOf } from '@banshi/contract/endpoint';
import { CASE_HOLDERS, DESK_STAFF, type RoleId } from '@banshi/contract/roles';
import type { FastifyRequest } from 'fastify';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { detailFor, findAnswer, type IdempotencyKey } from '../../../platform/http/index.ts';
import { type Actor, holdsAnywhere } from '../../identity/index.ts';
import type { CaseId } from '../core/case.ts';
import { transitionOf } from '../core/lifecycle.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import { weighsOn } from '../core/simple-grant.ts';
import type { CaseDeps } from '../deps.ts';
import { readJournal } from '../queries/case-journal.ts';
import { findReadableCase } from '../readable-case.ts';
import type { Request } from './act-on-case.ts';
import { assignCase, claimCase, releaseCase } from './claim-case.ts';
import { countersignCase } from './countersign-case.ts';
import { grantCase } from './decide-case.ts';
import { verifyCase } from './verify-case.ts';

type Batch = BodyOf<typeof operation>;
type Outcome = Result<unknown, CaseRefusal | NoRole>;
type NoRole = { readonly code: 'identity/no-role' | 'cases/not-found' | 'server/defect' };

interface BatchCall {
  readonly actor: Actor;
  readonly body: Batch;
  readonly idempotency: IdempotencyKey;
  /** What is refused is said in its language. */
  readonly request: Parameters<typeof detailFor>[0] & Pick<FastifyRequest, 'log'>;
}

/** Acts under way at once; they share their statements, and leave the database to others too. */
const TOGETHER = 20;

/** Does the same to several cases, each as if it were alone: one that is refused hinders no other. */
export async function actOnCases(
  deps: CaseDeps,
  { actor, body, idempotency, request: asking }: BatchCall,
): Promise<Result<ReplyOf<typeof operation>, never>> {
  const results: BatchResult[] = [];
  for (let from = 0; from < body.cases.length; from += TOGETHER) {
    const together = body.cases.slice(from, from + TOGETHER);
    const done = together.map(async ({ caseId, version }) => {
      // Each has a kept answer of its own: a batch that is sent again says what it did.
      const own = { ...idempotency, key: `${idempotency.key}:${caseId}` };
      const request = { actor, caseId: caseId as CaseId, version, idempotency: own };
      return resultFor(caseId, await onceOrFault(deps, request, { body, asking }), asking);
    });
    results.push(...(await Promise.all(done)));
  }
  return ok({ results });
}

const ROLES_FOR: Readonly<Record<BatchAct, readonly RoleId[]>> = {
  claim: CASE_HOLDERS,
  release: DESK_STAFF,
  assign: DESK_STAFF,
  verify: transitionOf('verify').by,
  countersign: transitionOf('countersign').by,
  grant: transitionOf('grant').by,
};

/** What fails in one case is told of that case and noted for whoever runs the house; the others are done. */
async function onceOrFault(
  deps: CaseDeps,
  request: Request,
  { body, asking }: Pick<BatchCall, 'body'> & { readonly asking: BatchCall['request'] },
): Promise<Outcome> {
  try {
    return await once(deps, request, body);
  } catch (error) {
    asking.log.error({ err: error, caseId: request.caseId }, 'defect in a batch');
    return refuse({ code: 'server/defect' });
  }
}

async function once(deps: CaseDeps, request: Request, batch: Batch): Promise<Outcome> {
  if (!holdsAnywhere(request.actor, ROLES_FOR[batch.act])) {
    const found = await findReadableCase(deps.db, request.actor, request.caseId);
    return refuse({ code: found ? 'identity/no-role' : 'cases/not-found' });
  }
  const outcome = await ACTS[batch.act](deps, request, batch);
  if (outcome.ok) return outcome;
  const kept = await findAnswer(deps.db, request.idempotency);
  return kept?.fingerprint.equals(request.idempotency.fingerprint) ? ok(kept.reply) : outcome;
}

type Act = (deps: CaseDeps, request: Request, batch: Batch) => Promise<Outcome>;

const ACTS: Readonly<Record<BatchAct, Act>> = {
  claim: (deps, request) => claimCase(deps, request),
  release: (deps, request) => releaseCase(deps, request),
  assign: (deps, request, { staffId }) => assignCase(deps, { ...request, to: staffId ?? '' }),
  verify: (deps, request, { opinion }) => verifyCase(deps, request, { opinion: opinion ?? '' }),
  countersign: (deps, request, { opinion }) =>
    countersignCase(deps, request, { opinion: opinion ?? '' }),
  grant: (deps, request, { opinion }) => grantPlainly(deps, request, opinion ?? ''),
};

/** Only what is plain is granted among others; whoever may not read the case learns nothing of it. */
async function grantPlainly(deps: CaseDeps, request: Request, opinion: string): Promise<Outcome> {
  const found = await findReadableCase(deps.db, request.actor, request.caseId);
  const weight = found && weighsOn(await readJournal(deps.db, request.caseId));
  return weight ? refuse(weight) : grantCase(deps, request, { opinion });
}

function resultFor(caseId: string, outcome: Outcome, asking: BatchCall['request']): BatchResult {
  if (outcome.ok) return { caseId, blocked: null };
  const { code, ...facts } = outcome.refusal;
  return { caseId, blocked: { code, facts, detail: detailFor(asking, { code, ...facts }) } };
}
