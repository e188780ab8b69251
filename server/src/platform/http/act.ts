import type { Result } from '../../kernel/result.ts';
import { type Database, type Tx, transact } from '../database/index.ts';
import { keepAnswer } from './idempotency.ts';
import type { IdempotencyKey } from './route.ts';

/** One act, one transaction; the answer is kept in it. */
export function act<T, R extends { readonly code: string }>(
  { db }: { readonly db: Database },
  idempotency: IdempotencyKey,
  carryOut: (tx: Tx) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  return transact(db, async (tx) => {
    const done = await carryOut(tx);
    if (done.ok) await keepAnswer(tx, idempotency, done.value);
    return done;
  });
}
