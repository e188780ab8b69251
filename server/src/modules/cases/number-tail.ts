import { TAIL_LENGTH } from './core/privacy/asked-tail.ts';
import type { Protection } from './deps.ts';

/**
 * What stands beside an open case for the end of its applicant's number. The body is hashed with it, so that equal ends
 * at two bodies are not seen to be equal.
 */
export function tailHash(
  { blindIndex }: Pick<Protection, 'blindIndex'>,
  departmentId: number,
  idNumber: string,
): number {
  const end = idNumber.slice(-TAIL_LENGTH);
  return blindIndex(`${departmentId}:${end}`, 'number-tail').readInt32BE(0);
}
