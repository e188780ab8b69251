import { isOtherProvince } from '@banshi/contract/area-words';
import type { ApplicantInput } from '@banshi/contract/case-acts';
import type { CaseStep } from '@banshi/contract/case-views';
import { isKnownArea } from '../../../kernel/area.ts';
import { assert } from '../../../kernel/assert.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type Tx, transact } from '../../../platform/database/index.ts';
import type { IdempotencyKey } from '../../../platform/http/index.ts';
import { type Actor, holds } from '../../identity/index.ts';
import { type Intake, isBlank, missingIn, receive } from '../core/acceptance.ts';
import { checkApplicant } from '../core/applicant.ts';
import type { ApplicantId, CaseId, OnLicence } from '../core/case.ts';
import type { CrossProvince } from '../core/cross-province.ts';
import type { EventOf } from '../core/event.ts';
import { evolve } from '../core/evolve.ts';
import { checkForm, type FormAnswer, type FormGiven } from '../core/form.ts';
import { groundsFor, type KeyProject, priorityIn } from '../core/key-project.ts';
import { transitionOf } from '../core/lifecycle.ts';
import type { Handed } from '../core/materials/handed.ts';
import { materialsOf, presentIn } from '../core/materials/materials.ts';
import { INITIALS_MAX } from '../core/privacy/name-initials.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import { checkUse, type UsePeriod } from '../core/use-period.ts';
import type { CaseDeps, MatterFacts } from '../deps.ts';
import { nameHash } from '../name-hash.ts';
import { tailHash } from '../number-tail.ts';
import { barRefusal } from '../queries/bars.ts';
import { describeStep } from '../queries/case-step.ts';
import { entrustmentFor } from '../queries/entrustment.ts';
import { gatherHanded } from '../queries/gather-handed.ts';
import {
  insertPersonByName,
  insertReceived,
  nextSerial,
  upsertApplicant,
} from '../store/receipt-store.ts';
import { callerOf } from './act-on-case.ts';

/** What the counter takes in. */
export interface Receipt {
  readonly matterId: number;
  readonly applicant: ApplicantInput;
  readonly summary: string;
  readonly area: string;
  readonly materials: readonly Handed[];
  /** The licence that the application is about. */
  readonly onLicence?: OnLicence;
  /** 国省重点项目. */
  readonly keyProject?: KeyProject;
  /** 跨省通办. */
  readonly crossProvince?: CrossProvince;
  /** Of a filing: from when to when it is used. */
  readonly use?: { readonly from: string; readonly to: string };
  /** 申请表, by the keys of the fields of the matter. */
  readonly form?: FormGiven;
}

/** A receipt whose applicant, days and form were looked at. */
interface Checked extends Omit<Receipt, 'use' | 'form'> {
  readonly use?: UsePeriod;
  readonly form?: readonly FormAnswer[];
}

/** 接件: checks who applies for what, numbers the case, and writes it with its first journal entry. */
export async function receiveCase(
  deps: CaseDeps,
  { actor, idempotency }: { readonly actor: Actor; readonly idempotency: IdempotencyKey },
  given: Receipt,
): Promise<Result<CaseStep, CaseRefusal>> {
  const at = deps.now();
  const numberedOn = localDateOf(at);
  const matter = await deps.matter(given.matterId, undefined, [numberedOn]);
  if (!matter?.isInForce) {
    return refuse({ code: 'cases/matter-not-in-force', matterId: given.matterId });
  }
  const checked = checkReceipt(given, { actor, matter, on: numberedOn });
  if (!checked.ok) return checked;
  const receipt = checked.value;
  const { staffId: by, windowId } = actor;
  const act = { by, windowId, at, calendar: await deps.calendar() };
  const { idType, idNumber } = receipt.applicant;
  const applicantId = deps.protection.applicantIdOf(idType, idNumber) as ApplicantId;
  const { materials: list } = matter;
  const { onLicence } = receipt;
  const asked = { ...receipt, applicantId, matter, today: numberedOn };
  const rests = await groundOf(deps, asked);
  if (!rests.ok) return rests;
  const wanted = { by: actor.staffId, applicantId, list, today: numberedOn };
  const gathered = await gatherHanded(deps.db, receipt.materials, wanted);
  if (!gathered.ok) return gathered;
  const { materials, claims } = gathered.value;
  const foundBy = await foundByOf(deps, receipt.applicant, matter);
  return transact(deps.db, async (tx) => {
    const serial = await nextSerial(tx, numberedOn);
    const decision = receive(act, {
      ...pickIntake({ ...receipt, materials }, matter),
      ...(onLicence ? { onLicence } : {}),
      ...projectIn(receipt, matter),
      ...rests.value,
      applicantId,
      applicantKind: receipt.applicant.kind,
      numberedOn,
      serial,
    });
    if (!decision.ok) return decision;
    const caseId = deps.newId() as CaseId;
    if (onLicence) await deps.licensing.note(tx, { ...onLicence, caseId });
    await noteApplicant(deps, tx, { ...receipt, applicantId, departmentId: matter.departmentId });
    const next = evolve(undefined, { caseId, version: 1, event: decision.value });
    assert(next.origin === 'counter', 'a receipt makes a case of the counter');
    const entry = { caseId, version: 1, event: decision.value };
    const missing = missingIn(list, presentIn(materialsOf([entry], [])));
    const reply = describeStep(next, callerOf(actor), { act, matter, missing });
    const heardBy = deps.subscribersOf(decision.value.type);
    const { applicant } = receipt;
    const written = { next, entry, applicant, foundBy, claims, idempotency, reply, heardBy };
    await insertReceived(tx, written);
    return ok(reply);
  });
}

/** What the case is found by at its body beside its number and the name. */
async function foundByOf(
  { protection }: CaseDeps,
  { idNumber, name, kind }: ApplicantInput,
  { departmentId }: MatterFacts,
) {
  // The readings of all characters: the server need not wait for them to start.
  const { termsOfName } = await import('../../../platform/search-terms.ts');
  const { initials } = termsOfName(name, kind === 'person');
  return {
    numberTail: tailHash(protection, departmentId, idNumber),
    initials: initials.slice(0, INITIALS_MAX),
  };
}

/** Writes who applies, and where he is found by his name. */
async function noteApplicant(
  { protection }: CaseDeps,
  tx: Tx,
  {
    applicant,
    applicantId: id,
    departmentId,
  }: Pick<Receipt, 'applicant'> & {
    readonly applicantId: ApplicantId;
    readonly departmentId: number;
  },
): Promise<void> {
  await upsertApplicant(tx, protection, { ...applicant, id });
  if (applicant.kind !== 'person') return;
  const nameKey = nameHash(protection, applicant.name);
  await insertPersonByName(tx, { nameKey, departmentId, applicantId: id });
}

/** The key project that the application is for, and the measure that puts it first. */
function projectIn(
  { keyProject }: Pick<Receipt, 'keyProject'>,
  { grounds }: MatterFacts,
): Pick<EventOf<'cases/received'>, 'keyProject' | 'priorityBy'> {
  if (!keyProject) return {};
  const priorityBy = priorityIn(groundsFor(grounds, keyProject));
  return { keyProject, ...(priorityBy ? { priorityBy } : {}) };
}

/** By what right the application is taken in, when nothing keeps this applicant from it. */
async function groundOf(
  deps: CaseDeps,
  asked: Parameters<typeof applicationRefusal>[1] & Pick<Receipt, 'area'>,
): ReturnType<typeof entrustmentFor> {
  const barrier = await applicationRefusal(deps, asked);
  const { matter, area, today: on } = asked;
  return barrier ? refuse(barrier) : entrustmentFor(deps, matter, { area, on });
}

/** Nothing keeps this applicant from this application: no bar, and no licence that it is about. */
async function applicationRefusal(
  { db, licensing }: CaseDeps,
  asked: Pick<Receipt, 'onLicence'> & {
    readonly applicantId: ApplicantId;
    readonly matter: MatterFacts;
    readonly today: LocalDate;
  },
): Promise<CaseRefusal | undefined> {
  const { onLicence, applicantId, matter, today } = asked;
  const barred = await barRefusal(db, applicantId, { matter, today });
  if (barred || !onLicence) return barred;
  return licensing.refuses({ ...onLicence, applicantId, matter, today });
}

function pickIntake(
  { summary, area, crossProvince, materials, use, form }: Checked,
  { matterId, departmentId, materials: list }: MatterFacts,
): Pick<
  EventOf<'cases/received'>,
  'matterId' | 'departmentId' | 'summary' | 'area' | 'materials' | 'use' | 'form'
> &
  Pick<Intake, 'crossProvince'> & {
    readonly list: MatterFacts['materials'];
  } {
  const named = {
    ...(use ? { use } : {}),
    ...(form ? { form } : {}),
    ...(crossProvince ? { crossProvince } : {}),
  };
  return { matterId, departmentId, summary, area, materials, list, ...named };
}

/** What is handed in, with the applicant's number as it is kept, when this person may take it in. */
function checkReceipt(
  given: Receipt,
  at: { readonly actor: Actor; readonly matter: MatterFacts; readonly on: LocalDate },
): Result<Checked, CaseRefusal> {
  const refusal = refusalOf(given, at.actor, at.matter);
  if (refusal) return refuse(refusal);
  const applicant = checkApplicant(given.applicant, at.on);
  if (!applicant.ok) return applicant;
  const { use: named, form: filled, ...receipt } = given;
  const use = checkUse(named, at.matter.cancelDays !== undefined && !given.onLicence);
  if (!use.ok) return use;
  const used = use.value ? { use: use.value } : {};
  const form = checkForm(at.matter.formFields, filled);
  if (!form.ok) return form;
  const answered = form.value.length > 0 ? { form: form.value } : {};
  return ok({ ...receipt, applicant: applicant.value, ...used, ...answered });
}

function refusalOf(
  { applicant, area, crossProvince }: Receipt,
  actor: Actor,
  { matterId, departmentId, isOnApplication }: MatterFacts,
): CaseRefusal | undefined {
  if (!isOnApplication) return { code: 'cases/matter-ex-officio', matterId };
  if (!holds(actor, transitionOf('receive').by, departmentId)) {
    return { code: 'cases/other-organisation', departmentId };
  }
  if (isBlank(applicant.name)) return { code: 'cases/reason-missing', field: 'name' };
  if (!isKnownArea(area)) return { code: 'cases/area-unknown', area };
  if (!crossProvince || isOtherProvince(crossProvince.originArea)) return undefined;
  return { code: 'cases/not-other-province', area: crossProvince.originArea };
}
