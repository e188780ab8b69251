import { useRef } from 'react';
import { ProblemError } from './problem-error.ts';

/**
 * One idempotency key per intent. The key stays while the server has not answered the same request,
 * so that trying again cannot do the act twice; any answer, or a changed request, ends the intent.
 */
export function useIntent() {
  const kept = useRef<{ key: string; request: string } | null>(null);
  return async <R>(request: unknown, act: (idempotencyKey: string) => Promise<R>): Promise<R> => {
    const written = JSON.stringify(request);
    const current = kept.current?.request === written ? kept.current : newIntent(written);
    kept.current = current;
    try {
      const reply = await act(current.key);
      kept.current = null;
      return reply;
    } catch (error) {
      if (isAnswer(error)) kept.current = null;
      throw error;
    }
  };
}

const KEY_BYTES = 16;

/** `randomUUID` exists on HTTPS alone; a hall's plain network has random values all the same. */
function newIntent(request: string) {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  const key = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { key, request };
}

/** A refusal is an answer; silence, a failure of the server or a request still running are not. */
function isAnswer(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return false;
  return error.status > 0 && error.status < 500 && error.code !== 'request/idempotency-key-in-use';
}
