import type { noteNewsSeen as endpoint } from '@banshi/contract/case-news';
import type { ReplyOf } from '@banshi/contract/endpoint';
import type { Instant } from '../../../kernel/instant.ts';
import { parseInstant } from '../../../kernel/instant-text.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../identity/index.ts';
import type { CaseDeps } from '../deps.ts';
import { newsFor } from '../queries/desk-news.ts';
import { noteSeenUntil } from '../store/news-store.ts';

/** Notes what this person has seen; what happens later is new, whatever moment he names. */
export async function noteNewsSeen(
  deps: CaseDeps,
  { actor, until }: { readonly actor: Actor; readonly until: string },
): Promise<Result<ReplyOf<typeof endpoint>, never>> {
  const named = parseInstant(until) ?? deps.now();
  await noteSeenUntil(deps.db, actor.staffId, Math.min(named, deps.now()) as Instant);
  return ok(await newsFor(deps, actor));
}
