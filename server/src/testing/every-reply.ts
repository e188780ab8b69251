import { randomInt } from 'node:crypto';
import {
  type ApplicantInput,
  countersignCase,
  giveOpinion as giveOpinionOn,
  receiveCase,
  refuseForFraud,
} from '@banshi/contract/case-acts';
import { assignCase, commentOnCase, takeBackComment } from '@banshi/contract/case-desk';
import { getCase, uploadFile } from '@banshi/contract/cases';
import {
  correctDocument,
  issueArchiveCatalogue,
  recordDocumentDelivery,
} from '@banshi/contract/documents';
import type { Endpoint } from '@banshi/contract/endpoint';
import {
  checkMaterial,
  handInMaterial,
  reuseMaterial,
  unmaskCopy,
} from '@banshi/contract/materials';
import { listSetAsideNotices, sendNoticesAgain } from '@banshi/contract/notices';
import { OPERATIONS } from '@banshi/contract/operations';
import { protectApplicant, showApplicant, unmaskApplicant } from '@banshi/contract/privacy';
import { ROLES, type RoleId } from '@banshi/contract/roles';
import { endSubstitution, recordSubstitution } from '@banshi/contract/substitutions';
import { assert } from '../kernel/assert.ts';
import { creditCodeOf } from '../kernel/credit-code.ts';
import { ask, askedOne } from './asking.ts';
import { writeBulletin } from './bulletin-steps.ts';
import { changeCalendar, changeMatter } from './catalogue-replies.ts';
import {
  chainMatter,
  countersign,
  FIVE_STEPS,
  giveOpinion,
  inCountersignature,
} from './chained-matter.ts';
import { aReceipt, aReceivedCase, theClerk } from './counter.ts';
import { changeDelegations } from './entrusted.ts';
import type { Hall } from './hall.ts';
import { keepEntries } from './hall-entries.ts';
import { keepRegisters } from './hall-registers.ts';
import { aCaseLacking, anAcceptedCase } from './held-materials.ts';
import { actOnLicences, liftABar } from './licence-replies.ts';
import { keepReviews } from './negative-reviews.ts';
import { aNoticeSetAside, aStaffMessageSetAside } from './notices.ts';
import { keepOfficials } from './official-documents.ts';
import { carryPapers } from './papers.ts';
import { changePolicies } from './policies.ts';
import { keepQueue } from './queue.ts';
import { keepRatings } from './ratings.ts';
import { openFor } from './readings.ts';
import type { Reply, Tell } from './reply.ts';
import { freezeAndCompare } from './snapshots.ts';
import { keepStaff } from './staff.ts';
import { superviseOne } from './supervision-replies.ts';
import { aTargetOfOthers, type Target } from './targets.ts';
import { aFile } from './upload.ts';
import { live, wholeLives } from './whole-lives.ts';
import { keepWindows } from './windows.ts';

const ROLE_IDS = Object.keys(ROLES) as RoleId[];

/**
 * Calls every operation of the contract so that it succeeds, and those that change nothing once for
 * each role; gives all replies in JSON.
 */
export async function everyReply(
  hall: Hall,
  people: { readonly applicant: ApplicantInput; readonly receiverName: string },
): Promise<readonly Reply[]> {
  const replies: Reply[] = [];
  const tell = ({ operationId }: Endpoint, value: unknown) => replies.push({ operationId, value });
  const target = await aTargetOfOthers(hall, people.applicant);
  // What waits to be published is.
  await hall.house.actByLaw();
  await lookAfterNotices(hall, target, tell);
  const supervisor = await hall.as('SUPERVISOR', 'HEALTH');
  for (const life of wholeLives(people.receiverName)) {
    const caseId = await live(hall, { life, applicant: people.applicant }, tell);
    await openFor(supervisor, caseId);
    tell(getCase, (await supervisor.call(getCase, { params: { caseId } })).reply);
  }
  for (const role of ROLE_IDS) await askAs(hall, { role, target }, tell);
  await askOthers(hall, tell);
  await examine(hall, tell);
  await carryPapers(hall, tell);
  await reuseAndUnmask(hall, tell);
  await openApplicant(hall, target, tell);
  await passAround(hall, target, tell);
  await bringDocument(hall, { target, ...people }, tell);
  await changeMatter(hall, target, tell);
  await changeCalendar(hall, tell);
  await changePolicies(hall, target, tell);
  await changeDelegations(hall, tell);
  await standIn(hall, target, tell);
  await keepWindows(hall, tell);
  await keepStaff(hall, tell);
  await keepEntries(hall, target, tell);
  await actOnLicences(hall, tell);
  await liftABar(hall, people.applicant, tell);
  await keepRegisters(hall, tell);
  await keepRatings(hall, tell);
  await keepReviews(hall, tell);
  await keepQueue(hall, tell);
  await freezeAndCompare(hall, tell);
  await writeBulletin(hall, target, tell);
  await keepOfficials(hall, tell);
  tell(uploadFile, await aFile(hall, await hall.as('FRONT_CLERK', 'HEALTH')));
  await superviseOne(hall, tell);
  await findFraud(hall, tell);
  return replies;
}

/** Fraud bars its applicant from applying again: each time it is somebody else. */
async function findFraud(hall: Hall, tell: Tell): Promise<void> {
  const number = `91510000AM${String(randomInt(1_000_000)).padStart(6, '0')}`;
  const nobody = { name: '示例造假公司', idType: '001', idNumber: creditCodeOf(number) };
  const applicant = { ...nobody, kind: 'organisation', mobile: null, agentName: null } as const;
  const body = { ...(await aReceipt(hall)), applicant };
  const clerk = await theClerk(hall);
  const { caseId, version } = (await clerk.call(receiveCase, { body })).reply;
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const found = { version, reasons: '印章系伪造', remedies: '可申请行政复议' };
  tell(
    refuseForFraud,
    (await head.call(refuseForFraud, { params: { caseId }, body: found })).reply,
  );
  // Its case has ended, so that its file can be listed.
  const listed = await clerk.call(issueArchiveCatalogue, { params: { caseId } });
  tell(issueArchiveCatalogue, listed.reply);
}

async function askAs(
  hall: Hall,
  { role, target }: { readonly role: RoleId; readonly target: Target },
  tell: Tell,
): Promise<void> {
  for (const endpoint of OPERATIONS) {
    const person = await hall.as(role, 'HEALTH', askedOne(endpoint));
    const answer = await ask(hall.app, { endpoint, target }, person);
    const isJson = String(answer.headers['content-type']).startsWith('application/json');
    if (answer.statusCode === 200 && isJson) tell(endpoint, answer.json());
  }
}

/** What could not be sent is looked at and sent again. */
async function lookAfterNotices(hall: Hall, { caseId }: Target, tell: Tell): Promise<void> {
  await aNoticeSetAside(hall, caseId);
  const admin = await hall.as('SYSADMIN', 'PROVINCE');
  assert(admin.staffId, 'whoever is signed in is of the staff');
  await aStaffMessageSetAside(hall, { caseId, staffId: admin.staffId });
  tell(listSetAsideNotices, (await admin.call(listSetAsideNotices, {})).reply);
  const body = { notices: [{ caseId, version: 1, channel: 'folder' as const }] };
  // Another one stays, so that the answer shows what is left.
  await aNoticeSetAside(hall, (await aReceivedCase(hall)).caseId);
  tell(sendNoticesAgain, (await admin.call(sendNoticesAgain, { body })).reply);
}

/** Bodies sign together, and another is heard. */
async function askOthers(hall: Hall, tell: Tell): Promise<void> {
  await chainMatter(hall, FIVE_STEPS, 'DRUG');
  const asked = await inCountersignature(hall, 'DRUG');
  const once = await countersign(await hall.as('VERIFIER', 'EMERGENCY'), asked);
  tell(countersignCase, once);
  const heard = await countersign(await hall.as('CHIEF_REP', 'POLICE'), once);
  tell(giveOpinionOn, await giveOpinion(await hall.as('REVIEWER', 'WATER'), heard));
}

/** A material is handed in once more and examined. */
async function examine(hall: Hall, tell: Tell): Promise<void> {
  const { caseId } = await aReceivedCase(hall);
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
  const params = { caseId, orderNum: 1 };
  const [trust, validUntil] = ['copy', null] as const;
  const handing = {
    form: 'paper' as const,
    fileIds: [],
    source: 'paper' as const,
    trust,
    validUntil,
  };
  tell(handInMaterial, (await clerk.call(handInMaterial, { params, body: handing })).reply);
  const finding = { handing: 2, verdict: 'PASS', note: null, trust: null, validUntil } as const;
  tell(checkMaterial, (await clerk.call(checkMaterial, { params, body: finding })).reply);
}

/** An identity document is taken over into another case, and its original opened there. */
async function reuseAndUnmask(hall: Hall, tell: Tell): Promise<void> {
  const held = await anAcceptedCase(hall);
  const { caseId, orderNum } = await aCaseLacking(hall);
  const clerk = await theClerk(hall);
  const from = { caseId: held.caseId, orderNum: held.orderNum };
  const reuse = { params: { caseId, orderNum }, body: { from } };
  tell(reuseMaterial, (await clerk.call(reuseMaterial, reuse)).reply);
  const opening = { params: { caseId, fileId: held.fileId }, body: { reason: '核对照片' } };
  tell(unmaskCopy, (await clerk.call(unmaskCopy, opening)).reply);
}

async function openApplicant(hall: Hall, { caseId }: Target, tell: Tell): Promise<void> {
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
  const params = { caseId };
  const opened = await clerk.call(unmaskApplicant, { params, body: { reason: '电话联系' } });
  tell(unmaskApplicant, opened.reply);
  tell(showApplicant, (await clerk.call(showApplicant, { params })).reply);
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const mark = { isProtected: false, reason: '示例' };
  tell(protectApplicant, (await leader.call(protectApplicant, { params, body: mark })).reply);
}

/** A case goes to another desk, and somebody says something that he takes back. */
async function passAround(hall: Hall, { caseId }: Target, tell: Tell): Promise<void> {
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const params = { caseId };
  const body = { staffId: leader.staffId ?? '' };
  tell(assignCase, (await leader.call(assignCase, { params, body })).reply);
  const said = (await leader.call(commentOnCase, { params, body: { text: '示例' } })).reply;
  tell(commentOnCase, said);
  const taking = { params: { caseId, commentId: said.commentId } };
  tell(takeBackComment, (await leader.call(takeBackComment, taking)).reply);
}

async function bringDocument(
  hall: Hall,
  { target, receiverName }: { readonly target: Target; readonly receiverName: string },
  tell: Tell,
): Promise<void> {
  const params = { caseId: target.caseId, seq: target.seq };
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
  const delivery = {
    method: 'onSite',
    state: 'delivered',
    receiverName,
    trackingNo: null,
  } as const;
  const delivered = await clerk.call(recordDocumentDelivery, { params, body: delivery });
  tell(recordDocumentDelivery, delivered.reply);
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const body = { reason: '示例', replacements: [{ from: '材料', to: '资料' }] };
  tell(correctDocument, (await head.call(correctDocument, { params, body })).reply);
}

/** One of the staff is away and comes back. */
async function standIn(hall: Hall, { organisationId }: Target, tell: Tell): Promise<void> {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const [absent, substitute] = await Promise.all([
    hall.as('REVIEWER', 'HEALTH', 7),
    hall.as('REVIEWER', 'HEALTH', 8),
  ]);
  const params = { organisationId };
  const body = {
    absentId: String(absent.staffId),
    substituteId: String(substitute.staffId),
    roles: ['REVIEWER' as const],
    ...{ from: '2022-06-20', to: '2022-06-24' },
  };
  const { reply } = await head.call(recordSubstitution, { params, body });
  tell(recordSubstitution, reply);
  // One that was ended before may have been recorded at the same moment.
  const standing = reply.substitutions.find((one) => one.endedByName === null);
  const substitutionId = standing?.substitutionId ?? '';
  const ending = { params: { organisationId, substitutionId } };
  tell(endSubstitution, (await head.call(endSubstitution, ending)).reply);
}
