import * as commendations from '@banshi/contract/hall-commendations';
import * as contributions from '@banshi/contract/hall-contributions';
import * as inspection from '@banshi/contract/hall-inspection';
import * as trainings from '@banshi/contract/hall-trainings';
import * as visits from '@banshi/contract/hall-visits';
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
    ...{ from: '2022-06-10', to: '2022-06-10', content: VISITOR },
    requirements: [{ text: '压减审批时限', owner: '示例处', dueOn: '2022-06-10' }],
  };
}

/** Somebody late at the window of a body on 13 June 2022. */
export async function aFindingAt(hall: Hall, code: string) {
  return {
    ...{ heading: 'PUNCTUALITY' as const, foundOn: '2022-06-13', count: 1, problem: '迟到' },
    where: { organisationId: await bodyOf(hall, code) },
    mendBy: '2022-06-14',
  };
}

const TRAINING = {
  ...{ topics: ['放射诊疗审批（示例）'], lecturers: ['示例处周讲师'] },
  ...{ attendees: 20, shortcomings: null },
};

/** A training of twenty at the window of a body on 10 June 2022. */
export async function aTrainingOf(hall: Hall, code: string) {
  return {
    organisationId: await bodyOf(hall, code),
    ...{ heldOn: '2022-06-10', content: TRAINING },
  };
}

const THANKS = {
  ...{ kind: 'PENNANT' as const, senderType: 'ENTERPRISE' as const },
  ...{ senders: ['示例设计有限公司'], reason: '项目报批中的耐心指导' },
};

/** A pennant that a company sent to the window of a body. */
export async function aCommendationOf(hall: Hall, code: string) {
  return { organisationId: await bodyOf(hall, code), receivedOn: '2022-06-10', ...THANKS };
}

const NO_FILES = { proofFileIds: [] as string[], photoFileIds: [] as string[] };
const WORDS = { title: '窗口开展业务培训', text: '窗口组织在岗人员开展业务培训（示例）' };

/** What the window of a body reports for the week of 13 June 2022. */
export async function aContributionOf(hall: Hall, code: string) {
  return {
    ...{ organisationId: await bodyOf(hall, code), kind: 'TRAINING' as const, caseNumber: null },
    ...{ week: '2022-06-13', happenedOn: '2022-06-13', ...WORDS, ...NO_FILES },
  };
}

/** What operations on the registers are asked: a day that is none records and closes nothing. */
export const HALL_QUESTIONS = {
  listVisits: () => ({ query: 'from=2022-06-01&to=2022-06-30' }),
  recordVisit: ({ organisationId }: { readonly organisationId: number }) => ({
    body: { organisationId, from: NO_DAY, to: NO_DAY, content: VISITOR, requirements: [] },
  }),
  closeRequirement: () => ({ body: { ordinal: 1, on: NO_DAY, evidence: '示例' } }),
  withdrawVisit: () => ({ body: { reason: '示例' } }),
  listHallFindings: () => ({ query: 'from=2022-06-01&to=2022-06-30' }),
  recordHallFinding: () => ({
    body: {
      ...{ heading: 'DRESS', foundOn: NO_DAY, mendBy: NO_DAY, count: 1, problem: '示例' },
      where: { place: '示例' },
    },
  }),
  settleHallFinding: () => ({ body: { state: 'MENDED', note: '示例' } }),
  switchHallHeading: () => ({
    body: { heading: 'EPIDEMIC_CONTROL', from: NO_DAY, isOn: true, reason: '示例' },
  }),
  listTrainings: () => ({ query: 'from=2022-06-01&to=2022-06-30' }),
  recordTraining: ({ organisationId }: { readonly organisationId: number }) => ({
    body: { organisationId, heldOn: NO_DAY, content: TRAINING },
  }),
  evaluateTraining: () => ({ body: { returned: 999, good: 999 } }),
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

/** The day is none, or it was settled before: who is told so may act on what there is. */
export const HALL_VERDICTS = {
  'hall/not-found': 'absent',
  'hall/of-others': 'other body',
  'hall/day': 'admitted',
  'hall/settled': 'admitted',
  'hall/forms': 'admitted',
  'hall/contribution-state': 'admitted',
  'hall/edited-meanwhile': 'admitted',
  'hall/merging': 'admitted',
  'hall/file-unknown': 'admitted',
  'hall/photo-type': 'admitted',
} as const;

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
  const sent = { body: await aCommendationOf(hall, 'HEALTH') };
  const thanks = await head.call(commendations.recordCommendation, sent);
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
  const settling = { params: found, body: { state: 'MENDED' as const, note: '示例' } };
  const settled = await inspector.call(inspection.settleHallFinding, settling);
  tell(inspection.settleHallFinding, settled.reply);
  const heading = { heading: 'EPIDEMIC_CONTROL', from: '2030-01-01', isOn: false } as const;
  const switching = { body: { ...heading, reason: '示例' } };
  const switched = await inspector.call(inspection.switchHallHeading, switching);
  tell(inspection.switchHallHeading, switched.reply);
}

/** A training is recorded, evaluated and withdrawn; a pennant recorded and verified. */
async function trainAndThank(hall: Hall, tell: Tell): Promise<void> {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const held = { body: await aTrainingOf(hall, 'HEALTH') };
  const params = (await head.call(trainings.recordTraining, held)).reply;
  tell(trainings.recordTraining, params);
  const forms = { params, body: { returned: 18, good: 18 } };
  tell(trainings.evaluateTraining, (await head.call(trainings.evaluateTraining, forms)).reply);
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
  const judging = (ordinal: number, verdict: Verdict) =>
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

type Verdict = { readonly adopted: typeof WORDS } | { readonly returned: string };
