import { CASE_READERS } from '@banshi/contract/roles';
import { type Actor, holds } from '../identity/index.ts';
import type { ReadsRow } from './queries/case-summary.ts';

/**
 * Whose cases a person reads, by their rows: those of his bodies, and those in which one of them takes part or in whose
 * name they are handled (行政许可法第二十四条第二款).
 */
export function readerOf(actor: Actor): ReadsRow {
  return ({ department_id: own, concerned_bodies: others }) =>
    [own, ...(others ?? [])].some((body) => holds(actor, CASE_READERS, body));
}
