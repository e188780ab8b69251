import { terminate as decide } from '../core/endings.ts';
import { isNoticedWanting } from '../core/materials/materials.ts';
import type { CaseDeps } from '../deps.ts';
import { readMaterials } from '../queries/material-journal.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Ends a case without a decision (终止). */
export async function terminateCase(
  deps: CaseDeps,
  request: Request,
  given: Omit<Parameters<typeof decide>[2], 'isAnsweredInPart'>,
): ReturnType<typeof actOnCase> {
  const { entries, materials, materialVersion } = await readMaterials(deps.db, request.caseId);
  const isAnsweredInPart = isNoticedWanting(materials);
  const seen =
    given.cause === 'NOT_SUPPLEMENTED'
      ? { ...request, entries, materialVersion }
      : { ...request, entries };
  return actOnCase(deps, seen, {
    action: 'terminate',
    decide: (current, { act }) => decide(current, act, { ...given, isAnsweredInPart }),
  });
}
