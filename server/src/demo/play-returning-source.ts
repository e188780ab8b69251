import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { ok, type Result } from '../kernel/result.ts';
import {
  acceptCase,
  acceptTolerantly,
  allowTolerance,
  askTolerance,
  type CaseDeps,
  type CaseId,
  type CaseRequest,
  closeCase,
  decideAtOnce,
  deliverCase,
  endToleranceEvent,
  examineTolerated,
  grantCase,
  receiveCase,
  reviewCase,
  reviewTolerance,
  supplyTolerated,
  verifyCase,
} from '../modules/cases/index.ts';
import type { Catalogue } from '../modules/catalogue/index.ts';
import { type Actor, findActorByLogin } from '../modules/identity/index.ts';
import { type SupervisionDeps, superviseCase } from '../modules/supervision/index.ts';
import { sm3 } from '../platform/crypto/index.ts';
import { transact } from '../platform/database/index.ts';
import { findAnswer, type IdempotencyKey } from '../platform/http/index.ts';
import { DEMO_AGENT, SHANGHAI_COMPANY } from './invented-applicants.ts';
import { seededIds } from './seeded-ids.ts';
import { openMoment } from './working-hours.ts';

const FILING = '放射性同位素异地使用备案';
const CANCELLING = '放射性同位素异地使用备案注销';
/** What the receiving body could not stamp while the roads were closed. */
const FOLLOWING = [3, 4] as const;
const UNTIL = { kind: 'EVENT_BASED', days: 5, event: '示例市道路临时管控结束' } as const;
const REASON = '不可抗力：因示例市道路临时管控，接收单位无法出具盖章材料';
const SIGNED = { signedBy: DEMO_AGENT, byAgent: true, authority: '示例授权委托书' } as const;

type Said = Result<unknown, { readonly code: string }>;

/** One act: on which day, after how many open minutes, by whom, and what is said. */
interface Act {
  readonly on: string;
  readonly minute: number;
  readonly by: string;
  readonly carryOut: (deps: CaseDeps, request: CaseRequest) => Promise<Said>;
  /** Supervision looks at the case after it. */
  readonly isWatched?: true;
}

const paper = (orderNum: number) => ({ orderNum, form: 'paper' as const, fileIds: [] });

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

interface Chapter {
  readonly matter: string;
  readonly summary: string;
  readonly on: string;
  readonly missing: readonly number[];
  readonly acts: readonly Act[];
}

const CHAPTERS: readonly Chapter[] = [
  {
    matter: FILING,
    summary: '放射源运回上海贮存的异地使用备案',
    on: '2022-05-30',
    missing: FOLLOWING,
    acts: RETURNING,
  },
  {
    matter: CANCELLING,
    summary: '放射源已运回上海，注销异地使用备案',
    on: '2022-06-16',
    missing: [],
    acts: CANCELLED,
  },
];

/** What the story is played with. */
export interface ReturningSource {
  readonly cases: CaseDeps;
  readonly supervision: SupervisionDeps;
  readonly catalogue: Pick<Catalogue, 'matters' | 'matter'>;
}

/**
 * The story of the bulletin: a company of Shanghai takes a spent source home while the roads are closed. Played by the
 * real commands, each at its own moment; what an interrupted demo has played is found under its key. Gives the cases.
 */
export async function playReturningSource(deps: ReturningSource): Promise<readonly CaseId[]> {
  const played: CaseId[] = [];
  for (const chapter of CHAPTERS) played.push(await playChapter(deps, chapter));
  return played;
}

async function playChapter(deps: ReturningSource, chapter: Chapter): Promise<CaseId> {
  const begun = momentOf(chapter.on, 20);
  const caseId = seededIds(chapter.matter, begun)() as CaseId;
  await receive(deps, chapter, { caseId, at: begun });
  for (const [index, act] of chapter.acts.entries()) {
    const at = momentOf(act.on, act.minute);
    const actor = await actorOf(deps.cases, act.by);
    const idempotency = keyFor(actor, chapter, index + 1);
    if (await findAnswer(deps.cases.db, idempotency)) continue;
    const request = { actor, caseId, version: index + 1, idempotency };
    const done = await act.carryOut({ ...deps.cases, now: () => at }, request);
    assert(done.ok, `act ${index + 1} of ${chapter.matter} is lawful${whyNot(done)}`);
    if (act.isWatched) await look(deps.supervision, caseId, at);
  }
  return caseId;
}

/** The task of who supervises stands from the leader's consent until what followed is found in order. */
async function look(supervision: SupervisionDeps, caseId: CaseId, at: Instant): Promise<void> {
  const then = { ...supervision, now: () => at };
  await transact(then.db, async (tx) => ok(await superviseCase(then, tx, caseId)));
}

async function receive(
  { cases, catalogue }: ReturningSource,
  chapter: Chapter,
  { caseId, at }: { readonly caseId: CaseId; readonly at: Instant },
): Promise<void> {
  const actor = await actorOf(cases, 'clerk');
  const idempotency = keyFor(actor, chapter, 0);
  if (await findAnswer(cases.db, idempotency)) return;
  const { all } = await catalogue.matters();
  const matterId = all.find(({ name }) => name === chapter.matter)?.matterId;
  const matter = matterId === undefined ? undefined : await catalogue.matter(matterId);
  assert(matter, `the demo has the matter ${chapter.matter}`);
  const then = { ...cases, now: () => at, newId: () => caseId };
  const by = { actor, idempotency };
  const received = await receiveCase(then, by, {
    matterId: matter.matterId,
    applicant: { ...SHANGHAI_COMPANY, agentName: DEMO_AGENT },
    summary: chapter.summary,
    area: '510000',
    materials: matter.materials
      .filter(({ orderNum }) => !chapter.missing.includes(orderNum))
      .map(({ orderNum }) => paper(orderNum)),
  });
  assert(received.ok, `the receipt of ${chapter.matter} is lawful${whyNot(received)}`);
}

function whyNot(done: Said): string {
  return done.ok ? '' : `, not ${done.refusal.code}`;
}

function momentOf(day: string, minute: number): Instant {
  return openMoment(day as LocalDate, minute);
}

async function actorOf({ db }: CaseDeps, login: string): Promise<Actor> {
  const actor = await findActorByLogin(db, login);
  assert(actor, `the demo has the account ${login}`);
  return actor;
}

function keyFor({ staffId }: Actor, { matter }: Chapter, place: number): IdempotencyKey {
  const key = `demo-${matter}-${place}`;
  return { subject: staffId, operation: 'demo', key, fingerprint: sm3(key) };
}
