import { sql } from 'kysely';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';
import type { Edition } from '../query-password.ts';

/** Which edition of its query password a case is at; the first until another was made. */
export async function editionOf(db: Reader, caseId: CaseId): Promise<number> {
  const { rows } = await sql<{ edition: number }>`
    select coalesce(max(edition), 1)::int as edition from notices.query_editions
    where case_id = ${caseId}`.execute(db);
  return rows[0]?.edition ?? 1;
}

/** The case with this number and the edition of its password; undefined when there is none. */
export async function findByNumber(
  db: Reader,
  { day, serial }: { readonly day: LocalDate; readonly serial: number },
): Promise<Edition | undefined> {
  const { rows } = await sql<{ case_id: CaseId; edition: number }>`
    select q.case_id, coalesce((select max(e.edition) from notices.query_editions e
      where e.case_id = q.case_id), 1)::int as edition
    from notices.query_numbers q
    where q.numbered_on = ${day}::date and q.serial = ${serial}`.execute(db);
  const [row] = rows;
  return row && { caseId: row.case_id, edition: row.edition };
}
