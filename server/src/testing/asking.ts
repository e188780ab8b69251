import type { Endpoint } from '@banshi/contract/endpoint';
import { OPERATIONS } from '@banshi/contract/operations';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { aLine } from './a-line.ts';
import { BULLETIN_STEP_QUESTIONS } from './bulletin-steps.ts';
import { DESK_QUESTIONS, NOBODY, UNSAID } from './desk-questions.ts';
import { DELEGATION_QUESTIONS } from './entrusted.ts';
import { FIGURE_QUESTIONS } from './figure-questions.ts';
import { PASSWORD } from './hall.ts';
import { ENTRY_QUESTIONS } from './hall-entries.ts';
import { HALL_QUESTIONS } from './hall-registers.ts';
import { REVIEW_QUESTIONS } from './negative-reviews.ts';
import { OFFICIAL_QUESTIONS } from './official-documents.ts';
import { PAPER_QUESTIONS } from './paper-questions.ts';
import type { Person } from './person.ts';
import { POLICY_QUESTIONS } from './policies.ts';
import { QUEUE_QUESTIONS } from './queue.ts';
import { RATING_QUESTIONS } from './ratings.ts';
import { addressOf, sendRaw } from './raw.ts';
import { SNAPSHOT_QUESTIONS } from './snapshots.ts';
import { STAFF_QUESTIONS } from './staff.ts';
import { FINDING, type Target } from './targets.ts';
import { WINDOW_QUESTIONS } from './windows.ts';

/** A version or revision that nobody has seen: an admitted act is refused as stale and changes nothing. */
const NEVER_SEEN = 99;

interface Content {
  readonly query?: string;
  readonly body?: unknown;
  readonly lines?: string;
  /** A form without a file. */
  readonly form?: string;
}

const about = (given: object) => () => ({ body: { version: NEVER_SEEN, ...given } });

const PLAN = { name: '示例程序', basis: '示例规程', limitDays: 5 };
const PARTY = { party: '示例公司', partyKind: 'organisation' };
const FIVE_DAYS = { kind: 'WORKING_DAYS', on: null, days: 5, event: null };
const SIGNED = { signedBy: '张示例', byAgent: false, authority: null };

/** What each operation is asked about a target: all in order but for the version. */
const CONTENTS: Readonly<Record<string, (target: Target) => Content>> = {
  acceptCase: about({}),
  refuseAcceptance: about({ reason: '不属于本部门职权', competentBody: '示例机关' }),
  refuseForFraud: about({ reasons: '印章系伪造', remedies: '可申请行政复议，或者提起行政诉讼' }),
  requestCorrection: about({ defects: [{ orderNum: 1, reason: '缺少签名' }] }),
  requestAgain: about({
    defects: [{ orderNum: 1, reason: '缺少签名' }],
    ground: 'NEW_DEFECT',
    reason: '新问题',
  }),
  supplementCase: about({ materials: [{ orderNum: 1, form: 'paper', fileIds: [] }] }),
  declareNotRequired: about({ reason: '无需许可' }),
  reviewCase: about({ opinion: '同意', proposal: 'grant' }),
  verifyCase: about({ opinion: '同意' }),
  countersignCase: about({ opinion: '同意' }),
  giveOpinion: about({ stance: 'agree', opinion: '无意见' }),
  sendBackCase: about({ reason: '退回' }),
  decideCase: about({ outcome: 'grant', opinion: '准予', reasons: null, remedies: null }),
  closeCase: about({ resultName: '示例许可证', resultNo: '1' }),
  deliverCase: about({ method: 'onSite', receiverName: '张示例', proof: null }),
  withdrawCase: about({ reason: '申请人撤回' }),
  correctOnSpot: about({ what: '更正日期' }),
  decideAtOnce: about({ opinion: '准予' }),
  askProcedure: about({ kind: 'EXPERT_REVIEW', ...PLAN }),
  suspendCase: about({}),
  declineProcedure: about({ reason: '不需要' }),
  resumeCase: about({ result: '通过' }),
  beginProcedure: about({ kind: 'TECH_REVIEW', ...PLAN }),
  endProcedure: about({ kind: 'TECH_REVIEW', result: '通过' }),
  extendLimits: about({ days: 5, reason: '案情复杂' }),
  explainDelay: about({ reason: '示例原因' }),
  visitSite: about({
    visitedOn: '2022-06-13',
    place: '示例路',
    visitors: [NOBODY],
    findings: '一致',
  }),
  tellInterested: about({ ...PARTY, interest: '相邻' }),
  hearStatement: about({ ...PARTY, statement: '无异议' }),
  offerHearing: about({}),
  askHearing: about(PARTY),
  orderHearing: about({ ground: 'LAW', basis: '《示例法》第一条', announcement: '示例公告栏' }),
  dropHearing: about({ reason: '不再要求听证' }),
  setHearing: about({ heldOn: '2022-06-27', place: '示例会议室', hostId: NOBODY }),
  holdHearing: about({ minutes: '示例笔录', signedBy: '主持人' }),
  acceptTolerantly: about({ orderNums: [3], deadline: FIVE_DAYS, promise: SIGNED }),
  askTolerance: about({
    orderNums: [3],
    deadline: FIVE_DAYS,
    grantsBefore: false,
    reason: '示例管控',
  }),
  allowTolerance: about({ opinion: '同意' }),
  declineTolerance: about({ reason: '不同意' }),
  extendTolerance: about({ days: 5, reason: '不可抗力' }),
  reviewTolerance: about({ finding: '管控仍在继续' }),
  endToleranceEvent: about({ endedOn: '2022-06-13', finding: '管控结束' }),
  repairCredit: about({ reason: '已补齐' }),
  acceptOnPromise: about({ scope: 'LICENCE', orderNums: [], promise: SIGNED, tolerance: null }),
  checkPromise: about({ outcome: 'OK', method: 'DATA', findings: '核查一致', rectifyBy: null }),
  revokeDecision: about({ reason: '承诺不实' }),
  listPromises: () => ({ query: 'limit=100' }),
  supplyTolerated: about({
    arrivedOn: '2022-06-13',
    way: 'onSite',
    materials: [{ orderNum: 3, form: 'paper', fileIds: [] }],
  }),
  examineTolerated: about({ orderNum: 3, verdict: 'PASS', note: null }),
  listTolerances: () => ({ query: 'limit=100' }),
  ...DESK_QUESTIONS,
  ...POLICY_QUESTIONS,
  ...DELEGATION_QUESTIONS,
  ...PAPER_QUESTIONS,
  ...HALL_QUESTIONS,
  ...RATING_QUESTIONS,
  ...REVIEW_QUESTIONS,
  ...QUEUE_QUESTIONS,
  ...BULLETIN_STEP_QUESTIONS,
  terminateCase: about({ cause: 'APPLICANT_GONE', reason: '已注销' }),
  forwardCase: about({ toBody: '示例部', reason: '上级权限' }),
  proposeVoid: about({ reason: '重复录入' }),
  voidCase: about({}),
  declineVoid: about({ reason: '不是录入错误' }),
  liftBar: () => ({ body: { reason: '示例' } }),
  handInMaterial: () => ({
    body: { form: 'paper', fileIds: [], source: 'paper', trust: 'copy', validUntil: null },
  }),
  checkMaterial: () => ({
    body: { handing: NEVER_SEEN, verdict: 'PASS', note: null, trust: null, validUntil: null },
  }),
  reuseMaterial: ({ caseId }) => ({ body: { from: { caseId, orderNum: 1 } } }),
  offerMaterials: ({ receipt: { applicant, matterId } }) => {
    const { kind, idType, idNumber } = applicant;
    return { body: { matterId, kind, idType, idNumber } };
  },
  viewMasked: () => ({ query: 'page=1' }),
  unmaskCopy: () => ({ body: { reason: '核对照片' } }),
  setPhrases: () => ({ body: { phrases: ['未提交'] } }),
  // Nothing of the kind was posted, and no such words stand there: refused, and nothing is changed.
  recordDocumentDelivery: () => ({
    body: { method: 'post', state: 'returned', receiverName: null, trackingNo: null },
  }),
  correctDocument: () => ({
    body: { reason: '示例', replacements: [{ from: '不在其中的文字', to: '示例' }] },
  }),
  openCase: () => ({ body: { purpose: 'INSPECTION', note: null } }),
  listReadings: () => ({ query: 'limit=100' }),
  protectApplicant: () => ({ body: { isProtected: false, reason: '示例' } }),
  unmaskApplicant: () => ({ body: { reason: '示例' } }),
  listAlerts: () => ({ query: 'state=open&limit=100' }),
  listOwnAlerts: () => ({ query: 'of=named&state=open&limit=100' }),
  markCases: ({ caseId }) => ({ body: { caseIds: [caseId] } }),
  // Recorded of every target already: who is told so may record what was not.
  recordFinding: () => ({ body: { rule: 'R9', evidence: FINDING, personId: null } }),
  acknowledgeWarning: about({ note: null }),
  explainCard: about({ text: '示例说明' }),
  judgeCard: about({ verdict: 'UPHELD', reason: '属实' }),
  closeCard: about({ note: '已整改' }),
  setRuleParameter: () => ({ body: { value: 1, reason: '示例' } }),
  tellQueryPassword: () => ({ body: { instead: null } }),
  askCaseStatus: ({ displayNo: number, queryPassword: password }) => ({
    body: { number, password },
  }),
  listPublicHearings: () => ({ query: 'view=coming' }),
  sendNoticesAgain: ({ caseId }) => ({
    body: { notices: [{ caseId, version: 1, channel: 'folder' }] },
  }),
  receiveCase: ({ receipt }) => ({ body: receipt }),
  searchCases: ({ displayNo }) => ({ body: { text: displayNo } }),
  suspendLicence: about({ reason: '示例', until: '2022-12-31' }),
  restoreLicence: about({ reason: '示例' }),
  revokeLicence: about({ ground: 'UNQUALIFIED', reason: '示例' }),
  stripLicence: about({
    reason: '示例',
    basis: '《示例条例》第一条',
    toldOn: '2022-06-01',
    hearing: 'HELD',
    legalReview: { reviewer: '周示例', reviewedOn: '2022-06-10', opinion: '合法' },
    deliberation: { deliberatedOn: '2022-06-10', attendees: '李示例、王示例', minutes: '同意' },
  }),
  withdrawLicence: about({ reason: '示例', compensation: '示例' }),
  cancelLicence: about({ ground: 'OTHER_LAW', reason: '示例' }),
  correctUse: about({ reason: '示例', from: '2022-06-13', to: '2022-07-13' }),
  prolongUse: about({ reason: '示例', to: '2022-12-31' }),
  correctNotice: () => ({ body: { statement: '更正示例' } }),
  searchLicences: ({ licenceNumber }) => ({ body: { text: licenceNumber } }),
  listLicences: () => ({ query: 'limit=100' }),
  recordSubstitution: () => ({
    body: {
      absentId: NOBODY,
      substituteId: NOBODY,
      roles: ['REVIEWER'],
      from: '2022-06-13',
      to: '2022-06-14',
    },
  }),
  listInbox: () => ({ query: 'view=open&limit=100' }),
  listCountedCases: () => ({
    query: 'measure=received&from=2022-06-01&to=2022-06-30&limit=100',
  }),
  compareMatterVersions: () => ({ query: 'from=1&to=1' }),
  saveMatterDraft: ({ matterBody }) => ({ body: { revision: NEVER_SEEN, body: matterBody } }),
  submitMatterDraft: () => ({
    body: { revision: NEVER_SEEN, reason: null, effectiveFrom: null },
  }),
  recallMatterDraft: () => ({ body: { revision: NEVER_SEEN } }),
  discardMatterDraft: () => ({ body: { revision: NEVER_SEEN } }),
  reviewMatterDraft: () => ({
    body: { revision: NEVER_SEEN, verdict: 'approve', reason: null },
  }),
  publishMatter: () => ({ body: { revision: NEVER_SEEN } }),
  changeMatterState: () => ({ body: { action: 'cancel', state: 'DRAFT', reason: '示例' } }),
  previewCalendarDay: () => ({ query: 'act=OFF&scope=PROVINCE' }),
  seeMovedDays: ({ caseId }) => ({ body: { days: [{ caseId, version: 1 }] } }),
  listMovedCases: () => ({ query: 'act=OFF&scope=PROVINCE' }),
  listPublicDelays: () => ({ query: 'view=open' }),
  releaseCalendarDay: () => ({ query: 'scope=PROVINCE' }),
  setCalendarDay: () => ({
    body: { scope: 'PROVINCE', kind: 'OFF', name: '示例停办日', docNo: null },
  }),
  downloadBulletin: () => ({ query: 'format=text' }),
  downloadBulletinArchiveFile: () => ({ query: 'format=json' }),
  saveBulletinDraft: ({ draft }) => ({ body: { version: NEVER_SEEN, file: draft.file } }),
  signIn: () => ({ body: { login: 'health.reviewer.5', password: PASSWORD } }),
  listMatters: () => ({ query: 'limit=1' }),
  lookUpApplicant: ({ receipt: { applicant } }) => {
    const { kind, idType, idNumber } = applicant;
    return { body: { kind, idType, idNumber } };
  },
  ...FIGURE_QUESTIONS,
  ...SNAPSHOT_QUESTIONS,
  ...WINDOW_QUESTIONS,
  ...STAFF_QUESTIONS,
  ...ENTRY_QUESTIONS,
  compileBulletinDraft: () => ({ body: { from: '2022-06-13', to: '2022-06-17' } }),
  previewBulletin: ({ draft }) => ({ body: { file: { ...draft.file, issueDate: '2022-02-30' } } }),
  listServiceGuides: () => ({ query: 'words=示例' }),
  downloadServiceGuide: () => ({ query: 'format=html' }),
  ...OFFICIAL_QUESTIONS,
  uploadFile: () => ({ form: '--x--\r\n' }),
  importCases: ({ taskCode, caseId, receipt: { applicant } }) => {
    const { kind, name, idType, idNumber: idNo } = applicant;
    const about = { matter: taskCode, applicant: { kind, name, idType, idNo } };
    return { lines: JSON.stringify(aLine({ ...about, sourceCaseNo: caseId })) };
  },
};

/** Which of a role's people is asked: an operation that ends sessions has somebody to itself. */
export function askedOne({ reach, method, operationId }: Endpoint): number {
  if (reach !== 'self' || method === 'GET') return 1;
  return FIRST_ALONE + OPERATIONS.findIndex((one) => one.operationId === operationId);
}

const FIRST_ALONE = 20;

interface Question {
  readonly endpoint: Endpoint;
  readonly target: Target;
  /** Parameters of the query that are asked beside the usual ones, or instead of them. */
  readonly also?: Readonly<Record<string, string>>;
}

/** Sends the operation about the target as this person would. */
export function ask(
  app: FastifyInstance,
  { endpoint, target, also = {} }: Question,
  person: Person,
): Promise<LightMyRequestResponse> {
  const content = CONTENTS[endpoint.operationId]?.(target) ?? {};
  const query = new URLSearchParams(content.query);
  for (const [name, value] of Object.entries(also)) query.set(name, value);
  const { draft, matterVersion } = target;
  const places = {
    ...target,
    draftId: draft.draftId,
    draftVersion: 1,
    version: matterVersion,
    ...UNSAID,
  };
  const address = addressOf(endpoint, places);
  return sendRaw(app, person, {
    method: endpoint.method,
    url: query.size === 0 ? address : `${address}?${query}`,
    ...sent(content),
  });
}

/** The body in its own type. */
function sent({ body, lines, form }: Content) {
  const as = (type: string, payload: string) => ({ headers: { 'content-type': type }, payload });
  if (lines !== undefined) return as('application/x-ndjson', lines);
  if (form !== undefined) return as('multipart/form-data; boundary=x', form);
  return body === undefined ? {} : as('application/json', JSON.stringify(body));
}
