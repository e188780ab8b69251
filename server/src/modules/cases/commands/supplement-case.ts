import { refuse } from '../../../kernel/result.ts';
import { supplement } from '../core/acceptance.ts';
import type { Handed } from '../core/event.ts';
import type { CaseDeps } from '../deps.ts';
import { findUnknownFiles } from '../queries/unknown-files.ts';
import { actOnCase, type Request } from './act-on-case.ts';

/** Takes in what the applicant supplies after a notice. */
export async function supplementCase(
  deps: CaseDeps,
  request: Request,
  materials: readonly Handed[],
): ReturnType<typeof actOnCase> {
  const fileIds = await findUnknownFiles(deps.db, materials);
  if (fileIds.length > 0) return refuse({ code: 'cases/file-unknown', fileIds });
  return actOnCase(
    deps,
    { ...request, materials },
    {
      action: 'supplement',
      decide: (_current, { act, matter }) => supplement(act, { materials, list: matter.materials }),
    },
  );
}
