import type { LocalDate } from '../kernel/local-date.ts';
import {
  acceptCase,
  acceptTolerantly,
  allowTolerance,
  askTolerance,
  type CaseId,
  closeCase,
  decideAtOnce,
  deliverCase,
  endToleranceEvent,
  examineTolerated,
  grantCase,
  reviewCase,
  reviewTolerance,
  supplyTolerated,
  verifyCase,
} from '../modules/cases/index.ts';
import { DEMO_AGENT, SHANGHAI_COMPANY } from './invented-applicants.ts';
import { type Act, type Chapter, caseIdOf, paper, playChapter } from './play-chapter.ts';
import { type LicencePlay, tellLicences } from './play-licences.ts';

const FILING = '放射性同位素异地使用备案';
const CANCELLING = '放射性同位素异地使用备案注销';
/** What the receiving body could not stamp while the roads were closed. */
const FOLLOWING = [3, 4] as const;
const UNTIL = { kind: 'EVENT_BASED', days: 5, event: '示例市道路临时管控结束' } as const;
const REASON = '不可抗力：因示例市道路临时管控，接收单位无法出具盖章材料';
const SIGNED = { signedBy: DEMO_AGENT, byAgent: true, authority: '示例授权委托书' } as const;

/** 特事特办 for force majeure: from the asking to the last material verified (domain.md §4.10). */
const RETURNING: readonly Act[] = [
  {
    ...{ on: '2022-05-30', minute: 40, by: 'clerk' },
    carryOut: (deps, request) =>
      askTolerance(deps, request, {
        ...{ orderNums: FOLLOWING, deadline: UNTIL, grantsBefore: true, reason: REASON },
      }),
  },
  {
    ...{ on: '2022-05-30', minute: 150, by: 'eco_env.leader' },
    carryOut: (deps, request) =>
      allowTolerance(deps, request, {
        opinion: '同意特事特办，登记运输路线和应急联系人，落实辐射安全监管。',
      }),
  },
  {
    ...{ on: '2022-05-30', minute: 190, by: 'clerk', isWatched: true },
    carryOut: (deps, request) =>
      acceptTolerantly(deps, request, { orderNums: FOLLOWING, deadline: UNTIL, promise: SIGNED }),
  },
  {
    ...{ on: '2022-05-31', minute: 60, by: 'eco_env.reviewer' },
    carryOut: (deps, request) =>
      reviewCase(deps, request, { opinion: '辐射安全条件符合要求。', proposal: 'grant' }),
  },
  {
    ...{ on: '2022-05-31', minute: 200, by: 'eco_env.verifier' },
    carryOut: (deps, request) => verifyCase(deps, request, { opinion: '同意。' }),
  },
  {
    ...{ on: '2022-05-31', minute: 300, by: 'eco_env.chief' },
    carryOut: (deps, request) => grantCase(deps, request, { opinion: '予以备案。' }),
  },
  {
    ...{ on: '2022-05-31', minute: 320, by: 'eco_env.reviewer' },
    carryOut: (deps, request) =>
      closeCase(deps, request, {
        ...{ resultName: '放射性同位素异地使用备案表', resultNo: '示例〔2022〕1号' },
      }),
  },
  {
    ...{ on: '2022-06-01', minute: 120, by: 'clerk' },
    carryOut: (deps, request) =>
      deliverCase(deps, request, { method: 'onSite', receiverName: DEMO_AGENT, proof: null }),
  },
  {
    ...{ on: '2022-06-06', minute: 60, by: 'eco_env.reviewer' },
    carryOut: (deps, request) => reviewTolerance(deps, request, { finding: '管控仍在继续。' }),
  },
  {
    ...{ on: '2022-06-13', minute: 20, by: 'clerk' },
    carryOut: (deps, request) =>
      endToleranceEvent(deps, request, {
        ...{ endedOn: '2022-06-12' as LocalDate, finding: '示例市发布解除管控的通告。' },
      }),
  },
  {
    ...{ on: '2022-06-14', minute: 90, by: 'clerk' },
    carryOut: (deps, request) =>
      supplyTolerated(deps, request, {
        ...{ arrivedOn: '2022-06-14' as LocalDate, way: 'post', materials: FOLLOWING.map(paper) },
      }),
  },
  ...FOLLOWING.map((orderNum, index): Act => {
    const place = { on: '2022-06-15', minute: 60 + index * 10, by: 'eco_env.reviewer' };
    const carryOut: Act['carryOut'] = (deps, request) =>
      examineTolerated(deps, request, { orderNum, verdict: 'PASS', note: undefined });
    return index === FOLLOWING.length - 1
      ? { ...place, carryOut, isWatched: true }
      : { ...place, carryOut };
  }),
];

/** Back in its own province the source is used here no more, and the filing is cancelled within twenty days. */
const CANCELLED: readonly Act[] = [
  {
    ...{ on: '2022-06-16', minute: 40, by: 'clerk' },
    carryOut: (deps, request) => acceptCase(deps, request),
  },
  {
    ...{ on: '2022-06-16', minute: 60, by: 'eco_env.chief' },
    carryOut: (deps, request) => decideAtOnce(deps, request, { opinion: '备案予以注销。' }),
  },
  {
    ...{ on: '2022-06-16', minute: 70, by: 'eco_env.reviewer' },
    carryOut: (deps, request) =>
      closeCase(deps, request, {
        ...{ resultName: '放射性同位素异地使用备案注销回执', resultNo: '示例〔2022〕2号' },
      }),
  },
  {
    ...{ on: '2022-06-16', minute: 80, by: 'clerk' },
    carryOut: (deps, request) =>
      deliverCase(deps, request, { method: 'onSite', receiverName: DEMO_AGENT, proof: null }),
  },
];

/** What is used away from home is filed with both provinces (多地联办). */
const CROSS = { mode: 'MULTI_SITE', originArea: '310000' } as const;

const FILED: Chapter = {
  ...{ name: FILING, matter: FILING, applicant: SHANGHAI_COMPANY },
  summary: '放射源运回上海贮存的异地使用备案',
  on: '2022-05-30',
  use: { from: '2022-05-31', to: '2022-06-12' },
  missing: FOLLOWING,
  crossProvince: CROSS,
  acts: RETURNING,
};

const GIVEN_UP: Chapter = {
  ...{ name: CANCELLING, matter: CANCELLING, applicant: SHANGHAI_COMPANY },
  summary: '放射源已运回上海，注销异地使用备案',
  on: '2022-06-16',
  onLicence: { licenceId: caseIdOf(FILED), act: 'cancel' },
  crossProvince: CROSS,
  acts: CANCELLED,
};

/**
 * The story of the bulletin: a company of Shanghai takes a spent source home while the roads are closed. The task of who
 * supervises stands from the leader's consent until what followed is found in order. Gives the cases.
 */
export async function playReturningSource(deps: LicencePlay): Promise<readonly CaseId[]> {
  const filed = await playChapter(deps, FILED);
  await tellLicences(deps);
  const givenUp = await playChapter(deps, GIVEN_UP);
  await tellLicences(deps);
  return [filed, givenUp];
}
