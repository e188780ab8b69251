import type { Instant } from '../../kernel/instant.ts';
import { maskNumbersIn } from '../../kernel/masking.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { type Database, transact } from '../../platform/database/index.ts';
import { failureWindowStart, isLockedOut } from './core/lockout.ts';
import { countFailures, lockSource, recordFailure } from './store/session-store.ts';
import { tokenHash } from './token.ts';

/** By what attempts are counted: of what holds the number of a person, which somebody may type here, its hash. */
export function countedAs(login: string): string {
  return maskNumbersIn(login) === login ? login : tokenHash(login).toString('hex');
}

/** Notes the attempt as a failure until it succeeds, so that many at once cannot slip past the count. */
export async function mayAttempt(
  db: Database,
  { login, source, at }: { readonly login: string; readonly source: string; readonly at: Instant },
): Promise<boolean> {
  const attempt = { login: countedAs(login), source, at, since: failureWindowStart(at) };
  const noted = await transact(db, async (tx) => {
    await lockSource(tx, source);
    if (isLockedOut(await countFailures(tx, attempt))) return refuse('locked-out');
    return ok(await recordFailure(tx, attempt));
  });
  return noted.ok;
}
