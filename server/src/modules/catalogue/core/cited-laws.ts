import type { LegalBasis } from './matter-body.ts';

const LAW = /《([^《》]+)》/g;
/** The general law, which sets the rule, is no other law that makes an exception from it. */
const GENERAL_LAW = '行政许可法';

/** Whether a text cites, in 《》, another law than the general one, and the list names that law. */
export function citesListedLaw(text: string, byLaw: readonly LegalBasis[]): boolean {
  return [...text.matchAll(LAW)]
    .flatMap(([, law]) => (law === undefined ? [] : [law]))
    .filter((law) => !law.endsWith(GENERAL_LAW))
    .some((law) => byLaw.some((basis) => basis.law.includes(law)));
}
