import { type BulletinDraft, compileBulletinDraft } from '@banshi/contract/bulletin';
import { type ApplicantInput, receiveCase, reviewCase } from '@banshi/contract/case-acts';
import { acceptTolerantly } from '@banshi/contract/case-tolerances';
import type { CaseStep } from '@banshi/contract/case-views';
import { getMatter } from '@banshi/contract/catalogue';
import { issueCaseDocuments } from '@banshi/contract/documents';
import type { BodyOf } from '@banshi/contract/endpoint';
import type { LicenceDetail } from '@banshi/contract/licences';
import { handInMaterial } from '@banshi/contract/materials';
import type { MatterBody } from '@banshi/contract/matter-file';
import { tellQueryPassword } from '@banshi/contract/notices';
import type { RoleId } from '@banshi/contract/roles';
import { recordFinding } from '@banshi/contract/supervision';
import { theIssue } from './bulletin-steps.ts';
import { APPLICANT, aMatter, aReceipt, theClerk } from './counter.ts';
import { aTargetDelegation } from './entrusted.ts';
import { grantRole, revokeAll } from './grants.ts';
import type { Hall } from './hall.ts';
import { NO_REGISTERS, targetRegisters } from './hall-registers.ts';
import { anAnnouncedHearing } from './hearings.ts';
import { aLicence } from './licences.ts';
import { theOfficial } from './official-documents.ts';
import { aTransfer } from './papers.ts';
import type { Person } from './person.ts';
import { aPolicyDraft } from './policies.ts';
import { aPromisedCase } from './promises.ts';
import { NO_QUEUE, theQueue } from './queue.ts';
import { openFor } from './readings.ts';
import { theSnapshot } from './snapshots.ts';
import { theMember } from './staff.ts';
import { FIVE_DAYS, followsIn } from './tolerances.ts';
import { aFile } from './upload.ts';
import { aWindow } from './windows.ts';

/** What a supervisor has found about every target. */
export const FINDING = '在窗口查到一张收据，收费项目不在清单内';

/**
 * What an operation may be asked about: a case of the health commission with a file and a document, its
 * matter, a draft.
 */
export interface Target {
  readonly caseId: string;
  readonly displayNo: string;
  readonly queryPassword: string;
  readonly fileId: string;
  /** A licence that the health commission has given. */
  readonly licenceId: string;
  readonly licenceNumber: string;
  /** A hearing that the health commission announced. */
  readonly hearingId: string;
  /** A case that was granted on a promise. */
  readonly promisedId: string;
  /** Its receipt among its documents, its card among its warnings and cards. */
  readonly seq: number;
  /** The code printed on that receipt. */
  readonly checkCode: string;
  /** The body of the case. */
  readonly organisationId: number;
  readonly matterId: number;
  readonly taskCode: string;
  readonly matterVersion: number;
  readonly matterBody: MatterBody;
  /** The list with which the paper of the case went to the department; more has come to the counter since. */
  readonly transferId: string;
  /** A director's visit to the health commission, and what the inspection found at its window. */
  readonly visitId: string;
  readonly findingId: string;
  /** What the window of the health commission reported. */
  readonly contributionId: string;
  readonly trainingId: string;
  readonly commendationId: string;
  /** A draft of a policy document of the health commission. */
  readonly policyId: number;
  /** A draft of a delegation of the health commission. */
  readonly delegationId: number;
  readonly draft: Pick<BulletinDraft, 'draftId' | 'file'>;
  /** An issue that was signed. */
  readonly issueId: string;
  /** A letter that is written. */
  readonly officialId: string;
  /** Figures that were frozen. */
  readonly snapshotId: string;
  /** A window of the health commission. */
  readonly windowId: number;
  /** A member of staff, and a role that he holds. */
  readonly staffId: string;
  readonly grantId: number;
  /** A queue of the health commission, and a ticket that waits in it. */
  readonly classId: number;
  readonly ticketId: string;
  /** A machine for tickets of the health commission, and its key. */
  readonly kioskId: number;
  readonly kioskKey: string;
  /** What a counter sends to take in another case of the matter. */
  readonly receipt: BodyOf<typeof receiveCase>;
}

/** A case that `person` received, accepted and handled himself, and has nothing but `role` since. */
export async function aTargetOf(hall: Hall, person: Person, role: RoleId): Promise<Target> {
  for (const more of ['FRONT_CLERK', 'REVIEWER'] as const) {
    if (more !== role) await grantRole(hall, person, { role: more, bodyCode: 'HEALTH' });
  }
  const target = await aTarget(hall, { acceptor: person, handler: person });
  await revokeAll(hall, person);
  await grantRole(hall, person, { role, bodyCode: 'HEALTH' });
  return target;
}

interface Hands {
  readonly acceptor: Person;
  readonly handler: Person;
  readonly applicant?: ApplicantInput;
}

/** A case that people took through acceptance and review. */
export async function aTarget(
  hall: Hall,
  { acceptor, handler, applicant = APPLICANT }: Hands,
): Promise<Target> {
  const matterNow = await aMatter(hall);
  const { matterId, taskCode, departmentId, version: matterVersion } = matterNow;
  const follows = followsIn(matterNow);
  const { fileId } = await aFile(hall, acceptor);
  const receipt = { ...(await aReceipt(hall)), applicant };
  // What may follow does follow, so that lists of what is waited for hold the case.
  const materials = receipt.materials
    .filter(({ orderNum }) => orderNum !== follows)
    .map((one) => ({ ...one, fileIds: [fileId] }));
  const { reply } = await acceptor.call(receiveCase, { body: { ...receipt, materials } });
  const { caseId, displayNo, version } = reply;
  const params = { caseId };
  const accepted = await acceptor.call(acceptTolerantly, {
    params,
    body: { version, ...TEN_DAYS, orderNums: [follows] },
  });
  const opinion = { opinion: '材料齐全', proposal: 'grant' as const };
  const body = { version: accepted.reply.version, ...opinion };
  await handler.call(reviewCase, { params, body }).then((one) => one.reply);
  const issued = await acceptor.call(issueCaseDocuments, { params });
  const told = await acceptor.call(tellQueryPassword, { params, body: { instead: null } });
  const finding = { rule: 'R9', evidence: FINDING, personId: null } as const;
  const supervisor = await hall.as('SUPERVISOR', 'HEALTH', 5);
  await supervisor.call(recordFinding, { params, body: finding }).then((one) => one.reply);
  await openFor(supervisor, caseId);
  const matter = await acceptor.call(getMatter, { params: { matterId } });
  return {
    caseId,
    displayNo,
    queryPassword: told.reply.password,
    fileId,
    seq: issued.reply.documents[0]?.seq ?? 0,
    checkCode: issued.reply.documents[0]?.checkCode ?? '',
    organisationId: departmentId,
    matterId,
    taskCode,
    matterVersion,
    matterBody: matter.reply.body,
    ...(await theLicence(hall)),
    hearingId: await theHearing(hall),
    ...(await thePromise(hall)),
    transferId: await sentToo(hall, acceptor, caseId),
    policyId: await aPolicyDraft(hall),
    delegationId: await aTargetDelegation(hall),
    ...(await targetRegisters(hall)),
    draft: await aDraft(hall),
    ...(await theIssues(hall)),
    snapshotId: await theSnapshot(hall),
    ...(await ofTheHouse(hall)),
    ...(await theQueue(hall)),
    receipt,
  };
}

/** A window, and one of the staff with a role. */
async function ofTheHouse(hall: Hall) {
  return { windowId: (await aWindow(hall)).windowId, ...(await theMember(hall)) };
}

/** Paper of the target goes to the department, and more of it comes to the counter. */
async function sentToo(hall: Hall, acceptor: Person, caseId: string): Promise<string> {
  const carrier = await hall.as('FRONT_CLERK', 'HEALTH', 5);
  const { transferId } = await aTransfer(carrier, [caseId]);
  const handing = { form: 'paper', source: 'paper', trust: 'copy' } as const;
  const body = { ...handing, fileIds: [], validUntil: null };
  await acceptor.call(handInMaterial, { params: { caseId, orderNum: 1 }, body });
  return transferId;
}

/** So long that no life of another case outlasts it. */
const TEN_DAYS = { ...FIVE_DAYS, deadline: { ...FIVE_DAYS.deadline, days: 10 } };

const NOTHING = '00000000-0000-7000-8000-000000000000';

/** Like `target`, but nothing of it exists. */
export function nothingLike(target: Target): Target {
  return {
    ...target,
    caseId: NOTHING,
    displayNo: 'SC2206139999990',
    fileId: 'f'.repeat(64),
    licenceId: NOTHING,
    hearingId: NOTHING,
    promisedId: NOTHING,
    transferId: NOTHING,
    licenceNumber: '川示示例证〔2022〕第9999号',
    checkCode: '0000-0000-0000-0000',
    organisationId: 2_147_483_647,
    matterId: 2_147_483_647,
    taskCode: '1'.repeat(31),
    policyId: 2_147_483_647,
    delegationId: 2_147_483_647,
    ...NO_REGISTERS,
    ...NO_QUEUE,
    draft: { ...target.draft, draftId: NOTHING },
    issueId: NOTHING,
    officialId: NOTHING,
    snapshotId: NOTHING,
    receipt: { ...target.receipt, matterId: 2_147_483_647 },
  };
}

/** A case in the hands of people who take no part in the trial. */
export async function aTargetOfOthers(hall: Hall, applicant?: ApplicantInput): Promise<Target> {
  const acceptor = await theClerk(hall);
  const handler = await hall.as('REVIEWER', 'HEALTH', 5);
  return aTarget(hall, { acceptor, handler, ...(applicant ? { applicant } : {}) });
}

const promised = new WeakMap<Hall, Promise<CaseStep>>();

/** One promise stands for all targets of a hall. */
async function thePromise(hall: Hall): Promise<Pick<Target, 'promisedId'>> {
  const given = promised.get(hall) ?? aPromisedCase(hall);
  promised.set(hall, given);
  return { promisedId: (await given).caseId };
}

const hearings = new WeakMap<Hall, Promise<string>>();

/** One hearing stands for all targets of a hall. */
function theHearing(hall: Hall): Promise<string> {
  const given = hearings.get(hall) ?? anAnnouncedHearing(hall);
  hearings.set(hall, given);
  return given;
}

const licences = new WeakMap<Hall, Promise<LicenceDetail>>();

/** One licence stands for all targets of a hall: it belongs to its department and to nobody in it. */
async function theLicence(hall: Hall): Promise<Pick<Target, 'licenceId' | 'licenceNumber'>> {
  const given = licences.get(hall) ?? aLicence(hall);
  licences.set(hall, given);
  const { licenceId, number } = await given;
  return { licenceId, licenceNumber: number };
}

/** What was signed, and a letter that is written. */
async function theIssues(hall: Hall): Promise<Pick<Target, 'issueId' | 'officialId'>> {
  return { issueId: await theIssue(hall), officialId: await theOfficial(hall) };
}

async function aDraft(hall: Hall): Promise<BulletinDraft> {
  const editor = await hall.as('BULLETIN_EDITOR', 'PROVINCE', 5);
  const body = { from: '2022-06-13', to: '2022-06-17' };
  return (await editor.call(compileBulletinDraft, { body })).reply;
}
