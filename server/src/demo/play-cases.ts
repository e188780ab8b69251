import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/instant.ts';
import { addDays, localDateOf } from '../kernel/local-date.ts';
import { type CaseDeps, type CaseId, keepFile, receiveCase } from '../modules/cases/index.ts';
import { type Actor, findActorByLogin } from '../modules/identity/index.ts';
import { sm3 } from '../platform/crypto/index.ts';
import type { FileStore } from '../platform/files/index.ts';
import { findAnswer, type IdempotencyKey } from '../platform/http/index.ts';
import { crossProvinceOf } from './cross-provinces.ts';
import { demoDocument } from './demo-document.ts';
import { diceOf } from './dice.ts';
import { formAnswers } from './form-answers.ts';
import { DEMO_AGENT } from './invented-applicants.ts';
import { keyProjectOf } from './key-projects.ts';
import type { PlannedCase, PlannedStep } from './plan-cases.ts';
import { materialToCorrect, materialToFollow, playStep } from './play-step.ts';
import { closerOf } from './seal-officers.ts';
import { seededIds } from './seeded-ids.ts';

/** What playing needs: the deps of the cases module and where files are kept. */
export interface PlayDeps {
  readonly cases: CaseDeps;
  readonly files: FileStore;
  readonly matterIdOf: (taskCode: string) => number;
  /** An earlier loading was interrupted: some of the plan is done already. */
  readonly isResumed: boolean;
  readonly onStep: () => void;
}

/** Days that are played at the same time; each day keeps its own order, so that numbers stay. */
const LANES = 8;
const DOCUMENT_COUNT = 12;

/**
 * Plays the plan through the real commands, each at its own moment. The cases received on one day
 * are played one after the other, so that every serial is the same in every demo. What was done
 * before an interruption is found under its key and not done again. Gives the cases in the order of the plan.
 */
export async function playCases(
  deps: PlayDeps,
  plan: readonly PlannedCase[],
): Promise<readonly CaseId[]> {
  const stage: Stage = {
    ...deps,
    fileIds: await keepDocuments(deps, plan),
    actors: rememberActors(deps),
  };
  const byDay = Map.groupBy(plan, (one) => localDateOf(receivedAt(one)));
  const days = [...byDay.values()].map((cases) =>
    cases.toSorted((one, other) => receivedAt(one) - receivedAt(other)),
  );
  const waiting = days.values();
  await Promise.all(Array.from({ length: LANES }, () => playLane(stage, waiting)));
  return plan.map(caseIdOf);
}

interface Stage extends PlayDeps {
  readonly fileIds: readonly string[];
  readonly actors: (login: string) => Promise<Actor>;
}

async function playLane(
  stage: Stage,
  waiting: Iterator<readonly PlannedCase[]> & Iterable<readonly PlannedCase[]>,
): Promise<void> {
  for (const cases of waiting) {
    for (const planned of cases) await playCase(stage, planned);
  }
}

async function playCase(stage: Stage, planned: PlannedCase): Promise<void> {
  const caseId = caseIdOf(planned);
  for (const [index, step] of planned.steps.entries()) {
    stage.onStep();
    const actor = await stage.actors(loginFor(step, planned));
    const idempotency = keyFor(actor, planned, index);
    if (stage.isResumed && (await findAnswer(stage.cases.db, idempotency))) continue;
    const deps = { ...stage.cases, now: () => step.at, newId: () => caseId };
    if (step.action === 'receive') {
      await receive({ ...stage, cases: deps }, planned, { actor, idempotency });
    } else {
      const request = { actor, caseId, version: index, idempotency };
      const dice = diceOf(`step ${planned.serial} ${index}`);
      await playStep(step.action, { deps, request, planned, dice });
    }
  }
}

function caseIdOf(planned: PlannedCase): CaseId {
  return seededIds(`case ${planned.serial}`, receivedAt(planned))() as CaseId;
}

async function receive(
  { cases, fileIds, matterIdOf }: Stage,
  planned: PlannedCase,
  by: { readonly actor: Actor; readonly idempotency: IdempotencyKey },
): Promise<void> {
  const { serial, matter, applicant, summary, area } = planned;
  const { kind, name, idType, idNumber, mobile } = applicant;
  const agentName = kind === 'organisation' ? DEMO_AGENT : null;
  const received = await receiveCase(cases, by, {
    matterId: matterIdOf(matter.taskCode),
    applicant: { kind, name, idType, idNumber, mobile, agentName },
    summary,
    area,
    materials: handedAtFirst(planned, fileIds),
    ...keyProjectOf(planned),
    ...crossProvinceOf(planned),
    ...periodOf(planned),
    form: formAnswers(matter.body, localDateOf(receivedAt(planned))),
  });
  const why = received.ok ? '' : `, not ${received.refusal.code}`;
  assert(received.ok, `the receipt of demo case ${serial} is lawful${why}`);
}

const USED_DAYS = 180;

/** 使用期, where the list of the matter asks for one. */
function periodOf(planned: PlannedCase) {
  if (typeof planned.matter.body.result.cancelDays !== 'number') return {};
  const from = localDateOf(receivedAt(planned));
  return { use: { from, to: addDays(from, USED_DAYS) } };
}

/** Everything on the list, but for what a correction asks for later or what follows; a quarter brings a file along. */
function handedAtFirst(planned: PlannedCase, fileIds: readonly string[]) {
  const missing = missingAtFirst(planned);
  const fileId = planned.serial % 4 === 0 ? fileIds[planned.serial % fileIds.length] : undefined;
  return planned.matter.body.materials
    .filter(({ orderNum }) => orderNum !== missing)
    .map(({ orderNum }, index) => {
      const hasFile = index === 0 && fileId !== undefined;
      return {
        orderNum,
        form: hasFile ? ('both' as const) : ('paper' as const),
        fileIds: hasFile ? [fileId] : [],
      };
    });
}

function missingAtFirst(planned: PlannedCase): number | undefined {
  const actions = new Set(planned.steps.map(({ action }) => action));
  if (actions.has('acceptTolerantly')) return materialToFollow(planned);
  return actions.has('requestCorrection') ? materialToCorrect(planned) : undefined;
}

async function keepDocuments(
  { cases, files }: PlayDeps,
  plan: readonly PlannedCase[],
): Promise<readonly string[]> {
  const at = plan.reduce((first, one) => Math.min(first, receivedAt(one)), Infinity) as Instant;
  const ids = new Set<string>();
  for (const login of ['clerk', 'clerk2']) {
    const clerk = await findActorByLogin(cases.db, login);
    assert(clerk, `the demo has the account ${login}`);
    for (let serial = 1; serial <= DOCUMENT_COUNT; serial += 1) {
      const document = { name: `示例材料${serial}.pdf`, by: clerk.staffId };
      // Made here and now: a demo is loaded whether a virus scanner answers or not.
      const deps = { ...cases, files: { ...files, keep: files.keepOwn }, now: () => at };
      ids.add(
        await keepDocument(() =>
          keepFile(deps, { ...document, content: once(demoDocument(serial)) }),
        ),
      );
    }
  }
  return [...ids];
}

const ATTEMPTS_MAX = 20;

/** Our own document is sound: whatever could not be read in time on a busy machine is read again. */
async function keepDocument(keep: () => ReturnType<typeof keepFile>): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const kept = await keep();
    if (kept.ok) return kept.value.fileId;
    const isSlow = kept.refusal.code === 'cases/file-hostile' && kept.refusal.fault === 'slow';
    assert(isSlow && attempt < ATTEMPTS_MAX, 'a document of the demo is a PDF of few bytes');
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function rememberActors({ cases }: PlayDeps): (login: string) => Promise<Actor> {
  const known = new Map<string, Promise<Actor>>();
  const find = async (login: string): Promise<Actor> => {
    const actor = await findActorByLogin(cases.db, login);
    assert(actor, `the demo has the account ${login}`);
    return actor;
  };
  return (login) => {
    const found = known.get(login) ?? find(login);
    known.set(login, found);
    return found;
  };
}

/** Two clerks share the counter; every department has its own handler, verifier and chief. */
function loginFor({ action, by }: PlannedStep, { serial, matter }: PlannedCase): string {
  if (by !== undefined) return by;
  const department = matter.department.toLowerCase();
  switch (action) {
    case 'close':
      return closerOf(department);
    case 'review':
    case 'askProcedure':
      return `${department}.reviewer`;
    case 'verify':
    case 'sendBack':
    case 'suspend':
      return `${department}.verifier`;
    case 'grant':
    case 'refuse':
    case 'decideAtOnce':
    case 'terminate':
    case 'forward':
      return `${department}.chief`;
    case 'proposeVoid':
      return 'windowhead';
    case 'voidCase':
      return 'supervisor';
    default:
      return serial % 3 === 0 ? 'clerk2' : 'clerk';
  }
}

function keyFor({ staffId }: Actor, { serial }: PlannedCase, index: number): IdempotencyKey {
  const key = `demo-${serial}-${index}`;
  return { subject: staffId, operation: 'demo', key, fingerprint: sm3(key) };
}

function receivedAt({ steps }: PlannedCase): Instant {
  const [first] = steps;
  assert(first, 'a case begins with its receipt');
  return first.at;
}
