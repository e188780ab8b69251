import type { searchCases as operation } from '@banshi/contract/cases';
import type { ReplyOf } from '@banshi/contract/endpoint';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../identity/index.ts';
import { askedTail } from '../core/privacy/asked-tail.ts';
import { type LookedTooOften, refusalOfLook } from '../counted-look.ts';
import type { CaseDeps } from '../deps.ts';
import { openCasesByPinyin } from '../queries/open-cases-by-pinyin.ts';
import { openCasesByTail } from '../queries/open-cases-by-tail.ts';
import { searchCasesBy } from '../queries/search-cases.ts';

/**
 * Cases by whatever was typed. That the end of a number showed whose it is, is counted as a look for a whole number is:
 * ends can be tried through too.
 */
export async function searchCases(
  deps: CaseDeps,
  actor: Actor,
  text: string,
): Promise<Result<ReplyOf<typeof operation>, LookedTooOften>> {
  const tail = askedTail(text);
  const byTail = tail === undefined ? [] : await openCasesByTail(deps, actor, tail);
  const refused = byTail.length > 0 ? await refusalOfLook(deps, actor, 'number') : undefined;
  if (refused) return refused;
  const byPinyin = await openCasesByPinyin(deps, actor, text);
  return ok({ cases: await searchCasesBy(deps, actor, { text, found: [...byTail, ...byPinyin] }) });
}
