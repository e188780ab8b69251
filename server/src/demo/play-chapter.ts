import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { ok, type Result } from '../kernel/result.ts';
import {
  type CaseDeps,
  type CaseId,
  type CaseRequest,
  type CrossProvince,
  type OnLicence,
  receiveCase,
} from '../modules/cases/index.ts';
import type { Catalogue } from '../modules/catalogue/index.ts';
import { type Actor, findActorByLogin } from '../modules/identity/index.ts';
import { type SupervisionDeps, superviseCase } from '../modules/supervision/index.ts';
import { sm3 } from '../platform/crypto/index.ts';
import { transact } from '../platform/database/index.ts';
import { findAnswer, type IdempotencyKey } from '../platform/http/index.ts';
import { formAnswers } from './form-answers.ts';
import { DEMO_AGENT, type InventedApplicant } from './invented-applicants.ts';
import { seededIds } from './seeded-ids.ts';
import { openMoment } from './working-hours.ts';

type Said = Result<unknown, { readonly code: string }>;

/** One act: on which day, after how many open minutes, by whom, and what is said. */
export interface Act {
  readonly on: string;
  readonly minute: number;
  readonly by: string;
  readonly carryOut: (deps: CaseDeps, request: CaseRequest) => Promise<Said>;
  /** Supervision looks at the case after it. */
  readonly isWatched?: true;
}

/** A case of a story, told act by act; `name` stands in its keys. */
export interface Chapter {
  readonly name: string;
  readonly matter: string;
  /** The body whose matter it is, where bodies of several levels have one of this name. */
  readonly body?: string;
  /** Where the business lies; the province unless told. */
  readonly area?: string;
  readonly applicant: InventedApplicant;
  readonly summary: string;
  readonly on: string;
  readonly missing?: readonly number[];
  readonly onLicence?: OnLicence;
  /** Of a filing: from when to when it is used. */
  readonly use?: { readonly from: string; readonly to: string };
  /** 跨省通办. */
  readonly crossProvince?: CrossProvince;
  readonly acts: readonly Act[];
}

/** What a story is played with. */
export interface StoryDeps {
  readonly cases: CaseDeps;
  readonly supervision: SupervisionDeps;
  readonly catalogue: Pick<Catalogue, 'matters' | 'matter'>;
}

/** A material handed in on paper. */
export function paper(orderNum: number) {
  return { orderNum, form: 'paper' as const, fileIds: [] };
}

/** The case of a chapter, the same in every demo. */
export function caseIdOf({ name, on }: Chapter): CaseId {
  return seededIds(name, begunAt(on))() as CaseId;
}

const begunAt = (on: string) => openMoment(on as LocalDate, 20);

/** Plays a chapter by the real commands, each act at its own moment; what an interrupted demo has played is found under its key. */
export async function playChapter(deps: StoryDeps, chapter: Chapter): Promise<CaseId> {
  const caseId = caseIdOf(chapter);
  await receive(deps, chapter, caseId);
  for (const [index, act] of chapter.acts.entries()) {
    const at = openMoment(act.on as LocalDate, act.minute);
    const actor = await actorOf(deps.cases, act.by);
    const idempotency = keyFor(actor, chapter, index + 1);
    if (await findAnswer(deps.cases.db, idempotency)) continue;
    const request = { actor, caseId, version: index + 1, idempotency };
    const done = await act.carryOut({ ...deps.cases, now: () => at }, request);
    assert(done.ok, `act ${index + 1} of ${chapter.name} is lawful${whyNot(done)}`);
    if (act.isWatched) await look(deps.supervision, caseId, at);
  }
  return caseId;
}

async function look(supervision: SupervisionDeps, caseId: CaseId, at: Instant): Promise<void> {
  const then = { ...supervision, now: () => at };
  await transact(then.db, async (tx) => ok(await superviseCase(then, tx, caseId)));
}

async function receive(
  { cases, catalogue }: StoryDeps,
  chapter: Chapter,
  caseId: CaseId,
): Promise<void> {
  const actor = await actorOf(cases, 'clerk');
  const idempotency = keyFor(actor, chapter, 0);
  if (await findAnswer(cases.db, idempotency)) return;
  const { all } = await catalogue.matters();
  const { body, area = '510000' } = chapter;
  const matterId = all.find(
    ({ name, department }) =>
      name === chapter.matter && (body === undefined || department.code === body),
  )?.matterId;
  const matter = matterId === undefined ? undefined : await catalogue.matter(matterId);
  assert(matter, `the demo has the matter ${chapter.matter}`);
  const { applicant, summary, onLicence, use, crossProvince, missing = [] } = chapter;
  const then = { ...cases, now: () => begunAt(chapter.on), newId: () => caseId };
  const agentName = applicant.kind === 'organisation' ? DEMO_AGENT : null;
  const received = await receiveCase(
    then,
    { actor, idempotency },
    {
      ...{ matterId: matter.matterId, summary, area },
      applicant: { ...applicant, agentName },
      materials: matter.materials
        .filter(({ orderNum }) => !missing.includes(orderNum))
        .map(({ orderNum }) => paper(orderNum)),
      ...(onLicence ? { onLicence } : {}),
      ...(use ? { use } : {}),
      ...(crossProvince ? { crossProvince } : {}),
      form: formAnswers(matter.body, chapter.on as LocalDate),
    },
  );
  assert(received.ok, `the receipt of ${chapter.name} is lawful${whyNot(received)}`);
}

function whyNot(done: Said): string {
  return done.ok ? '' : `, not ${done.refusal.code}`;
}

async function actorOf({ db }: CaseDeps, login: string): Promise<Actor> {
  const actor = await findActorByLogin(db, login);
  assert(actor, `the demo has the account ${login}`);
  return actor;
}

function keyFor({ staffId }: Actor, { name }: Chapter, place: number): IdempotencyKey {
  const key = `demo-${name}-${place}`;
  return { subject: staffId, operation: 'demo', key, fingerprint: sm3(key) };
}
