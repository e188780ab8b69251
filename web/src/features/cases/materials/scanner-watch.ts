/** What a watched folder looked like: what was offered or stood there at first, and what may still grow. */
export interface Watched {
  readonly known: ReadonlySet<string>;
  readonly growing: ReadonlySet<string>;
}

/**
 * Looks at the files of a folder again. New is what was not there at first and is as it was at the look before: a
 * scanner writes a file over some seconds, and half of one is no scan.
 */
export function lookedAt(
  before: Watched | undefined,
  files: readonly File[],
): { readonly watched: Watched; readonly fresh: readonly File[] } {
  if (!before) {
    return { watched: { known: new Set(files.map(nameOf)), growing: new Set() }, fresh: [] };
  }
  const unknown = files.filter((file) => !before.known.has(nameOf(file)));
  const fresh = unknown.filter((file) => before.growing.has(nameOf(file)));
  const known = new Set([...before.known, ...fresh.map(nameOf)]);
  return { watched: { known, growing: new Set(unknown.map(nameOf)) }, fresh };
}

/** A file that is written again is a new scan. */
function nameOf({ name, size, lastModified }: File): string {
  return `${name} ${size} ${lastModified}`;
}
