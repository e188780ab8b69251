import { readOrganisationTree } from '../modules/identity/index.ts';
import type { Database, Reader } from '../platform/database/index.ts';
import { readDemoProgress } from './progress-store.ts';

/** Whether the demo may be loaded: nobody has put anything in, or a loading was interrupted. */
export async function isDemoWanted(db: Database): Promise<boolean> {
  const progress = await readDemoProgress(db);
  return progress.state === 'begun' || (progress.state === 'none' && (await isEmpty(db)));
}

/** Nobody has put a body of the administration in. */
export async function isEmpty(db: Reader): Promise<boolean> {
  return (await readOrganisationTree(db)).all.length === 0;
}
