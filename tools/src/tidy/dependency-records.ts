import type { Finding, Tree } from './tree.ts';

const MANIFEST = /(^|\/)package\.json$/;
const RECORD = /^docs\/adr\/[^/]+\.md$/;
/** Our own workspaces, and types that come with what they describe. */
const NEEDS_NONE = /^@(banshi|types)\//;

type Names = Readonly<Record<string, string>>;

interface Manifest {
  readonly dependencies?: Names;
  readonly devDependencies?: Names;
}

/** Every package that we chose is named, between backticks, in a record that says why (docs/adr). */
export function dependencyRecords(tree: Tree): Finding[] {
  const records = tree.paths.filter((path) => RECORD.test(path)).map(tree.read);
  const isNamed = (name: string) => records.some((text) => text.includes(`\`${name}\``));
  return tree.paths
    .filter((path) => MANIFEST.test(path))
    .flatMap((path) =>
      chosenIn(JSON.parse(tree.read(path)))
        .filter((name) => !isNamed(name))
        .map((name) => ({
          path,
          message: `No record in docs/adr names \`${name}\`: write why it was taken.`,
        })),
    );
}

function chosenIn({ dependencies = {}, devDependencies = {} }: Manifest): string[] {
  const names = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
  return names.filter((name) => !NEEDS_NONE.test(name));
}
