import type { RoleId } from '@banshi/contract/roles';
import type { Instant } from '../../../kernel/instant.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type Actor, holds } from '../../identity/index.ts';
import { acceptanceOf, type CaseId } from '../core/case.ts';
import { replay } from '../core/evolve.ts';
import { identityMaterialOf, watermarkFor } from '../core/materials/identity-copies.ts';
import type { MaterialEntry } from '../core/materials/material-event.ts';
import { mayRead } from '../core/permissions.ts';
import { isUnmasked } from '../core/privacy/unmasking.ts';
import type { CaseDeps } from '../deps.ts';
import type { ReadingRefusal } from '../readable-case.ts';
import { findCaseFile } from './case-file.ts';
import { isCaseOpen } from './case-open.ts';
import { readMaterials } from './material-journal.ts';

/** A file of a case, and the material that makes it an identity copy, if one does. */
export interface Copy {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly identity: { readonly orderNum: number } | undefined;
  readonly matterName: string;
  readonly between: readonly MaterialEntry[];
}

/** A file of a case that this person may read; of one that is not his own, once he has said what for. */
export async function findCopy(
  deps: CaseDeps,
  actor: Actor,
  { caseId: id, fileId }: { readonly caseId: string; readonly fileId: string },
): Promise<Result<Copy, ReadingRefusal>> {
  const caseId = id as CaseId;
  const { entries, materials, between } = await readMaterials(deps.db, caseId);
  const current = entries.length > 0 ? replay(entries) : undefined;
  const caller = {
    staffId: actor.staffId,
    holds: (roles: readonly RoleId[], bodyId: number) => holds(actor, roles, bodyId),
  };
  const file = current && mayRead(caller, current) && (await findCaseFile(deps.db, caseId, fileId));
  if (!current || !file) return refuse({ code: 'cases/not-found' });
  if (!(await isCaseOpen(deps, caller, { current, entries }))) {
    return refuse({ code: 'cases/purpose-needed' });
  }
  const version = current.origin === 'counter' ? acceptanceOf(current)?.matterVersion : undefined;
  const matter = await deps.matter(current.matterId, version);
  const orderNum = identityMaterialOf(fileId, materials, matter?.materials ?? []);
  const identity = orderNum === undefined ? undefined : { orderNum };
  return ok({ ...file, fileId, identity, matterName: matter?.name ?? '', between });
}

/** Whether the original of an identity copy is open to this person now. */
export function isOpenTo({ between, fileId }: Copy, { staffId: by }: Actor, now: Instant): boolean {
  return isUnmasked(between, { type: 'cases/copy-unmasked', fileId }, { by, now });
}

/** What stands across a copy that this person looks at today. */
export async function watermark(
  { now, staffNames }: Pick<CaseDeps, 'now' | 'staffNames'>,
  { staffId }: Actor,
  matterName: string,
): Promise<readonly string[]> {
  const names = await staffNames([staffId]);
  return watermarkFor(matterName, localDateOf(now()), names.get(staffId)?.name ?? '');
}
