import * as acts from '@banshi/contract/case-acts';
import type { CaseStep } from '@banshi/contract/case-views';
import { getLicence, type LicenceDetail } from '@banshi/contract/licences';
import { type CaseNotice, listCaseNotices } from '@banshi/contract/notices';
import { APPLICANT, bringToDecision, theClerk } from './counter.ts';
import type { Hall } from './hall.ts';
import { openFor } from './readings.ts';
import { tellAll } from './tell-all.ts';

/** Matters of the health commission: 放射诊疗许可 for 48 months, 医师执业注册 for good, and one that is no licence. */
export const RADIOLOGY = '11510000000000086C2000123004000';
export const SERVICE = '11510000000000086C2001023001000';
/** Where plasma is collected: at most twenty licences, who comes first is served first. */
export const PLASMA = '11510000000000086C2000123009000';
export const DOCTORS = '11510000000000086C2000123007000';

/** A receipt as the clerk sends it: complete, for this matter. */
export async function aReceiptFor(
  hall: Hall,
  taskCode: string,
  applicant: acts.ApplicantInput = APPLICANT,
) {
  const found = await hall.house.catalogue.findMatter(taskCode);
  const matter = found.ok && (await hall.house.catalogue.matter(found.value.matterId));
  if (!matter) throw new Error(`the demo has no matter ${taskCode}`);
  const materials = matter.materials.map(({ orderNum }) => ({
    orderNum,
    form: 'paper' as const,
    fileIds: [],
  }));
  const { matterId } = matter;
  return { matterId, applicant, summary: '示例申请', area: '510000', materials };
}

/** A case of this matter, received and accepted. */
export async function anAcceptedOf(
  hall: Hall,
  taskCode: string,
  applicant: acts.ApplicantInput = APPLICANT,
): Promise<CaseStep> {
  const clerk = await theClerk(hall);
  const body = await aReceiptFor(hall, taskCode, applicant);
  const { caseId, version } = (await clerk.call(acts.receiveCase, { body })).reply;
  return (await clerk.call(acts.acceptCase, { params: { caseId }, body: { version } })).reply;
}

/** Reviews, verifies and grants an accepted case; who must know is told, or this subscriber alone. */
export async function grantNow(hall: Hall, accepted: CaseStep, only?: string): Promise<CaseStep> {
  const { caseId, version } = await bringToDecision(hall, accepted);
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const decision = { outcome: 'grant', opinion: '准予', reasons: null, remedies: null } as const;
  const body = { version, ...decision };
  const { reply } = await chief.call(acts.decideCase, { params: { caseId }, body });
  await tellAll(hall, only);
  return reply;
}

/** A licence just given: 放射诊疗许可证 of 张示例, unless told otherwise. */
export async function aLicence(
  hall: Hall,
  { taskCode = RADIOLOGY, applicant = APPLICANT as acts.ApplicantInput } = {},
): Promise<LicenceDetail> {
  const { caseId } = await grantNow(hall, await anAcceptedOf(hall, taskCode, applicant));
  return licenceOf(hall, caseId);
}

/** The licence as its department sees it. */
export async function licenceOf(hall: Hall, licenceId: string): Promise<LicenceDetail> {
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  return (await chief.call(getLicence, { params: { licenceId } })).reply;
}

/** What the holder was told of his licence, the latest first. */
export async function toldOf(hall: Hall, caseId: string): Promise<readonly CaseNotice[]> {
  const reader = await hall.as('REVIEWER', 'HEALTH');
  await openFor(reader, caseId);
  const { notices } = (await reader.call(listCaseNotices, { params: { caseId } })).reply;
  return notices.filter(({ kind }) => kind.startsWith('LICENCE'));
}

/** Refuses an accepted case, for fraud unless told otherwise; who must know is told. */
export async function refuseNow(
  hall: Hall,
  accepted: CaseStep,
  { fraud = true } = {},
): Promise<CaseStep> {
  const { caseId, version } = await bringToDecision(hall, accepted);
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const decision = {
    outcome: 'refuse',
    opinion: '不予',
    reasons: '材料虚假',
    remedies: '可以复议',
  } as const;
  const body = { version, ...decision, fraud };
  const { reply } = await chief.call(acts.decideCase, { params: { caseId }, body });
  await tellAll(hall);
  return reply;
}
