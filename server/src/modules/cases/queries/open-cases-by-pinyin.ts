import { CASE_READERS } from '@banshi/contract/roles';
import { searchByTerms } from '@banshi/contract/search-words';
import { sql } from 'kysely';
import { type Actor, bodiesWithin } from '../../identity/index.ts';
import { askedInitials } from '../core/privacy/name-initials.ts';
import type { CaseDeps } from '../deps.ts';

/** The last so many that each way to divide what was typed fits are compared with it. */
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
  // Way by way, so that each is a range of the index however many there are.
  const { rows } = await sql<{ id: string; applicant_name: string; kind: string }>`
    select found.*
    from unnest(${asked}::text[]) as asked (initials), lateral (
      select c.id, c.applicant_name, c.applicant_kind as kind
      from cases.cases c
      where c.due_on is not null and c.applicant_initials ~>=~ asked.initials
        and c.applicant_initials ~<~ (asked.initials || ${AFTER_LETTERS}::text)
        and (c.department_id = any(${readable}::int[]) or c.concerned_bodies && ${readable}::int[])
      order by c.received_at desc
      limit ${COMPARED_MAX}) found`.execute(db);
  if (rows.length === 0) return [];
  const { termsOfName } = await import('../../../platform/search-terms.ts');
  const named = rows.map(({ id, applicant_name, kind }) => ({
    id,
    terms: termsOfName(applicant_name, kind === 'person'),
  }));
  return searchByTerms(named, text).map(({ id }) => id);
}
