import { missingIn } from '../core/acceptance.ts';
import type { CounterCase } from '../core/case.ts';
import type { Entry } from '../core/event.ts';
import { actionsFrom } from '../core/lifecycle.ts';
import { materialsOf, presentIn } from '../core/materials/materials.ts';
import type { CaseDeps, MatterFacts } from '../deps.ts';
import { readMaterials } from './material-journal.ts';

/** The necessary materials that are not in hand once `entry` is written, while the case waits to be accepted. */
export async function missingAfter(
  { db }: CaseDeps,
  entry: Entry,
  { next, matter }: { readonly next: CounterCase; readonly matter: MatterFacts },
): Promise<readonly number[] | undefined> {
  if (!actionsFrom(next.status).includes('accept')) return undefined;
  const { entries, between } = await readMaterials(db, next.id);
  return missingIn(matter.materials, presentIn(materialsOf([...entries, entry], between)));
}
