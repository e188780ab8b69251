import { CASE_READERS } from '@banshi/contract/roles';
import { searchByTerms } from '@banshi/contract/search-words';
import { sql } from 'kysely';
import { type Actor, bodiesWithin } from '../../identity/index.ts';
import { askedInitials } from '../core/name-initials.ts';
import type { CaseDeps } from '../deps.ts';

/** The last so many whose initials fit are compared with what was typed. */
const COMPARED_MAX = 200;
/** Comes after every letter that initials can go on with. */
const AFTER_LETTERS = '{';

/** The open cases that this person may read whose applicant's name is written so in pinyin or by its initials. */
export async function openCasesByPinyin(
  { db }: Pick<CaseDeps, 'db'>,
  actor: Actor,
  text: string,
): Promise<string[]> {
  const asked = askedInitials(text);
  if (asked.length === 0) return [];
  const readable = bodiesWithin(actor, CASE_READERS);
  const { rows } = await sql<{ id: string; applicant_name: string; kind: string }>`
    select id, applicant_name, applicant_kind as kind
    from unnest(${asked}::text[]) as asked (initials)
      join cases.cases c on c.applicant_initials ~>=~ asked.initials
        and c.applicant_initials ~<~ (asked.initials || ${AFTER_LETTERS}::text)
    where due_on is not null and (department_id = any(${readable}::int[]) or concerned_bodies && ${readable}::int[])
    order by received_at desc
    limit ${COMPARED_MAX}`.execute(db);
  if (rows.length === 0) return [];
  const { termsOfName } = await import('../../../platform/search-terms.ts');
  const named = rows.map(({ id, applicant_name, kind }) => ({
    id,
    terms: termsOfName(applicant_name, kind === 'person'),
  }));
  return searchByTerms(named, text).map(({ id }) => id);
}
