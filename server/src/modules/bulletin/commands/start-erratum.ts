import type { BulletinDraft } from '@banshi/contract/bulletin';
import { assert } from '../../../kernel/assert.ts';
import { localDateOf, yearOf } from '../../../kernel/local-date.ts';
import { type Result, refuse } from '../../../kernel/result.ts';
import type { IdempotencyKey } from '../../../platform/http/index.ts';
import type { Actor } from '../../identity/index.ts';
import { numberAfter } from '../core/compile-draft.ts';
import type { DraftId } from '../core/draft.ts';
import { erratumOf } from '../core/erratum.ts';
import { parseBulletinFile } from '../core/parse-bulletin-file.ts';
import type { BulletinDeps } from '../deps.ts';
import { openDraft } from '../open-draft.ts';
import { findIssue } from '../queries/find-issue.ts';
import { findLastNumbers } from '../queries/last-numbers.ts';

/** Starts the erratum of a signed issue: a draft of its own, tied to the issue for good. */
export async function startErratum(
  deps: BulletinDeps,
  asked: {
    readonly actor: Actor;
    readonly issueId: DraftId;
    readonly idempotency: IdempotencyKey;
  },
): Promise<Result<BulletinDraft, { readonly code: 'bulletin/not-found' }>> {
  const { actor, issueId, idempotency } = asked;
  const issue = await findIssue(deps, issueId);
  if (!issue) return refuse({ code: 'bulletin/not-found' });
  const wrong = parseBulletinFile(issue.file);
  assert(wrong.ok, 'what was frozen was checked before');
  const today = localDateOf(deps.now());
  const { series } = wrong.value;
  const last = await findLastNumbers(deps.db, { series, year: yearOf(today) });
  const numbers = { issueNo: numberAfter(last.issueNo), totalNo: numberAfter(last.totalNo) };
  const file = erratumOf(wrong.value, { today, ...numbers });
  return openDraft(deps, { actor, file, corrects: issueId, idempotency });
}
