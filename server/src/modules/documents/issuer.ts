import { assert } from '../../kernel/assert.ts';
import type { OrganisationTree } from '../identity/index.ts';

/** The body in whose name a document stands. */
export interface Issuer {
  readonly name: string;
  /** 机关代字; a body without one is numbered by its short name. */
  readonly mark: string;
  /** The government of the same area above it, before which its decisions can be reconsidered. */
  readonly reconsideredBy: string | undefined;
}

/** The body with this id, as documents name it. */
export async function issuerOf(
  deps: { readonly organisations: () => Promise<OrganisationTree> },
  organisationId: number,
): Promise<Issuer> {
  const { byId } = await deps.organisations();
  const body = byId.get(organisationId);
  assert(body, `organisation ${organisationId} of a case exists`);
  const above = body.parentId === null ? undefined : byId.get(body.parentId);
  const isItsGovernment = above?.kind === 'GOVERNMENT' && above.areaCode === body.areaCode;
  return {
    name: body.name,
    mark: body.documentMark ?? body.shortName,
    reconsideredBy: isItsGovernment ? above.name : undefined,
  };
}
