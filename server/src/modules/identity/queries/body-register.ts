import type { RegisteredBody } from '@banshi/contract/bodies';
import type { Reader } from '../../../platform/database/index.ts';

/** The register of bodies, by code. There are hundreds, not millions. */
export async function readBodyRegister(db: Reader): Promise<RegisteredBody[]> {
  const rows = await db
    .selectFrom('identity.organisations as o')
    .leftJoin('identity.organisations as above', 'above.id', 'o.parent_id')
    .select([
      'o.id as organisationId',
      'o.code',
      'o.uscc',
      'o.name',
      'o.short_name as shortName',
      'o.document_mark as documentMark',
      'o.kind',
      'o.area_code as areaCode',
      'above.short_name as parentName',
      'o.version',
    ])
    .orderBy('o.code')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as RegisteredBody['kind'] }));
}
