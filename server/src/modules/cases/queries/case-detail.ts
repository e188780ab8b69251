import type { CaseDetail } from '@banshi/contract/case-views';
import { sql } from 'kysely';
import { areaName } from '../../../kernel/area.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { maskEmail, maskMobile, maskName } from '../../../kernel/masking.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/database/index.ts';
import { missingIn } from '../core/acceptance.ts';
import type { Caller } from '../core/caller.ts';
import type { Case, CaseId } from '../core/case.ts';
import { acceptanceOf } from '../core/case.ts';
import { daysThatCount } from '../core/clocks/days-that-count.ts';
import type { CrossProvince } from '../core/cross-province.ts';
import type { CaseEvent, Entry } from '../core/event.ts';
import { groundsFor } from '../core/key-project.ts';
import { type Materials, materialsOf, presentIn } from '../core/materials/materials.ts';
import { mayProtect, mayUnmask } from '../core/permissions.ts';
import { staffIn } from '../core/privacy/purpose.ts';
import { longestExtension, stoppingByLaw } from '../core/procedures/procedure-law.ts';
import type { CaseDeps, MatterFacts, Protection } from '../deps.ts';
import { findOpenStory, type OpenStory, type ReadingRefusal } from '../readable-case.ts';
import { readBars } from './bars.ts';
import { explainClocks } from './case-clocks.ts';
import { describeConditions } from './case-evaluations.ts';
import { describeMaterials } from './case-materials.ts';
import { describeReview } from './case-review.ts';
import { describeActions, howHandled } from './case-step.ts';
import { correctionIn, describeJournal, outcomeIn, peopleIn, type Shown } from './case-story.ts';
import {
  describeRows,
  SUMMARY_COLUMNS,
  type SummaryRow,
  shownName,
  shownNumber,
} from './case-summary.ts';
import { describePromise, describeRequest, describeTolerance } from './case-tolerance.ts';
import { readMaterialJournal } from './material-journal.ts';
import { sealOfficersOf } from './seal-officers.ts';
import { IS_MARKED, maySeeProtected, protectionOfRow } from './special-protection.ts';

/** Everything about one case that this caller may see; of one that is not his own, once he has said what for. */
export async function findCaseDetail(
  deps: CaseDeps,
  caller: Caller,
  caseId: CaseId,
): Promise<Result<CaseDetail, ReadingRefusal>> {
  const found = await findOpenStory(deps, caller, caseId);
  return found.ok ? ok(await describeCase(deps, caller, found.value)) : found;
}

async function describeCase(
  deps: CaseDeps,
  caller: Caller,
  { current, entries }: OpenStory,
): Promise<CaseDetail> {
  const { id: caseId } = current;
  const acceptance = current.origin === 'counter' ? acceptanceOf(current) : undefined;
  const days = daysThatCount(current, deps.now());
  const matter = await deps.matter(current.matterId, acceptance?.matterVersion, days);
  if (!matter)
    throw new Error(`case ${caseId} names matter ${current.matterId}, which is not there`);
  const row = await readRow(deps.db, caseId);
  const [summary] = await describeRows(deps, [row]);
  if (!summary) throw new Error(`case ${caseId} was there a moment ago`);
  const events = entries.map((entry) => entry.event);
  const names = await deps.staffNames(events.flatMap(staffIn));
  const shown = { names, bodies: (await deps.organisations()).byId };
  const correction = correctionIn(events, matter.materials);
  const materials = await materialsIn(deps, current, entries);
  const { materials: list } = matter;
  const missing = missingIn(list, presentIn(materials));
  const today = localDateOf(deps.now());
  return {
    // Who has opened the case reads whole what was typed of it.
    ...{ ...summary, summary: row.summary },
    actions: describeActions({
      ...{ caller, current, missing, today },
      ...howHandled(matter),
      sealOfficers: await sealOfficersOf(deps, current),
    }),
    ...{ matterVersion: acceptance?.matterVersion ?? null, matterFacts: factsOf(matter) },
    ...policyIn(current, matter),
    ...describeConditions(deps, events, {
      ...{ current, matter, names },
      applicantKind: kindOf(row),
    }),
    onLicence: licenceOf(current),
    use: useIn(events),
    form: formIn(events),
    entrustment: entrustmentIn(current, shown.bodies),
    bar: await barOf(deps.db, current),
    ...originOf(current),
    applicant: describeApplicant(deps.protection, row),
    ...maskIn(deps, row, { caller, current }),
    materials: await materialsFor(deps, { caller, current, correction, list, materials }),
    clocks: explainClocks(entries, {
      ...{ today, names },
      calendar: await deps.calendar(),
    }),
    reviewChain: describeReview(current, shown),
    people: peopleIn(events, names),
    correction,
    toleranceRequest: describeRequest(current),
    tolerance: describeTolerance(events, matter.materials),
    promise: describePromise(events, matter.materials),
    credit: current.origin === 'counter' ? current.credit : 'none',
    outcome: outcomeIn(events, current),
    journal: describeJournal(entries, shown, current),
  };
}

/** Where it comes from. */
function originOf(
  current: Case,
): Pick<CaseDetail, 'channel' | 'area' | 'areaName' | 'crossProvince' | 'source'> {
  const { channel, area, crossProvince } = current;
  return {
    ...{ channel, area, areaName: areaName(area) ?? area, source: sourceOf(current) },
    crossProvince: crossProvince ? crossIn(crossProvince) : null,
  };
}

function crossIn({ mode, originArea }: CrossProvince) {
  return { mode, originArea, originName: areaName(originArea) ?? originArea };
}

/** The measures under which the case was accepted, or would be today, and the key project that it is for. */
function policyIn(
  current: Case,
  { grounds }: MatterFacts,
): Pick<CaseDetail, 'grounds' | 'keyProject'> {
  if (current.origin === 'source') return { grounds: [], keyProject: null };
  const { keyProject } = current;
  const acting = acceptanceOf(current)?.grounds ?? groundsFor(grounds, keyProject);
  return { grounds: [...acting], keyProject: keyProject ?? null };
}

/** Departmental systems keep the materials of the cases that they report. */
async function materialsIn(
  deps: CaseDeps,
  { origin, id }: Case,
  entries: readonly Entry[],
): Promise<Materials> {
  return materialsOf(entries, origin === 'source' ? [] : await readMaterialJournal(deps.db, id));
}

async function materialsFor(
  deps: CaseDeps,
  page: Omit<Parameters<typeof describeMaterials>[1], 'current'> & { readonly current: Case },
): Promise<CaseDetail['materials']> {
  const { current } = page;
  return current.origin === 'source' ? [] : describeMaterials(deps, { ...page, current });
}

interface DetailRow extends SummaryRow {
  readonly applicant_id: string;
  readonly agent_name: string | null;
  readonly id_type: string;
  readonly number_encrypted: Buffer;
  readonly mobile_encrypted: Buffer | null;
  readonly email_encrypted: Buffer | null;
  readonly is_marked: boolean;
}

async function readRow(db: Reader, caseId: CaseId): Promise<DetailRow> {
  const { rows } = await sql<DetailRow>`
    select ${SUMMARY_COLUMNS}, c.applicant_id, c.agent_name, a.id_type, a.number_encrypted,
      a.mobile_encrypted, a.email_encrypted, ${IS_MARKED} as is_marked
    from cases.cases c
    join cases.applicants a on a.id = c.applicant_id
    left join cases.sources s on s.id = c.source_id
    where c.id = ${caseId}`.execute(db);
  if (!rows[0]) throw new Error(`case ${caseId} has no applicant`);
  return rows[0];
}

/** Who looks behind the mask of the applicant, and who decides about it. */
function maskIn(
  deps: CaseDeps,
  row: DetailRow,
  { caller, current }: { readonly caller: Caller; readonly current: Case },
): Pick<CaseDetail, 'specialProtection' | 'mayProtect' | 'mayUnmask'> {
  const protectedFor = protectionOfRow(deps, row);
  const maySee = maySeeProtected(caller, current.departmentId, protectedFor);
  return {
    specialProtection: protectedFor ?? null,
    mayProtect: kindOf(row) === 'person' && mayProtect(caller, current),
    mayUnmask: mayUnmask(caller, current) && maySee,
  };
}

function kindOf({ applicant_kind }: DetailRow): 'person' | 'organisation' {
  return applicant_kind === 'person' ? 'person' : 'organisation';
}

function describeApplicant(protection: Protection, row: DetailRow): CaseDetail['applicant'] {
  const kind = kindOf(row);
  const clear = (sealed: Buffer) => protection.decrypt(sealed, row.applicant_id);
  return {
    kind,
    name: shownName(row),
    idType: row.id_type,
    idNumber: shownNumber(kind, clear(row.number_encrypted)),
    mobile: row.mobile_encrypted && maskMobile(clear(row.mobile_encrypted)),
    email: row.email_encrypted && maskEmail(clear(row.email_encrypted)),
    agentName: row.agent_name && maskName(row.agent_name),
  };
}

function factsOf(matter: MatterFacts): CaseDetail['matterFacts'] {
  const { days, byLaw = null } = longestExtension(matter);
  return {
    projectType: matter.projectType,
    allowPromise: matter.allowPromise && matter.sensitiveField === undefined,
    legalBasis: [...matter.legalBasis],
    acceptConditions: [...matter.acceptConditions],
    resultName: matter.resultName ?? null,
    stoppingByLaw: stoppingByLaw(matter.specialProcedures),
    extension: { days, byLaw },
  };
}

async function barOf(db: Reader, { id, applicantId }: Case): Promise<CaseDetail['bar']> {
  const bar = (await readBars(db, applicantId)).find((one) => one.caseId === id);
  return bar ? { cause: bar.cause, until: bar.until, removal: bar.removal ?? null } : null;
}

function useIn([first]: readonly CaseEvent[]): CaseDetail['use'] {
  return first?.type === 'cases/received' ? (first.use ?? null) : null;
}

function formIn([first]: readonly CaseEvent[]): CaseDetail['form'] {
  const answers = first?.type === 'cases/received' ? (first.form ?? []) : [];
  return answers.map(({ label, value }) => ({ label, value }));
}

function licenceOf(current: Case): CaseDetail['onLicence'] {
  return current.origin === 'counter' ? (current.onLicence ?? null) : null;
}

/** In whose name it is handled, by which agreement. */
function entrustmentIn(current: Case, bodies: Shown['bodies']): CaseDetail['entrustment'] {
  const entrustment = current.origin === 'counter' ? current.entrustment : undefined;
  if (!entrustment) return null;
  const { delegationId, principalId, agreementNo } = entrustment;
  return { delegationId, agreementNo, principalName: bodies.get(principalId)?.name ?? '' };
}

function sourceOf(current: Case): CaseDetail['source'] {
  if (current.origin !== 'source') return null;
  return { source: current.source, sourceCaseNo: current.sourceCaseNo };
}
