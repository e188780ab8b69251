import { assert } from '../../kernel/assert.ts';
import { authorityOf, type Case } from '../cases/index.ts';
import type { OrganisationTree } from '../identity/index.ts';
import type { Entrusted } from './core/story.ts';

/** The body in whose name a document stands. */
export interface Issuer {
  readonly name: string;
  /** 机关代字; a body without one is numbered by its short name. */
  readonly mark: string;
  /** The government of the same area above it, before which its decisions can be reconsidered. */
  readonly reconsideredBy: string | undefined;
}

/** In whose name a case is handled, and who handles it there where that is another body (行政许可法第二十四条). */
export async function authorityIn(
  deps: { readonly organisations: () => Promise<OrganisationTree> },
  current: Case,
): Promise<
  Issuer & { readonly organisationId: number; readonly entrusted: Entrusted | undefined }
> {
  const organisationId = authorityOf(current);
  const issuer = await issuerOf(deps, organisationId);
  const entrustment = current.origin === 'counter' ? current.entrustment : undefined;
  if (!entrustment) return { ...issuer, organisationId, entrusted: undefined };
  const { name: handler } = await issuerOf(deps, current.departmentId);
  const { agreementNo } = entrustment;
  return { ...issuer, organisationId, entrusted: { handler, principal: issuer.name, agreementNo } };
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
