import { assert } from '../kernel/assert.ts';
import { localDateOf } from '../kernel/local-date.ts';
import type { Result } from '../kernel/result.ts';
import {
  acceptCase,
  acceptOnPromise,
  acceptTolerantly,
  askProcedure,
  type CaseDeps,
  type CaseRequest,
  closeCase,
  countersignCase,
  decideAtOnce,
  declareNotRequired,
  deliverCase,
  forwardCase,
  giveOpinion,
  grantCase,
  proposeVoid,
  refuseAcceptance,
  refuseCase,
  requestCorrection,
  reviewCase,
  sendBackCase,
  supplementCase,
  supplyTolerated,
  suspendCase,
  terminateCase,
  verifyCase,
  voidCase,
  withdrawCase,
} from '../modules/cases/index.ts';
import {
  COUNTERSIGN_OPINIONS,
  DEFECTS,
  EXPERT_REVIEW,
  FORWARDING_REASON,
  GRANT_OPINIONS,
  NOT_COMPETENT,
  NOT_NEEDED,
  OPINIONS_OF_OTHERS,
  REFUSAL_REASONS,
  REMEDIES,
  REVIEW_OPINIONS,
  SEND_BACK_REASONS,
  TERMINATION_REASON,
  VERIFY_OPINIONS,
  VOID_REASON,
  WITHDRAWAL_REASONS,
} from './case-texts.ts';
import type { Dice } from './dice.ts';
import { DEMO_AGENT } from './invented-applicants.ts';
import type { PlannedCase, PlannedStep } from './plan-cases.ts';

/** What an act on a case of the demo needs to be carried out. */
export interface StepRun {
  readonly deps: CaseDeps;
  readonly request: CaseRequest;
  readonly planned: PlannedCase;
  readonly dice: Dice;
}

/** 条件核对: nothing but what is met. */
const ALL_MET = { except: [] };

type Play = (run: StepRun) => Promise<Result<unknown, { readonly code: string }>>;

/** A person signs himself; for a company its agent does, with a power of attorney. */
function promiseOf(applicant: PlannedCase['applicant']) {
  const signedBy = signerOf(applicant);
  if (applicant.kind === 'person') return { signedBy, byAgent: false };
  return { signedBy, byAgent: true, authority: '示例授权委托书' };
}

function signerOf({ kind, name }: PlannedCase['applicant']): string {
  return kind === 'person' ? name : DEMO_AGENT;
}

/** The commands of the cases module, each with what the demo's people say. */
const PLAYS: Readonly<Record<Exclude<PlannedStep['action'], 'receive'>, Play>> = {
  requestCorrection: ({ deps, request, planned, dice }) =>
    requestCorrection(deps, request, {
      defects: [{ orderNum: materialToCorrect(planned), reason: dice.pick(DEFECTS) }],
    }),
  supplement: ({ deps, request, planned }) =>
    supplementCase(deps, request, [
      { orderNum: materialToCorrect(planned), form: 'paper', fileIds: [] },
    ]),
  accept: ({ deps, request }) => acceptCase(deps, request, ALL_MET),
  acceptTolerantly: ({ deps, request, planned }) =>
    acceptTolerantly(deps, request, {
      orderNums: [materialToFollow(planned)],
      deadline: { kind: 'WORKING_DAYS', days: 5 },
      promise: promiseOf(planned.applicant),
      examined: ALL_MET,
    }),
  acceptOnPromise: ({ deps, request, planned }) =>
    acceptOnPromise(deps, request, {
      scope: 'LICENCE',
      orderNums: [],
      promise: promiseOf(planned.applicant),
      tolerance: undefined,
    }),
  supplyTolerated: ({ deps, request, planned }) =>
    supplyTolerated(deps, request, {
      materials: [{ orderNum: materialToFollow(planned), form: 'paper', fileIds: [] }],
      arrivedOn: localDateOf(deps.now()),
      way: 'post',
    }),
  refuseAcceptance: ({ deps, request }) =>
    refuseAcceptance(deps, request, { reason: NOT_COMPETENT, competentBody: '示例市主管部门' }),
  declareNotRequired: ({ deps, request }) =>
    declareNotRequired(deps, request, { reason: NOT_NEEDED }),
  review: ({ deps, request, planned, dice }) => {
    const isRefused = planned.steps.some(({ action }) => action === 'refuse');
    return reviewCase(deps, request, {
      opinion: isRefused ? dice.pick(REFUSAL_REASONS) : dice.pick(REVIEW_OPINIONS),
      proposal: isRefused ? 'refuse' : 'grant',
      ...(isRefused ? {} : { examined: ALL_MET }),
    });
  },
  verify: ({ deps, request, dice }) =>
    verifyCase(deps, request, { opinion: dice.pick(VERIFY_OPINIONS) }),
  countersign: ({ deps, request, dice }) =>
    countersignCase(deps, request, { opinion: dice.pick(COUNTERSIGN_OPINIONS) }),
  giveOpinion: ({ deps, request, dice }) =>
    giveOpinion(deps, request, dice.pick(OPINIONS_OF_OTHERS)),
  sendBack: ({ deps, request, dice }) =>
    sendBackCase(deps, request, { reason: dice.pick(SEND_BACK_REASONS) }),
  grant: ({ deps, request, dice }) =>
    grantCase(deps, request, { opinion: dice.pick(GRANT_OPINIONS) }),
  refuse: ({ deps, request, dice }) =>
    refuseCase(deps, request, {
      opinion: '不予。',
      reasons: dice.pick(REFUSAL_REASONS),
      remedies: REMEDIES,
    }),
  close: ({ deps, request, planned }) =>
    closeCase(deps, request, {
      resultName: resultNameOf(planned),
      resultNo: `示例〔${planned.serial}〕号`,
    }),
  deliver: ({ deps, request, planned, dice }) =>
    deliverCase(deps, request, {
      method: dice.pick(['onSite', 'onSite', 'post', 'electronic']),
      receiverName: signerOf(planned.applicant),
      proof: null,
    }),
  withdraw: ({ deps, request, dice }) =>
    withdrawCase(deps, request, { reason: dice.pick(WITHDRAWAL_REASONS) }),
  askProcedure: ({ deps, request }) => askProcedure(deps, request, EXPERT_REVIEW),
  suspend: ({ deps, request }) => suspendCase(deps, request),
  decideAtOnce: ({ deps, request, dice }) =>
    decideAtOnce(deps, request, { opinion: dice.pick(GRANT_OPINIONS) }),
  terminate: ({ deps, request }) =>
    terminateCase(deps, request, { cause: 'APPLICANT_GONE', reason: TERMINATION_REASON }),
  forward: ({ deps, request }) =>
    forwardCase(deps, request, { toBody: '示例部', reason: FORWARDING_REASON }),
  proposeVoid: ({ deps, request }) => proposeVoid(deps, request, { reason: VOID_REASON }),
  voidCase: ({ deps, request }) => voidCase(deps, request),
};

/** Does to the case what the plan says, by the command that a click in the workbench calls. */
export async function playStep(action: PlannedStep['action'], run: StepRun): Promise<void> {
  assert(action !== 'receive', 'a receipt makes a case and acts on none');
  const done = await PLAYS[action](run);
  const about = `${action} of demo case ${run.planned.serial}`;
  assert(done.ok, `${about} is lawful${done.ok ? '' : `, not ${done.refusal.code}`}`);
}

/** The last material of the list is the one that is missing or wrong at first. */
export function materialToCorrect({ matter }: PlannedCase): number {
  const last = matter.body.materials.at(-1);
  assert(last, `${matter.body.name} asks for a material`);
  return last.orderNum;
}

/** The last of the materials that may follow does follow. */
export function materialToFollow({ matter }: PlannedCase): number {
  const last = matter.body.materials.findLast((one) => one.allowTolerance);
  assert(last, `a material of ${matter.body.name} may follow`);
  return last.orderNum;
}

function resultNameOf({ matter, steps }: PlannedCase): string {
  const isRefused = steps.some(({ action }) => action === 'refuse');
  return isRefused ? '不予行政许可决定书' : (matter.body.result?.name ?? '办理结果');
}
