import type { Finding, Tree } from './tree.ts';

interface Lockfile {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}

const LOCKFILE = 'package-lock.json';

/**
 * Every optional dependency has an entry, also those of other platforms: where a registry lacks one,
 * npm leaves it out of the lock file, and `npm ci` then refuses to install anything (ADR 0009).
 */
export function lockfile(tree: Tree): Finding[] {
  if (!tree.paths.includes(LOCKFILE)) return [];
  const { packages }: Lockfile = JSON.parse(tree.read(LOCKFILE));
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !placesFor(name, place).some((each) => each in packages))
      .map((name) => ({ path: LOCKFILE, message: `${name} of ${place} has no entry (ADR 0009).` })),
  );
}

/** Where node looks for `name` from `place`: in its own node_modules, then in those above. */
function placesFor(name: string, place: string): string[] {
  const own = `${place}${place === '' ? '' : '/'}node_modules/${name}`;
  const above = place.lastIndexOf('node_modules/');
  if (place === '') return [own];
  return [own, ...placesFor(name, above > 0 ? place.slice(0, above - 1) : '')];
}
