import { previewBulletin, saveBulletinDraft } from '@banshi/contract/bulletin';
import {
  type ApplicantInput,
  countersignCase,
  giveOpinion as giveOpinionOn,
} from '@banshi/contract/case-acts';
import { liftBar } from '@banshi/contract/case-endings';
import { getCase, uploadFile } from '@banshi/contract/cases';
import { correctDocument, recordDocumentDelivery } from '@banshi/contract/documents';
import type { Endpoint } from '@banshi/contract/endpoint';
import * as licences from '@banshi/contract/licence-acts';
import type { LicenceDetail } from '@banshi/contract/licences';
import {
  checkMaterial,
  handInMaterial,
  reuseMaterial,
  unmaskCopy,
} from '@banshi/contract/materials';
import * as acts from '@banshi/contract/matter-acts';
import { OPERATIONS } from '@banshi/contract/operations';
import { showApplicant, unmaskApplicant } from '@banshi/contract/privacy';
import { ROLES, type RoleId } from '@banshi/contract/roles';
import * as supervision from '@banshi/contract/supervision';
import { releaseCalendarDay, setCalendarDay } from '@banshi/contract/work-calendar';
import { formatInstant } from '../kernel/instant-text.ts';
import { ask, askedOne } from './asking.ts';
import {
  chainMatter,
  countersign,
  FIVE_STEPS,
  giveOpinion,
  inCountersignature,
} from './chained-matter.ts';
import { aReceivedCase, theClerk } from './counter.ts';
import type { Hall } from './hall.ts';
import { aCaseLacking, anAcceptedCase } from './held-materials.ts';
import { aHandledCase, alertsOf, goPast } from './late-case.ts';
import { aLicence, anAcceptedOf, RADIOLOGY, refuseNow } from './licences.ts';
import { aTargetOfOthers, type Target } from './targets.ts';
import { aFile } from './upload.ts';
import { live, wholeLives } from './whole-lives.ts';

/** A reply that an operation gave. */
export interface Reply {
  readonly operationId: string;
  readonly value: unknown;
}

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
  const supervisor = await hall.as('SUPERVISOR', 'HEALTH');
  for (const life of wholeLives(people.receiverName)) {
    const caseId = await live(hall, { life, applicant: people.applicant }, tell);
    tell(getCase, (await supervisor.call(getCase, { params: { caseId } })).reply);
  }
  for (const role of ROLE_IDS) await askAs(hall, { role, target }, tell);
  await askOthers(hall, tell);
  await examine(hall, tell);
  await reuseAndUnmask(hall, tell);
  await openApplicant(hall, target, tell);
  await bringDocument(hall, { target, ...people }, tell);
  await changeMatter(hall, target, tell);
  await changeCalendar(hall, tell);
  await actOnLicences(hall, tell);
  await liftABar(hall, people.applicant, tell);
  await writeBulletin(hall, target, tell);
  tell(uploadFile, await aFile(hall, await hall.as('FRONT_CLERK', 'HEALTH')));
  await superviseOne(hall, tell);
  return replies;
}

type Tell = (endpoint: Endpoint, value: unknown) => void;

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

async function changeMatter(
  hall: Hall,
  { matterId, matterBody }: Target,
  tell: Tell,
): Promise<void> {
  const params = { matterId };
  const [editor, reviewer, publisher] = await Promise.all([
    hall.as('MATTER_EDITOR', 'HEALTH'),
    hall.as('MATTER_REVIEWER', 'HEALTH'),
    hall.as('MATTER_PUBLISHER', 'HEALTH'),
  ]);
  const draft = { revision: 0, body: { ...matterBody, address: '示例路1号' } };
  const submission = { revision: 1, reason: '地址变更', effectiveFrom: null };
  const save = () => editor.call(acts.saveMatterDraft, { params, body: draft });
  const submit = () => editor.call(acts.submitMatterDraft, { params, body: submission });
  const recalled = { params, body: { revision: 2 } };
  const discarded = { params, body: { revision: 3 } };
  const approval = { revision: 2, verdict: 'approve', reason: null } as const;
  const change = { action: 'suspend', state: 'PUBLISHED', reason: '示例' } as const;
  tell(acts.saveMatterDraft, (await save()).reply);
  tell(acts.submitMatterDraft, (await submit()).reply);
  tell(acts.recallMatterDraft, (await editor.call(acts.recallMatterDraft, recalled)).reply);
  tell(acts.discardMatterDraft, (await editor.call(acts.discardMatterDraft, discarded)).reply);
  await save();
  await submit();
  const reviewed = await reviewer.call(acts.reviewMatterDraft, { params, body: approval });
  tell(acts.reviewMatterDraft, reviewed.reply);
  const version = { params, body: { revision: 3 } };
  tell(acts.publishMatter, (await publisher.call(acts.publishMatter, version)).reply);
  const changed = await publisher.call(acts.changeMatterState, { params, body: change });
  tell(acts.changeMatterState, changed.reply);
}

async function changeCalendar(hall: Hall, tell: Tell): Promise<void> {
  const publisher = await hall.as('MATTER_PUBLISHER', 'PROVINCE');
  const params = { day: '2022-12-30' };
  const body = { kind: 'OFF', name: '示例停办日', docNo: null } as const;
  tell(setCalendarDay, (await publisher.call(setCalendarDay, { params, body })).reply);
  tell(releaseCalendarDay, (await publisher.call(releaseCalendarDay, { params })).reply);
}

/** A licence is taken away in every way that there is, and what was published of it put right. */
async function actOnLicences(hall: Hall, tell: Tell): Promise<void> {
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const of = <T extends object>({ licenceId, version }: Numbered, given: T) => ({
    params: { licenceId },
    body: { version, reason: '示例', ...given },
  });
  const [first, second] = [await aLicence(hall), await aLicence(hall)];
  const suspending = of(first, { until: '2022-12-31' });
  const suspended = (await leader.call(licences.suspendLicence, suspending)).reply;
  const restored = (await leader.call(licences.restoreLicence, of(suspended, {}))).reply;
  const revoking = of(restored, { ground: 'UNQUALIFIED' as const });
  const revoked = (await leader.call(licences.revokeLicence, revoking)).reply;
  const cancelling = of(revoked, { ground: 'TAKEN_BACK' as const });
  const withdrawing = of(second, { compensation: '示例' });
  tell(licences.suspendLicence, suspended);
  tell(licences.restoreLicence, restored);
  tell(licences.revokeLicence, revoked);
  tell(licences.cancelLicence, (await leader.call(licences.cancelLicence, cancelling)).reply);
  tell(licences.withdrawLicence, (await leader.call(licences.withdrawLicence, withdrawing)).reply);
  await hall.house.actByLaw();
  const correction = { params: { caseId: first.licenceId }, body: { statement: '更正示例' } };
  tell(licences.correctNotice, (await leader.call(licences.correctNotice, correction)).reply);
}

type Numbered = Pick<LicenceDetail, 'licenceId' | 'version'>;

/** Whoever was refused for fraud is barred, and supervision lifts it. */
async function liftABar(hall: Hall, applicant: ApplicantInput, tell: Tell): Promise<void> {
  const { caseId } = await refuseNow(hall, await anAcceptedOf(hall, RADIOLOGY, applicant));
  const supervisor = await hall.as('SUPERVISOR', 'HEALTH');
  const body = { reason: '示例' };
  tell(liftBar, (await supervisor.call(liftBar, { params: { caseId }, body })).reply);
}

async function writeBulletin(hall: Hall, { draft }: Target, tell: Tell): Promise<void> {
  const editor = await hall.as('BULLETIN_EDITOR', 'PROVINCE');
  const { draftId, file } = draft;
  const saving = { params: { draftId }, body: { version: 1, file } };
  tell(saveBulletinDraft, (await editor.call(saveBulletinDraft, saving)).reply);
  tell(previewBulletin, (await editor.call(previewBulletin, { body: { file } })).reply);
}

/** A case is warned of, then late; its card is explained, upheld and closed, and a rule is set. */
async function superviseOne(hall: Hall, tell: Tell): Promise<void> {
  const before = formatInstant(hall.clock.now);
  const caseId = await aHandledCase(hall);
  await goPast(hall, caseId, 0);
  await hall.house.supervise();
  const warning = await firstOf(hall, caseId, 'WARNING');
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const noted = { params: warning, body: { version: 1, note: null } };
  const { acknowledgeWarning, explainCard, judgeCard, closeCard } = supervision;
  tell(acknowledgeWarning, (await reviewer.call(acknowledgeWarning, noted)).reply);
  await goPast(hall, caseId, 1);
  await hall.house.supervise();
  const params = await firstOf(hall, caseId, 'YELLOW');
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const supervisor = await hall.as('SUPERVISOR', 'PROVINCE');
  const explained = { params, body: { version: 1, text: '三日内办完' } };
  tell(explainCard, (await head.call(explainCard, explained)).reply);
  const verdict = { params, body: { version: 2, verdict: 'UPHELD' as const, reason: '属实' } };
  tell(judgeCard, (await supervisor.call(judgeCard, verdict)).reply);
  const closing = { params, body: { version: 3, note: '已办结' } };
  tell(closeCard, (await supervisor.call(closeCard, closing)).reply);
  const { recordFinding, setRuleParameter } = supervision;
  const finding = { rule: 'R10' as const, evidence: '示例', personId: null };
  const found = await supervisor.call(recordFinding, { params: { caseId }, body: finding });
  tell(recordFinding, found.reply);
  const set = { params: { rule: 'R1', parameter: 'daysLeft' }, body: { value: 1, reason: '示例' } };
  tell(setRuleParameter, (await supervisor.call(setRuleParameter, set)).reply);
  hall.at(before);
}

async function firstOf(hall: Hall, caseId: string, level: 'WARNING' | 'YELLOW') {
  const found = (await alertsOf(hall, caseId)).find((one) => one.level === level);
  if (!found) throw new Error(`case ${caseId} has no ${level}`);
  return { caseId, seq: found.seq };
}
