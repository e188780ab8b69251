import type { Instant } from '../../../kernel/instant.ts';

/** A staff session ends after fifteen minutes without a call… */
export const IDLE_MINUTES = 15;
/** …and eight hours after sign-in in any case. */
export const SESSION_HOURS = 8;

/** When a session that begins at `at` ends in any case. */
export function sessionEnd(at: Instant): Instant {
  return (at + SESSION_HOURS * 3_600_000) as Instant;
}

/** Whether a session is over at `at`. */
export function isOver(
  session: { readonly lastSeenAt: Instant; readonly expiresAt: Instant },
  at: Instant,
): boolean {
  return at >= session.expiresAt || at - session.lastSeenAt >= IDLE_MINUTES * 60_000;
}

/** Last-seen is written at most once a minute, so that reading a list costs no write. */
export function isWorthTouching(lastSeenAt: Instant, at: Instant): boolean {
  return at - lastSeenAt >= 60_000;
}
