import * as codes from '@banshi/contract/hall-codes';
import * as commendations from '@banshi/contract/hall-commendations';
import * as contributions from '@banshi/contract/hall-contributions';
import * as inspection from '@banshi/contract/hall-inspection';
import * as trainings from '@banshi/contract/hall-trainings';
import * as visits from '@banshi/contract/hall-visits';
import { sql } from 'kysely';
import type { Hall } from './hall.ts';
import type { Tell } from './reply.ts';
import { aFile } from './upload.ts';

const NOTHING = '00000000-0000-7000-8000-000000000000';
const NO_DAY = '2022-02-30';

const VISITOR = {
  ...{ leaderName: '陈示例', rank: 'HEAD' as const, posts: ['党组书记', '主任'] },
  ...{ accompanying: ['省政务服务中心主任李演示'], activities: ['RESEARCH' as const] },
};

async function bodyOf(hall: Hall, code: string): Promise<number> {
  const { all } = await hall.house.identity.organisations();
  return all.find((one) => one.code === code)?.id ?? 0;
}

/** A visit of 10 June 2022 with one task that is due that day. */
export async function aVisitOf(hall: Hall, code: string) {
  return {
    organisationId: await bodyOf(hall, code),
    ...{ from: '2022-06-10', to: '2022-06-10', content: VISITOR, servedCaseNumber: null },
    requirements: [{ text: '压减审批时限', owner: '示例处', dueOn: '2022-06-10' }],
  };
}

/** Somebody late at the window of a body on 13 June 2022. */
export async function aFindingAt(hall: Hall, code: string) {
  return {
    ...{ code: 'P1', points: 0.5, foundOn: '2022-06-13', count: 1, problem: '迟到' },
    where: { organisationId: await bodyOf(hall, code), windowId: null, staffIds: [] as string[] },
    ...{ mendBy: '2022-06-14', inspectionId: null, photoFileIds: [] as string[] },
  };
}

/** The first daily round of 13 June 2022. */
export const A_ROUND = {
  ...{ plan: 'DAILY' as const, on: '2022-06-13', time: '09:10', zone: '一楼（示例）' },
  inspectors: ['示例巡查员'],
};

const TRAINING = {
  ...{ topics: ['放射诊疗审批（示例）'], lecturers: ['示例处周讲师'] },
  ...{ attendees: 20, matterIds: [] as number[] },
};

/** A form of an attendee who praised everything. */
export const A_FORM = { relevance: 5, practicality: 5, teaching: 5, overall: 5 };

/** A training of twenty at the window of a body on 10 June 2022. */
export async function aTrainingOf(hall: Hall, code: string) {
  return {
    organisationId: await bodyOf(hall, code),
    ...{ heldOn: '2022-06-10', content: TRAINING },
    improvements: [{ text: '告知不够具体', owner: '示例窗口', dueOn: '2022-06-12' }],
  };
}

const THANKS = {
  ...{ kind: 'PENNANT' as const, senderType: 'ENTERPRISE' as const },
  ...{ senders: ['示例设计有限公司'], reason: '项目报批中的耐心指导' },
  ...{ windowId: null, staffIds: [] as string[] },
  ...{ relatedCaseNumbers: [] as string[], scanFileIds: [] as string[] },
};

/** A pennant that a company sent to the window of a body. */
export async function aCommendationOf(hall: Hall, code: string) {
  return { organisationId: await bodyOf(hall, code), receivedOn: '2022-06-10', ...THANKS };
}

const NO_FILES = { proofFileIds: [] as string[], photoFileIds: [] as string[] };
const WORDS = { title: '窗口开展业务培训', text: '窗口组织在岗人员开展业务培训（示例）' };

/** So many forms, of which so many are good over all. */
export function someForms(returned: number, good: number) {
  const form = (index: number) => ({ ...A_FORM, overall: index < good ? 4 : 3 });
  return Array.from({ length: returned }, (_, index) => form(index));
}

/** What the window of a body reports for the week of 13 June 2022. */
export async function aContributionOf(hall: Hall, code: string) {
  return {
    ...{ organisationId: await bodyOf(hall, code), kind: 'TRAINING' as const, caseNumber: null },
    ...{ week: '2022-06-13', happenedOn: '2022-06-13', ...WORDS, ...NO_FILES },
  };
}

const A_CODE = {
  ...{ code: 'P1', heading: 'PUNCTUALITY' as const, problem: '迟到（示例）', note: null },
  ...{ least: 0.5, most: 0.5 },
};

/** What operations on the registers are asked: a day that is none records and closes nothing. */
export const HALL_QUESTIONS = {
  listVisits: () => ({ query: 'from=2022-06-01&to=2022-06-30' }),
  recordVisit: ({ organisationId }: { readonly organisationId: number }) => ({
    body: {
      ...{ organisationId, from: NO_DAY, to: NO_DAY, content: VISITOR },
      ...{ servedCaseNumber: null, requirements: [] },
    },
  }),
  closeRequirement: () => ({ body: { ordinal: 1, on: NO_DAY, evidence: '示例' } }),
  withdrawVisit: () => ({ body: { reason: '示例' } }),
  listHallFindings: () => ({ query: 'from=2022-06-01&to=2022-06-30' }),
  recordHallFinding: () => ({
    body: {
      ...{ code: 'D1', foundOn: NO_DAY, mendBy: NO_DAY, count: 1, problem: '示例', points: 0.5 },
      ...{ where: { place: '示例' }, inspectionId: null, photoFileIds: [] },
    },
  }),
  getHallFinding: () => ({}),
  recordInspection: () => ({ body: { ...A_ROUND, on: NO_DAY } }),
  answerHallFinding: () => ({ body: { act: 'APPEAL', note: '示例' } }),
  settleHallFinding: () => ({ body: { act: 'UPHOLD', note: '示例' } }),
  listWindowStaff: ({ organisationId }: { readonly organisationId: number }) => ({
    query: `organisationId=${organisationId}`,
  }),
  listInspectionCodes: () => ({ query: 'on=2022-06-13' }),
  changeInspectionCodes: () => ({
    body: { version: 99, from: NO_DAY, reason: '示例', codes: [A_CODE] },
  }),
  listVisitPlan: () => ({ query: 'year=2022' }),
  switchHallHeading: () => ({
    body: { heading: 'EPIDEMIC_CONTROL', from: NO_DAY, isOn: true, reason: '示例' },
  }),
  listTrainings: () => ({ query: 'from=2022-06-01&to=2022-06-30' }),
  recordTraining: ({ organisationId }: { readonly organisationId: number }) => ({
    body: { organisationId, heldOn: NO_DAY, content: TRAINING, improvements: [] },
  }),
  enterTrainingForms: () => ({ body: { forms: Array.from({ length: 99 }, () => A_FORM) } }),
  answerTraining: () => ({ body: A_FORM }),
  closeImprovement: () => ({ body: { ordinal: 1, on: NO_DAY, evidence: '示例' } }),
  withdrawTraining: () => ({ body: { reason: '示例' } }),
  listCommendations: () => ({ query: 'from=2022-06-01&to=2022-06-30' }),
  recordCommendation: ({ organisationId }: { readonly organisationId: number }) => ({
    body: { organisationId, receivedOn: NO_DAY, ...THANKS },
  }),
  verifyCommendation: () => ({ body: { verification: 'DENIED', note: '示例' } }),
  listOwnContributions: () => ({ query: 'week=2022-06-13' }),
  getContributionReminder: () => ({}),
  listContributions: () => ({ query: 'week=2022-06-13' }),
  listAdoptions: () => ({ query: 'from=2022-06-01&to=2022-06-30' }),
  submitContribution: ({ organisationId }: { readonly organisationId: number }) => ({
    body: {
      ...{ organisationId, kind: 'OTHER', caseNumber: null },
      ...{ week: NO_DAY, happenedOn: NO_DAY, ...WORDS, ...NO_FILES },
    },
  }),
  resubmitContribution: () => ({
    body: { week: NO_DAY, happenedOn: NO_DAY, ...WORDS, ...NO_FILES },
  }),
  judgeContribution: () => ({ body: { ordinal: 99, verdict: { returned: '示例' } } }),
  editContribution: () => ({ body: { edition: 99, ...WORDS } }),
  mergeContributions: ({ contributionId }: { readonly contributionId: string }) => ({
    body: { otherId: contributionId, edition: 0, ...WORDS },
  }),
};

/** A visit of the health commission, a finding at its window and what this reported, for whoever is asked about one. */
export async function targetRegisters(hall: Hall): Promise<typeof NO_REGISTERS> {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH', 5);
  const visit = await head.call(visits.recordVisit, { body: await aVisitOf(hall, 'HEALTH') });
  const inspector = await hall.as('INSPECTOR', 'CENTER', 5);
  const found = await inspector.call(inspection.recordHallFinding, {
    body: await aFindingAt(hall, 'HEALTH'),
  });
  const { fileId } = await aFile(hall, head);
  const reporting = {
    body: { ...(await aContributionOf(hall, 'HEALTH')), proofFileIds: [fileId] },
  };
  const reported = await head.call(contributions.submitContribution, reporting);
  const held = { body: await aTrainingOf(hall, 'HEALTH') };
  const training = await head.call(trainings.recordTraining, held);
  const letter = { ...(await aCommendationOf(hall, 'HEALTH')), scanFileIds: [fileId] };
  const thanks = await head.call(commendations.recordCommendation, { body: letter });
  // The file that every target has is no picture, so it stands for the photo without having been sent as one.
  await sql`insert into hall.entry_files (entry_id, place, file_id, name, media_type, size_bytes)
    values (${found.reply.findingId}::uuid, 0, ${fileId}, '申请表.pdf', 'application/pdf', 1)`.execute(
    hall.db,
  );
  return {
    ...{ ...visit.reply, ...found.reply, ...reported.reply },
    ...{ ...training.reply, ...thanks.reply },
  };
}

/** Nothing in any register. */
export const NO_REGISTERS = {
  ...{ visitId: NOTHING, findingId: NOTHING, contributionId: NOTHING },
  ...{ trainingId: NOTHING, commendationId: NOTHING },
};

/** A visit is recorded, its task closed, and it is withdrawn; a finding is made and mended; a heading switched. */
export async function keepRegisters(hall: Hall, tell: Tell): Promise<void> {
  await reportAndEdit(hall, tell);
  await trainAndThank(hall, tell);
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const body = await aVisitOf(hall, 'HEALTH');
  const recorded = (await head.call(visits.recordVisit, { body })).reply;
  tell(visits.recordVisit, recorded);
  const params = { visitId: recorded.visitId };
  const closing = { params, body: { ordinal: 1, on: '2022-06-13', evidence: '示例' } };
  tell(visits.closeRequirement, (await head.call(visits.closeRequirement, closing)).reply);
  const taking = { params, body: { reason: '示例' } };
  tell(visits.withdrawVisit, (await head.call(visits.withdrawVisit, taking)).reply);
  const inspector = await hall.as('INSPECTOR', 'CENTER');
  const given = { body: await aFindingAt(hall, 'HEALTH') };
  const found = (await inspector.call(inspection.recordHallFinding, given)).reply;
  tell(inspection.recordHallFinding, found);
  const mending = { params: found, body: { act: 'RECTIFY' as const, note: '示例' } };
  const mended = await head.call(inspection.answerHallFinding, mending);
  tell(inspection.answerHallFinding, mended.reply);
  const settling = { params: found, body: { act: 'VERIFY' as const, note: '示例' } };
  const settled = await inspector.call(inspection.settleHallFinding, settling);
  tell(inspection.settleHallFinding, settled.reply);
  const { recordInspection } = inspection;
  tell(recordInspection, (await inspector.call(recordInspection, { body: A_ROUND })).reply);
  await changeTheCodes(hall, tell);
  const heading = { heading: 'EPIDEMIC_CONTROL', from: '2030-01-01', isOn: false } as const;
  const switching = { body: { ...heading, reason: '示例' } };
  const switched = await inspector.call(inspection.switchHallHeading, switching);
  tell(inspection.switchHallHeading, switched.reply);
}

/** The table of codes is set anew from next year on. */
async function changeTheCodes(hall: Hall, tell: Tell): Promise<void> {
  const inspector = await hall.as('INSPECTOR', 'CENTER');
  const query = { on: '2030-01-01' };
  const { codes: table, versions } = (await inspector.call(codes.listInspectionCodes, { query }))
    .reply;
  const version = versions[0]?.version ?? 0;
  const from = versions[0]?.from ?? '';
  const body = {
    version,
    from: [from, query.on].toSorted()[1] ?? '',
    reason: '示例',
    codes: table,
  };
  const changed = await inspector.call(codes.changeInspectionCodes, { body });
  tell(codes.changeInspectionCodes, changed.reply);
}

/** A training is recorded, evaluated and withdrawn; a pennant recorded and verified. */
async function trainAndThank(hall: Hall, tell: Tell): Promise<void> {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const held = { body: await aTrainingOf(hall, 'HEALTH') };
  const params = (await head.call(trainings.recordTraining, held)).reply;
  tell(trainings.recordTraining, params);
  const forms = { params, body: { forms: [A_FORM] } };
  tell(trainings.enterTrainingForms, (await head.call(trainings.enterTrainingForms, forms)).reply);
  const answering = { params, body: A_FORM };
  tell(trainings.answerTraining, (await head.call(trainings.answerTraining, answering)).reply);
  const closing = { params, body: { ordinal: 1, on: '2022-06-13', evidence: '示例' } };
  tell(trainings.closeImprovement, (await head.call(trainings.closeImprovement, closing)).reply);
  const taking = { params, body: { reason: '示例' } };
  tell(trainings.withdrawTraining, (await head.call(trainings.withdrawTraining, taking)).reply);
  const body = await aCommendationOf(hall, 'HEALTH');
  const thanks = (await head.call(commendations.recordCommendation, { body })).reply;
  tell(commendations.recordCommendation, thanks);
  const inspector = await hall.as('INSPECTOR', 'CENTER');
  const asked = { params: thanks, body: { verification: 'CONFIRMED' as const, note: '示例' } };
  const verified = await inspector.call(commendations.verifyCommendation, asked);
  tell(commendations.verifyCommendation, verified.reply);
}

/** One contribution is returned, reported again and adopted, its text edited, and another merged into it. */
async function reportAndEdit(hall: Hall, tell: Tell): Promise<void> {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  const body = await aContributionOf(hall, 'HEALTH');
  const params = (await head.call(contributions.submitContribution, { body })).reply;
  tell(contributions.submitContribution, params);
  const judging = (ordinal: number, verdict: { adopted: typeof WORDS } | { returned: string }) =>
    editor.call(contributions.judgeContribution, { params, body: { ordinal, verdict } });
  tell(contributions.judgeContribution, (await judging(1, { returned: '示例' })).reply);
  const { organisationId: _, kind: __, caseNumber: ___, ...again } = body;
  const anew = await head.call(contributions.resubmitContribution, { params, body: again });
  tell(contributions.resubmitContribution, anew.reply);
  await judging(2, { adopted: WORDS }).then((one) => one.reply);
  const editing = { params, body: { edition: 1, ...WORDS } };
  tell(
    contributions.editContribution,
    (await editor.call(contributions.editContribution, editing)).reply,
  );
  const { contributionId: otherId } = (await head.call(contributions.submitContribution, { body }))
    .reply;
  const merging = { params, body: { otherId, edition: 2, ...WORDS } };
  tell(
    contributions.mergeContributions,
    (await editor.call(contributions.mergeContributions, merging)).reply,
  );
}
