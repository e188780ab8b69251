import { randomInt } from 'node:crypto';
import { passwordFault } from '@banshi/contract/password-words';

/** No sign that is taken for another when it is copied from paper. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** A password for the first sign-in, in groups that can be read out; about 69 bits. */
export function generatePassword(login: string): string {
  const password = Array.from({ length: GROUPS }, group).join('-');
  return passwordFault(password, { login }) === undefined ? password : generatePassword(login);
}

function group(): string {
  return Array.from({ length: GROUP_LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
}
