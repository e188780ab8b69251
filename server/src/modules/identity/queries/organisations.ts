import type { Reader } from '../../../platform/database/index.ts';

/** A body of the administration as other modules may see it. */
export interface OrganisationRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** 机关代字; bodies that issue nothing have none. */
  readonly documentMark: string | null;
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
      'document_mark as documentMark',
      'uscc',
      'kind',
      'area_code as areaCode',
      'parent_id as parentId',
    ])
    .orderBy('code')
    .execute();
}
