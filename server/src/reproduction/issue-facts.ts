import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/instant.ts';
import { type LocalDate, startOfDay } from '../kernel/local-date.ts';
import type { Result } from '../kernel/result.ts';
import {
  type BulletinDeps,
  type BulletinFile,
  type BulletinPeriod,
  compileBulletin,
  type DraftId,
  findIssue,
  passDraft,
  saveBulletin,
  signBulletin,
  submitDraft,
} from '../modules/bulletin/index.ts';
import type { Actor } from '../modules/identity/index.ts';
import { sm3 } from '../platform/crypto/index.ts';
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
 * Takes a week to print as people do: compiled, written, 送审, 处室审核, 核稿, 签发, each by whom it behoves.
 * @throws when the house refuses a step, with the refusal.
 */
export async function issueWeek(
  house: BulletinDeps,
  { editor, division, office, signer }: BulletinPeople,
  { period, signedOn, file }: WantedIssue,
): Promise<SignedIssue> {
  const deps = { ...house, now: () => (startOfDay(signedOn) + TEN_O_CLOCK_MS) as Instant };
  const compiling = { actor: editor, ...period, idempotency: keyFor(deps, editor) };
  const { draftId: id, version: first } = taken(await compileBulletin(deps, compiling));
  const draftId = id as DraftId;
  let version = first;
  const asked = (actor: Actor) => ({
    ...{ actor, draftId, version },
    idempotency: keyFor(deps, actor),
  });
  if (file) version = taken(await saveBulletin(deps, { ...asked(editor), file })).version;
  const submitting = { ...asked(editor), areWarningsChecked: true };
  version = taken(await submitDraft(deps, submitting)).version;
  version = taken(await passDraft(deps, asked(division))).version;
  version = taken(await passDraft(deps, asked(office))).version;
  taken(await signBulletin(deps, { ...asked(signer), areWarningsChecked: true }));
  const issue = await findIssue(deps, draftId);
  assert(issue, 'what was signed is an issue');
  return issue;
}

function taken<T>(step: Result<T, unknown>): T {
  if (step.ok) return step.value;
  throw new Error(`the way to print ended: ${JSON.stringify(step.refusal)}`);
}

function keyFor({ newId }: Pick<BulletinDeps, 'newId'>, { staffId }: Actor): IdempotencyKey {
  const key = newId();
  return { subject: staffId, operation: 'reproduction', key, fingerprint: sm3(key) };
}
