import { parseCaseNumber } from '../../kernel/case-number.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { transact } from '../../platform/database/index.ts';
import type { CaseId } from '../cases/index.ts';
import { isPaused, PAUSE_MINUTES } from './core/pause.ts';
import type { NoticeDeps } from './deps.ts';
import { findByNumber } from './queries/query-edition.ts';
import { isRightQueryPassword } from './query-password.ts';
import {
  clearFailures,
  countFailures,
  lockNumber,
  noteFailure,
  type Question,
} from './store/failure-store.ts';

export type ProofRefusal =
  | { readonly code: 'notices/no-match' }
  | { readonly code: 'notices/paused'; readonly minutes: number };

/** Who asks about a case without an account: by its number, with its query password, from an address. */
export interface Proof extends Question {
  readonly password: string;
}

type ProofDeps = Pick<NoticeDeps, 'db' | 'now' | 'protection'>;

/**
 * The case with this number, for who has its query password. A number that nobody has is looked up, hashed, counted and
 * refused as a known one with a wrong password: the answer does not tell them apart.
 */
export async function provenCase(
  deps: ProofDeps,
  { password, ...given }: Proof,
): Promise<Result<CaseId, ProofRefusal>> {
  const typed = given.number.toUpperCase();
  // Somebody may type the number of his identity card: what is counted is a keyed hash.
  const number = deps.protection.blindIndex(typed, 'query-number').toString('hex');
  const question = { ...given, number };
  if (!(await mayAsk(deps, question))) {
    return refuse({ code: 'notices/paused', minutes: PAUSE_MINUTES });
  }
  const parsed = parseCaseNumber(typed);
  const found = parsed && (await findByNumber(deps.db, parsed));
  if (!isRightQueryPassword(deps.protection, found, password) || !found) {
    return refuse({ code: 'notices/no-match' });
  }
  await clearFailures(deps.db, question);
  return ok(found.caseId);
}

/** Notes the question as a failure until it succeeds, so that many at once cannot slip past the count. */
async function mayAsk({ db, now }: ProofDeps, question: Question): Promise<boolean> {
  const asked = { ...question, at: now() };
  const noted = await transact(db, async (tx) => {
    await lockNumber(tx, question.number);
    if (isPaused(await countFailures(tx, asked))) return refuse('paused');
    return ok(await noteFailure(tx, asked));
  });
  return noted.ok;
}
