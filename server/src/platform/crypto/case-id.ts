import { sm3 } from './provider.ts';
import { uuidOf } from './uuid.ts';

/**
 * The id of a case that a departmental system reports, made from its own name of the case: the same
 * line makes the same case on any machine and any day (ADR 0010). A source's name has no NUL.
 */
export function caseIdOf(source: string, sourceCaseNo: string): string {
  return uuidOf(sm3(`${source}\0${sourceCaseNo}`));
}
