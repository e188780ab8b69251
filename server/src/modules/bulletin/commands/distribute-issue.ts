import type { openReceivedBulletin } from '@banshi/contract/bulletin-distribution';
import type { DraftState, HandoverWay } from '@banshi/contract/bulletin-words';
import type { ReplyOf } from '@banshi/contract/endpoint';
import { formatInstant } from '../../../kernel/instant-text.ts';
import { type LocalDate, localDateOf, parseLocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type Tx, transact } from '../../../platform/database/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { DraftId } from '../core/draft.ts';
import type { BulletinDeps } from '../deps.ts';
import { findIssue } from '../queries/find-issue.ts';
import { findReceived } from '../queries/received-issues.ts';
import { readerOf } from '../received-by.ts';
import { insertReceipt, markHandedOver } from '../store/distribution-store.ts';

type NotFound = { readonly code: 'bulletin/not-found' };

/** The copies left before the issue was signed, or have not left yet. */
interface HandoverDay {
  readonly code: 'bulletin/handover-day';
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Paper leaves after it is printed, and nothing is noted any more once the issue is archived. */
interface NotPrinted {
  readonly code: 'bulletin/not-now';
  readonly state: DraftState;
  readonly act: 'DISTRIBUTE';
}

/** Notes that the copies of an addressee were posted or handed over; noted again, the later note stands. */
export async function handOver(
  deps: BulletinDeps,
  tx: Tx,
  given: {
    readonly actor: Actor;
    readonly issueId: DraftId;
    readonly ordinal: number;
    readonly way: HandoverWay;
    readonly on: string;
  },
): Promise<
  Result<
    { readonly ordinal: number },
    NotFound | HandoverDay | NotPrinted | { readonly code: 'bulletin/addressee-unknown' }
  >
> {
  const { actor, issueId, ordinal, way } = given;
  const issue = await findIssue(deps, issueId);
  if (!issue) return refuse({ code: 'bulletin/not-found' });
  const at = deps.now();
  const [from, to] = [issue.issueDate as LocalDate, localDateOf(at)];
  const on = parseLocalDate(given.on);
  if (!on || on < from || on > to) return refuse({ code: 'bulletin/handover-day', from, to });
  const { state } = issue;
  if (state !== 'PRINTED' && state !== 'DISTRIBUTED') {
    return refuse({ code: 'bulletin/not-now', state, act: 'DISTRIBUTE' });
  }
  const noted = await markHandedOver(tx, { issueId, ordinal }, { way, on, at, by: actor.staffId });
  return noted ? ok({ ordinal }) : refuse({ code: 'bulletin/addressee-unknown' });
}

/** Opens an issue that came to the body of the reader; the first time is his receipt. */
export async function openReceived(
  deps: BulletinDeps,
  { actor, issueId }: { readonly actor: Actor; readonly issueId: DraftId },
): Promise<Result<ReplyOf<typeof openReceivedBulletin>, NotFound>> {
  const found = await findReceived(deps.db, await readerOf(deps, actor), issueId);
  if (!found) return refuse({ code: 'bulletin/not-found' });
  const { issue, text } = found;
  if (issue.readAt !== null) return ok({ ...issue, text });
  const { organisationId, staffId: by } = actor;
  const at = deps.now();
  await transact(deps.db, async (tx) => {
    await insertReceipt(tx, { issueId, organisationId, at, by });
    return ok(undefined);
  });
  return ok({ ...issue, readAt: formatInstant(at), text });
}
