let token = '';

/** Keeps the token of the session, which every unsafe call must carry. */
export function rememberCsrfToken(next: string): void {
  token = next;
}

/** The token of the session; empty before sign-in. */
export function csrfToken(): string {
  return token;
}
