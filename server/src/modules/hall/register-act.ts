import type { Result } from '../../kernel/result.ts';
import { type Tx, transact } from '../../platform/database/index.ts';
import { type IdempotencyKey, keepAnswer } from '../../platform/http/index.ts';
import type { HallDeps } from './deps.ts';

/** One act, one transaction; the answer is kept in it. */
export function act<T, R extends { readonly code: string }>(
  { db }: HallDeps,
  idempotency: IdempotencyKey,
  carryOut: (tx: Tx) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  return transact(db, async (tx) => {
    const done = await carryOut(tx);
    if (done.ok) await keepAnswer(tx, idempotency, done.value);
    return done;
  });
}
