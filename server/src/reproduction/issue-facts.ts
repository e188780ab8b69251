import type { DraftState } from '@banshi/contract/bulletin-words';
import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/instant.ts';
import { type LocalDate, startOfDay } from '../kernel/local-date.ts';
import type { Result } from '../kernel/result.ts';
import {
  type BulletinDeps,
  type BulletinFile,
  type BulletinPeriod,
  collectForIssue,
  compileBulletin,
  type DraftId,
  findDraft,
  findDraftOf,
  findIssue,
  handOver,
  passDraft,
  planIssue,
  readAddressees,
  saveBulletin,
  signBulletin,
  submitDraft,
  takeIssueStep,
  weeksOf,
} from '../modules/bulletin/index.ts';
import type { Actor } from '../modules/identity/index.ts';
import { sm3 } from '../platform/crypto/index.ts';
import { transact } from '../platform/database/index.ts';
import type { IdempotencyKey } from '../platform/http/index.ts';

/** Who takes a bulletin to print: nobody reviews or signs what he wrote. */
export interface BulletinPeople {
  readonly editor: Actor;
  readonly division: Actor;
  readonly office: Actor;
  readonly signer: Actor;
}

/** What is issued: a week, the day of its signing, and the editor's text where he writes one. */
export interface WantedIssue {
  readonly period: BulletinPeriod;
  readonly signedOn: LocalDate;
  readonly file?: BulletinFile;
}

/** A signed issue, as far as one looks at it. */
export interface SignedIssue {
  readonly issueNo: number;
  readonly totalNo: number;
  readonly text: string;
}

const TEN_O_CLOCK_MS = 36_000_000;

/**
 * Takes a week the whole way as people do: planned, collected, compiled, written, 送审, 处室审核, 核稿, 签发, 发排, 印刷, 分发, 归档, each
 * by whom it behoves. A week that was begun goes on from where it stands.
 * @throws when the house refuses a step, with the refusal, and when somebody turned the week off this way.
 */
export async function issueWeek(
  house: BulletinDeps,
  people: BulletinPeople,
  wanted: WantedIssue,
): Promise<SignedIssue> {
  const now = () => (startOfDay(wanted.signedOn) + TEN_O_CLOCK_MS) as Instant;
  const deps = { ...house, now };
  const begun = await findDraftOf(deps.db, wanted.period);
  const way = { deps, people, wanted, draftId: begun ?? (await planned(deps, people, wanted)) };
  for (;;) {
    const draft = await findDraft(deps.db, way.draftId);
    assert(draft, 'what was planned is a draft');
    if (draft.state === 'ARCHIVED') break;
    const step = STEP_FROM[draft.state];
    if (!step) throw new Error(`the week stands at ${draft.state}; take it on by hand`);
    await step({ ...way, version: draft.version });
  }
  const issue = await findIssue(deps, way.draftId);
  assert(issue, 'what was archived is an issue');
  return issue;
}

/** A week on its way, at the version that stands. */
interface Standing {
  readonly deps: BulletinDeps;
  readonly people: BulletinPeople;
  readonly wanted: WantedIssue;
  readonly draftId: DraftId;
  readonly version: number;
}

async function planned(
  deps: BulletinDeps,
  { editor }: BulletinPeople,
  { period, signedOn }: WantedIssue,
): Promise<DraftId> {
  // Over before ten o'clock: facts may be signed on their last day.
  const days = { issueOn: signedOn, deadlineOn: period.to, deadlineHour: 9 };
  const plan = { kind: weeksOf(period).length === 1 ? 'WEEKLY' : 'COMBINED', ...days } as const;
  const own = { actor: editor, ...period, idempotency: keyFor(deps, editor) };
  return taken(await planIssue(deps, { ...own, ...plan })).draftId as DraftId;
}

/** What is done with an issue that stands so; each leads further on. */
const STEP_FROM: Partial<Record<DraftState, (at: Standing) => Promise<void>>> = {
  PLANNED: async (at) => void taken(await collectForIssue(at.deps, by(at, 'editor'))),
  COLLECTING: async (at) => {
    const compiling = { ...by(at, 'editor'), ...at.wanted.period };
    taken(await compileBulletin(at.deps, compiling));
  },
  DRAFTING: writeAndSubmit,
  DIV_REVIEW: async (at) => void taken(await passDraft(at.deps, by(at, 'division'))),
  OFFICE_REVIEW: async (at) => void taken(await passDraft(at.deps, by(at, 'office'))),
  TO_SIGN: async (at) => {
    const signing = { ...by(at, 'signer'), areWarningsChecked: true };
    taken(await signBulletin(at.deps, signing));
  },
  SIGNED: (at) => take(at, 'editor', { act: 'TYPESET' }),
  TYPESET: print,
  PRINTED: distribute,
  DISTRIBUTED: (at) => take(at, 'office', { act: 'ARCHIVE' }),
};

async function writeAndSubmit(at: Standing): Promise<void> {
  const { deps, wanted, version } = at;
  const written = wanted.file
    ? taken(await saveBulletin(deps, { ...by(at, 'editor'), file: wanted.file })).version
    : version;
  const submitting = { ...by(at, 'editor'), version: written, areWarningsChecked: true };
  taken(await submitDraft(deps, submitting));
}

/** Printed where the foot names no count. */
const COPIES = 80;

async function print(at: Standing): Promise<void> {
  const issue = await findIssue(at.deps, at.draftId);
  assert(issue, 'what was signed is an issue');
  const { copies = COPIES } = issue.file;
  await take(at, 'editor', { act: 'PRINT', copies, on: at.wanted.signedOn, isShortChecked: true });
}

async function distribute(at: Standing): Promise<void> {
  const { deps, people, draftId, wanted } = at;
  for (const { ordinal } of await readAddressees(deps.db, draftId)) {
    const handing = { actor: people.editor, issueId: draftId, ordinal, way: 'HANDED' } as const;
    taken(await transact(deps.db, (tx) => handOver(deps, tx, { ...handing, on: wanted.signedOn })));
  }
  await take(at, 'editor', { act: 'DISTRIBUTE' });
}

async function take(
  at: Standing,
  who: keyof BulletinPeople,
  step: Parameters<typeof takeIssueStep>[1]['step'],
): Promise<void> {
  taken(await takeIssueStep(at.deps, { ...by(at, who), step }));
}

function by({ deps, people, draftId, version }: Standing, who: keyof BulletinPeople) {
  const actor = people[who];
  return { actor, draftId, version, idempotency: keyFor(deps, actor) };
}

function taken<T>(step: Result<T, unknown>): T {
  if (step.ok) return step.value;
  throw new Error(`the way to print ended: ${JSON.stringify(step.refusal)}`);
}

function keyFor({ newId }: Pick<BulletinDeps, 'newId'>, { staffId }: Actor): IdempotencyKey {
  const key = newId();
  return { subject: staffId, operation: 'reproduction', key, fingerprint: sm3(key) };
}
