import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  type BodyFault,
  type BodyTerms,
  type NewBody,
  newBodyFault,
  termsFault,
} from '../core/body.ts';
import type { OrganisationRow } from '../queries/organisations.ts';
import { insertBody, insertBodyChange, takenIn, updateBody } from '../store/body-store.ts';
import type { Writing } from '../store/window-store.ts';

export type BodyRefusal =
  | { readonly code: 'identity/body-fault'; readonly fault: BodyFault }
  | { readonly code: 'identity/body-taken'; readonly field: 'code' | 'uscc' }
  | { readonly code: 'identity/body-changed' };

type Done = Promise<Result<undefined, BodyRefusal>>;

/** Enters a body below another. */
export async function addBody(
  tx: Tx,
  writing: Writing,
  { parentId, ...body }: NewBody & { readonly parentId: number },
): Done {
  const fault = newBodyFault(body);
  if (fault) return refuse({ code: 'identity/body-fault', fault });
  const field = await takenIn(tx, body);
  if (field) return refuse({ code: 'identity/body-taken', field });
  const organisationId = await insertBody(tx, body, parentId);
  if (organisationId === undefined) return refuse({ code: 'identity/body-taken', field: 'code' });
  await insertBodyChange(tx, { organisationId, version: 1, ...writing }, { ...body, parentId });
  return ok(undefined);
}

/** Writes what a body is called; its short code, its kind and its place stay. */
export async function changeBody(
  tx: Tx,
  writing: Writing,
  {
    body,
    version,
    ...terms
  }: BodyTerms & { readonly body: OrganisationRow; readonly version: number },
): Done {
  const fault = termsFault(terms);
  if (fault) return refuse({ code: 'identity/body-fault', fault });
  if (terms.uscc !== body.uscc) {
    const field = await takenIn(tx, {
      code: '',
      uscc: terms.uscc,
      kind: body.kind as NewBody['kind'],
    });
    if (field) return refuse({ code: 'identity/body-taken', field });
  }
  const seen = { organisationId: body.id, version };
  if (!(await updateBody(tx, seen, terms))) return refuse({ code: 'identity/body-changed' });
  await insertBodyChange(tx, { ...seen, version: version + 1, ...writing }, terms);
  return ok(undefined);
}
