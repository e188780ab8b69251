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
 * by whom it behoves.
 * @throws when the house refuses a step, with the refusal.
 */
export async function issueWeek(
  house: BulletinDeps,
  { editor, division, office, signer }: BulletinPeople,
  { period, signedOn, file }: WantedIssue,
): Promise<SignedIssue> {
  const deps = { ...house, now: () => (startOfDay(signedOn) + TEN_O_CLOCK_MS) as Instant };
  const own = () => ({ actor: editor, ...period, idempotency: keyFor(deps, editor) });
  // Over before ten o'clock: facts may be signed on their last day.
  const days = { issueOn: signedOn, deadlineOn: period.to, deadlineHour: 9 };
  const plan = { kind: weeksOf(period).length === 1 ? 'WEEKLY' : 'COMBINED', ...days } as const;
  const planned = taken(await planIssue(deps, { ...own(), ...plan }));
  const draftId = planned.draftId as DraftId;
  let version = planned.version;
  const asked = (actor: Actor) => ({
    ...{ actor, draftId, version },
    idempotency: keyFor(deps, actor),
  });
  taken(await collectForIssue(deps, asked(editor)));
  version = taken(await compileBulletin(deps, own())).version;
  if (file) version = taken(await saveBulletin(deps, { ...asked(editor), file })).version;
  const submitting = { ...asked(editor), areWarningsChecked: true };
  version = taken(await submitDraft(deps, submitting)).version;
  version = taken(await passDraft(deps, asked(division))).version;
  version = taken(await passDraft(deps, asked(office))).version;
  const signing = { ...asked(signer), areWarningsChecked: true };
  version = taken(await signBulletin(deps, signing)).version;
  const issue = await findIssue(deps, draftId);
  assert(issue, 'what was signed is an issue');
  const { copies = COPIES } = issue.file;
  await afterSigning(deps, { editor, office, signedOn }, { draftId, version, copies });
  return issue;
}

/** Printed where the foot names no count. */
const COPIES = 80;

/** What follows the signing: to the printer, out of the press, to whom it goes, into the archive. */
async function afterSigning(
  deps: BulletinDeps,
  who: Pick<BulletinPeople, 'editor' | 'office'> & { readonly signedOn: LocalDate },
  {
    draftId,
    version: signed,
    copies,
  }: { readonly draftId: DraftId; readonly version: number; readonly copies: number },
): Promise<void> {
  const { editor, office, signedOn: on } = who;
  let version = signed;
  const step = async (actor: Actor, made: Parameters<typeof takeIssueStep>[1]['step']) => {
    const idempotency = keyFor(deps, actor);
    const asked = { actor, draftId, version, idempotency, step: made };
    version = taken(await takeIssueStep(deps, asked)).version;
  };
  await step(editor, { act: 'TYPESET' });
  await step(editor, { act: 'PRINT', copies, on, isShortChecked: true });
  for (const { ordinal } of await readAddressees(deps.db, draftId)) {
    const handing = { actor: editor, issueId: draftId, ordinal, way: 'HANDED', on } as const;
    taken(await transact(deps.db, (tx) => handOver(deps, tx, handing)));
  }
  await step(editor, { act: 'DISTRIBUTE' });
  await step(office, { act: 'ARCHIVE' });
}

function taken<T>(step: Result<T, unknown>): T {
  if (step.ok) return step.value;
  throw new Error(`the way to print ended: ${JSON.stringify(step.refusal)}`);
}

function keyFor({ newId }: Pick<BulletinDeps, 'newId'>, { staffId }: Actor): IdempotencyKey {
  const key = newId();
  return { subject: staffId, operation: 'reproduction', key, fingerprint: sm3(key) };
}
