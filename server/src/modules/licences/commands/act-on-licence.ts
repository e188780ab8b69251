import type { LicenceStep } from '@banshi/contract/licence-acts';
import { CASE_READERS } from '@banshi/contract/roles';
import { assert } from '../../../kernel/assert.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type Tx, transact } from '../../../platform/database/index.ts';
import { type IdempotencyKey, keepAnswer } from '../../../platform/http/index.ts';
import { type CaseId, noteBar } from '../../cases/index.ts';
import { type Actor, holds } from '../../identity/index.ts';
import { type AuthorityAct, decideOnLicence } from '../core/authority-acts.ts';
import { isFiling } from '../core/filing.ts';
import type { Licence } from '../core/licence.ts';
import type { LicenceEventOf } from '../core/licence-event.ts';
import {
  bodiesFor,
  bodiesThatRead,
  type LicenceBodies,
  licenceTransition,
} from '../core/licence-life.ts';
import type { LicenceRefusal } from '../core/refusal.ts';
import type { LicenceDeps } from '../deps.ts';
import { readLicence, readPrincipal } from '../queries/licence-journal.ts';
import { lockLicence, saveLicence } from '../store/licence-store.ts';
import { tellHolder } from '../tell-holder.ts';
import { followOne } from './follow-licences.ts';
import { awaitPublication } from './publish-grants.ts';

/** A request to act on a licence: who asks, which one, the version he has seen. */
export interface LicenceRequest {
  readonly actor: Actor;
  readonly licenceId: CaseId;
  readonly version: number;
  readonly idempotency: IdempotencyKey;
}

/**
 * The authority suspends, restores, revokes, strips, withdraws or cancels a licence (第八条、第六十九条、第七十条): by who may, with
 * a reason, told to the holder in a document with his remedies, and to the public in a new edition.
 */
export async function actOnLicence(
  deps: LicenceDeps,
  request: LicenceRequest,
  act: AuthorityAct,
): Promise<Result<LicenceStep, LicenceRefusal>> {
  return transact<LicenceStep, LicenceRefusal>(deps.db, async (tx) => {
    await lockLicence(tx, request.licenceId);
    const found = await readLicence(tx, request.licenceId);
    const bodies = found && (await bodiesOf(tx, found.licence));
    const refusal = accessRefusal(request, act, bodies);
    if (refusal) return refuse(refusal);
    assert(found, 'a licence that is not there is refused');
    return carryOut(deps, tx, { request, act, licence: found.licence });
  });
}

interface Standing extends LicenceBodies {
  readonly version: number;
}

async function bodiesOf(tx: Tx, { id, departmentId, version }: Licence): Promise<Standing> {
  return { departmentId, version, principalId: await readPrincipal(tx, id) };
}

function accessRefusal(
  { actor, version: seenVersion }: LicenceRequest,
  { action }: AuthorityAct,
  standing: Standing | undefined,
): LicenceRefusal | undefined {
  if (!standing || !bodiesThatRead(standing).some((body) => holds(actor, CASE_READERS, body))) {
    return { code: 'licences/not-found' };
  }
  const { by } = licenceTransition(action);
  const { departmentId, version } = standing;
  const mayAct = bodiesFor(action, standing).some(
    (body) => typeof by !== 'string' && holds(actor, by, body),
  );
  if (!mayAct) return { code: 'licences/other-organisation', departmentId };
  return version === seenVersion ? undefined : { code: 'licences/stale', seenVersion, version };
}

/** What was obtained by fraud keeps its holder from applying again for three years (第七十九条). */
async function barHolder(
  tx: Tx,
  {
    licence,
    event: { barredUntil: until, at },
  }: { readonly licence: Licence; readonly event: LicenceEventOf<'licences/revoked'> },
): Promise<void> {
  if (until === undefined) return;
  const { id: caseId, holderId: applicantId, departmentId, kind, number: caseNo } = licence;
  await noteBar(tx, {
    applicantId,
    caseId,
    caseNo,
    departmentId,
    kind,
    cause: 'revokedForFraud',
    until,
    at,
  });
}

/** What follows: of a licence the public reads; a filing is followed at once, since its days may have passed already. */
async function goOn(deps: LicenceDeps, tx: Tx, saved: Licence): Promise<Licence> {
  if (!isFiling(saved)) {
    await awaitPublication(deps, tx, { caseId: saved.id, at: deps.now() });
    return saved;
  }
  await followOne(deps, tx, saved.id);
  await deps.watch(tx, saved.id);
  const found = await readLicence(tx, saved.id);
  assert(found, 'a filing that was saved is there');
  return found.licence;
}

interface Act {
  readonly request: LicenceRequest;
  readonly act: AuthorityAct;
  readonly licence: Licence;
}

async function carryOut(
  deps: LicenceDeps,
  tx: Tx,
  { request, act, licence }: Act,
): Promise<Result<LicenceStep, LicenceRefusal>> {
  const matter = await deps.matter(licence.matterId);
  assert(matter, `licence ${licence.id} names a matter that exists`);
  const { staffId: by } = request.actor;
  // The bar of 第七十九条 is one of the law of licensing.
  const concernsSafety = matter.concernsSafety && matter.bucket === 'license';
  const byName = (await deps.staffNames([by])).get(by)?.name ?? '';
  const who = { by, byName, at: deps.now(), concernsSafety, calendar: await deps.calendar() };
  const decision = decideOnLicence(licence, who, act);
  if (!decision.ok) return decision;
  const event = decision.value;
  const saved = await saveLicence(tx, licence, event);
  if (event.type === 'licences/revoked') await barHolder(tx, { licence, event });
  const documentNo = await tellHolder(deps, tx, { licence: saved, event });
  const { id: licenceId, version, state } = await goOn(deps, tx, saved);
  const reply = { licenceId, version, state, documentNo: documentNo ?? null };
  await keepAnswer(tx, request.idempotency, reply);
  return ok(reply);
}
