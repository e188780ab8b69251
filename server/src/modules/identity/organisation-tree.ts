import { assert } from '../../kernel/assert.ts';
import type { Reader } from '../../platform/database/index.ts';
import { type OrganisationRow, readOrganisations } from './queries/organisations.ts';

/** All bodies, and which lie within which. */
export interface OrganisationTree {
  readonly all: readonly OrganisationRow[];
  readonly byId: ReadonlyMap<number, OrganisationRow>;
  /** The body itself and all bodies below it. */
  readonly within: (organisationId: number) => ReadonlySet<number>;
}

/** The body that stands above all others. */
export function topOf({ all }: Pick<OrganisationTree, 'all'>): OrganisationRow {
  const top = all.find(({ parentId }) => parentId === null);
  assert(top, 'one body stands above all');
  return top;
}

/** The tree of these bodies. */
export function organisationTree(all: readonly OrganisationRow[]): OrganisationTree {
  const byId = new Map(all.map((one) => [one.id, one]));
  const below = Map.groupBy(all, (one) => one.parentId);
  const known = new Map<number, ReadonlySet<number>>();
  const within = (id: number): ReadonlySet<number> => {
    const found = known.get(id);
    if (found) return found;
    const covered = new Set([id]);
    for (const reached of covered) {
      for (const child of below.get(reached) ?? []) covered.add(child.id);
    }
    known.set(id, covered);
    return covered;
  };
  return { all, byId, within };
}

const FRESH_MS = 5_000;

/** The tree, kept for a while; `forget` has it read anew. */
export interface OrganisationCache {
  (): Promise<OrganisationTree>;
  readonly forget: () => void;
}

/** The tree as it was at most five seconds ago; bodies change a few times a year. */
export function createOrganisationCache(db: Reader, now: () => number): OrganisationCache {
  let cached: { readonly at: number; readonly tree: Promise<OrganisationTree> } | undefined;
  const forget = () => {
    cached = undefined;
  };
  const read = (): Promise<OrganisationTree> => {
    const at = now();
    if (!cached || at - cached.at > FRESH_MS) {
      const tree = readOrganisationTree(db);
      cached = { at, tree };
      tree.catch(forget);
    }
    return cached.tree;
  };
  return Object.assign(read, { forget });
}

/** The bodies as they are now. */
export async function readOrganisationTree(db: Reader): Promise<OrganisationTree> {
  return organisationTree(await readOrganisations(db));
}
