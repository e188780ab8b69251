import type { Reader } from '../../../platform/database/index.ts';

/** A body of the administration as other modules may see it. */
export interface OrganisationRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly uscc: string;
  readonly kind: string;
  readonly areaCode: string;
  readonly parentId: number | null;
}

/** The bodies, in order of code. There are hundreds, not millions. */
export function readOrganisations(db: Reader): Promise<OrganisationRow[]> {
  return db
    .selectFrom('identity.organisations')
    .select([
      'id',
      'code',
      'name',
      'short_name as shortName',
      'uscc',
      'kind',
      'area_code as areaCode',
      'parent_id as parentId',
    ])
    .orderBy('code')
    .execute();
}
