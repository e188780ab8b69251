import type { ExclusionGround } from '@banshi/contract/rating-words';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { RatingDeps } from '../deps.ts';
import { followVerdict } from '../follow-verdict.ts';
import { looksAfterAll } from '../looks-after-all.ts';
import { findJudged } from '../queries/judged-rating.ts';
import { insertVerdict, lockVerdicts } from '../store/verdict-store.ts';

export interface VerdictRefusal {
  readonly code:
    | 'ratings/of-all'
    | 'ratings/not-found'
    | 'ratings/settled'
    | 'ratings/review-own-act';
}

/**
 * Says that a rating does not count (`ground`), or that it counts again (none), with the reason. What somebody said stays
 * as it is, and its negative review follows; whoever had a hand in the case does not judge it, and is told that there is none.
 */
export async function judgeRating(
  deps: Pick<RatingDeps, 'now' | 'organisations' | 'matters' | 'calendar' | 'missedDaysNeeded'>,
  tx: Tx,
  given: {
    readonly actor: Actor;
    readonly caseId: string;
    readonly seq: number;
    readonly ground: ExclusionGround | null;
    readonly reason: string;
  },
): Promise<Result<{ readonly caseId: string; readonly seq: number }, VerdictRefusal>> {
  const { actor, caseId, seq, ground, reason } = given;
  if (!(await looksAfterAll(deps, actor))) return refuse({ code: 'ratings/of-all' });
  await lockVerdicts(tx, caseId);
  const found = await findJudged(tx, { caseId, seq, by: actor.staffId });
  if (!found) return refuse({ code: 'ratings/not-found' });
  if (found.isExcluded === (ground !== null)) return refuse({ code: 'ratings/settled' });
  await insertVerdict(tx, { caseId, seq, ground, reason, at: deps.now(), by: actor.staffId });
  const followed = await followVerdict(deps, tx, { actor, caseId, seq, ground, reason });
  return followed.ok ? ok({ caseId, seq }) : followed;
}
