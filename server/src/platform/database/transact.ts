import { setTimeout as pause } from 'node:timers/promises';
import type { Result } from '../../kernel/result.ts';
import type { Database, Tx } from './connect.ts';

/** Attempts at most when the database asks to try again. */
const ATTEMPTS_MAX = 5;
const RETRY_PAUSE_MS = 10;
/** Serialisation failure and deadlock: the same work may succeed when tried again. */
const RETRYABLE = new Set(['40001', '40P01']);

/**
 * Runs `work` in one transaction. It is rolled back when `work` refuses or throws, so that refused
 * always means that nothing happened. `work` may run up to five times and must not act outside `tx`.
 */
export async function transact<T, R>(
  db: Database,
  work: (tx: Tx) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce(db, work);
    } catch (error) {
      if (attempt === ATTEMPTS_MAX || !isRetryable(error)) throw error;
      await pause(RETRY_PAUSE_MS * attempt);
    }
  }
}

async function attemptOnce<T, R>(
  db: Database,
  work: (tx: Tx) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  const transaction = await db.startTransaction().execute();
  try {
    const result = await work(transaction);
    await (result.ok ? transaction.commit() : transaction.rollback()).execute();
    return result;
  } catch (error) {
    if (!transaction.isCommitted && !transaction.isRolledBack) {
      await transaction.rollback().execute().catch(ignoreBrokenConnection);
    }
    throw error;
  }
}

/** The first error tells what happened; a connection that is gone has rolled back by itself. */
function ignoreBrokenConnection(): undefined {
  return undefined;
}

function isRetryable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && RETRYABLE.has(String(error.code));
}
