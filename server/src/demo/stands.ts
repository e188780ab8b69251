import { assert } from '../kernel/assert.ts';
import type { Result } from '../kernel/result.ts';

/** What a command of the demo came to; the demo keeps every rule. */
export function stands<T>(done: Result<T, { readonly code: string }>): T {
  assert(
    done.ok,
    `the registers of the demo keep every rule${done.ok ? '' : `, not ${done.refusal.code}`}`,
  );
  return done.value;
}
