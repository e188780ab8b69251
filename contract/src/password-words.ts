/** A password has at least this many characters… */
export const PASSWORD_LENGTH_MIN = 8;
/** …and at least so many of the four kinds: small letters, capitals, digits, anything else. */
export const PASSWORD_KINDS_MIN = 3;
export const PASSWORD_LENGTH_MAX = 256;

export type PasswordFault = 'short' | 'kinds' | 'login' | 'same';

const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];

/** Why this may not be the password of the account, with the one before it where that is known. */
export function passwordFault(
  password: string,
  { login, before }: { readonly login: string; readonly before?: string },
): PasswordFault | undefined {
  if ([...password].length < PASSWORD_LENGTH_MIN) return 'short';
  if (KINDS.filter((kind) => kind.test(password)).length < PASSWORD_KINDS_MIN) return 'kinds';
  if (login !== '' && password.toLowerCase().includes(login.toLowerCase())) return 'login';
  return password === before ? 'same' : undefined;
}
