import type { CaseSummary } from '@banshi/contract/case-views';
import { CASE_READERS } from '@banshi/contract/roles';
import { sql } from 'kysely';
import { parseCaseNumber } from '../../../kernel/case-number.ts';
import { keptIdNumber } from '../../../kernel/id-document.ts';
import { caseIdOf } from '../../../platform/crypto/index.ts';
import { type Actor, bodiesWithin } from '../../identity/index.ts';
import type { CaseDeps } from '../deps.ts';
import { describeRows, SUMMARY_COLUMNS, type SummaryRow } from './case-summary.ts';

const FOUND_MAX = 20;
const ID_TYPES = ['111', '001', '414', '516', '511', '553'];

interface Asked {
  readonly text: string;
  /** Cases that were found otherwise. */
  readonly found: readonly string[];
}

/**
 * Cases by number, by the full number of the applicant's document, or by the beginning of the name of
 * an applicant with an open case, with those found otherwise; only those that this person may read.
 */
export async function searchCasesBy(
  deps: CaseDeps,
  actor: Actor,
  { text, found }: Asked,
): Promise<CaseSummary[]> {
  const wanted = text.trim();
  if (wanted === '') return [];
  const sources = await deps.db.selectFrom('cases.sources').select('name').orderBy('id').execute();
  const ids = [...sources.map(({ name }) => caseIdOf(name, wanted)), ...found];
  const applicants = ID_TYPES.map((type) =>
    deps.protection.applicantIdOf(type, keptIdNumber(type, wanted)),
  );
  const readable = bodiesWithin(actor, CASE_READERS);
  const visible = sql`(department_id = any(${readable}::int[])
    or concerned_bodies && ${readable}::int[])`;
  // Open cases are gone through for a name: what is in letters and digits alone is found by initials and number.
  const byName = !/^[\x20-\x7e]*$/.test(wanted);
  const number = parseCaseNumber(wanted.toUpperCase());
  const { rows } = await sql<SummaryRow>`
    select ${SUMMARY_COLUMNS}
    from cases.cases c left join cases.sources s on s.id = c.source_id
    where c.id in (
        select id from cases.cases where id = any(${ids}::uuid[]) and ${visible}
        union all
        (select id from cases.cases where applicant_id = any(${applicants}::uuid[]) and ${visible}
         order by received_at desc nulls last limit ${FOUND_MAX})
        union all
        (select id from cases.cases
         where ${number ? sql`numbered_on = ${number.day}::date and serial = ${number.serial}` : sql`false`}
           and serial is not null and ${visible} limit ${FOUND_MAX})
        union all
        (select id from cases.cases
         where ${byName} and due_on is not null and starts_with(applicant_name, ${wanted}) and ${visible}
         order by received_at desc limit ${FOUND_MAX}))
    order by c.received_at desc nulls last, c.id
    limit ${FOUND_MAX}`.execute(deps.db);
  return describeRows(deps, rows);
}
