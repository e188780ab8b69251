import { hash, randomBytes } from 'node:crypto';

/** A session token of 256 random bits, as it stands in the cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the table keeps of a token. */
export function tokenHash(token: string): Buffer {
  return hash('sm3', token, 'buffer');
}

/** The token that unsafe calls repeat in a header; only who holds the session can learn it. */
export function csrfTokenOf(token: string): string {
  return hash('sm3', `csrf:${token}`, 'base64url');
}
