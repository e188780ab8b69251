import { timingSafeEqual } from 'node:crypto';
import type { Protection } from '../../platform/crypto/index.ts';
import type { CaseId } from '../cases/index.ts';

const DIGITS = 6;
const BYTES_USED = 6;

/** Which password: of this case, after so many new ones. */
export interface Edition {
  readonly caseId: CaseId;
  readonly edition: number;
}

/**
 * The query password (查询密码): six digits of the keyed hash of case and edition. It is kept nowhere and can be
 * told again by whoever has the keys; to everybody else it is as random as any.
 */
export function queryPasswordOf(
  protection: Pick<Protection, 'blindIndex'>,
  { caseId, edition }: Edition,
): string {
  const hash = protection.blindIndex(`${caseId}:${edition}`, 'query-password');
  // 48 bits over a million: no digit is favoured by more than one part in a hundred million.
  return String(hash.readUIntBE(0, BYTES_USED) % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** Nobody's case, by which a question about an unknown number takes as long as one about a known. */
const NOBODY: Edition = { caseId: '00000000-0000-0000-0000-000000000000' as CaseId, edition: 1 };

/** Whether `given` is the password of the case that was found; never where none was. */
export function isRightQueryPassword(
  protection: Pick<Protection, 'blindIndex'>,
  found: Edition | undefined,
  given: string,
): boolean {
  const right = Buffer.from(queryPasswordOf(protection, found ?? NOBODY));
  const isEqual = timingSafeEqual(right, Buffer.from(given.padEnd(DIGITS).slice(0, DIGITS)));
  return isEqual && found !== undefined;
}
