import { sql } from 'kysely';
import type { CaseDeps } from '../deps.ts';

const FOUND_MAX = 10;
/** 统一社会信用代码. */
const CREDIT_CODE = '001';
/** Comes after every character that a name can go on with. */
const LAST = '\u{10FFFF}';

/** Organisations that have applied before, by the beginning of their name, in its order. */
export async function organisationsNamed(
  { db, protection }: Pick<CaseDeps, 'db' | 'protection'>,
  text: string,
): Promise<{ name: string; idNumber: string }[]> {
  const name = text.trim();
  if (name === '') return [];
  // As a range, so that the index serves it whatever the name is.
  const { rows } = await sql<{ id: string; name: string; number_encrypted: Buffer }>`
    select id, name, number_encrypted from cases.applicants
    where kind = 'organisation' and id_type = ${CREDIT_CODE}
      and name ~>=~ ${name} and name ~<~ ${name + LAST}
    order by name using ~<~, id
    limit ${FOUND_MAX}`.execute(db);
  return rows.map((row) => ({
    name: row.name,
    idNumber: protection.decrypt(row.number_encrypted, row.id),
  }));
}
