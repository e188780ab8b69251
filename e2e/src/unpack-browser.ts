import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { REPOSITORY_ROOT } from './repository-root.ts';

/** The browser that comes with npm, with the libraries and fonts that a minimal machine lacks. */
export interface UnpackedBrowser {
  readonly executable: string;
  /** NSS, NSPR and expat, for `LD_LIBRARY_PATH`. */
  readonly libraries: string;
  /** A Latin face. */
  readonly fonts: string;
}

const ARCHIVE_FOLDER = join(
  dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
  '../bin',
);
const ARCHIVES = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'];
const CACHE = join(REPOSITORY_ROOT, 'node_modules/.cache/banshi-browser');
/** Another version of the package brings another browser, and another size. */
const EDITION = `edition-${statSync(join(ARCHIVE_FOLDER, 'chromium.br')).size}`;

/** Unpacks once and for all; a half-unpacked browser is never seen, because it moves in whole. */
export async function unpackBrowser(): Promise<UnpackedBrowser> {
  const home = join(CACHE, EDITION);
  if (!existsSync(home)) {
    mkdirSync(CACHE, { recursive: true });
    const staging = mkdtempSync(join(CACHE, 'staging-'));
    await inflateInto(staging);
    moveInto(home, staging);
  }
  return {
    executable: join(home, 'chromium'),
    libraries: join(home, 'al2023/lib'),
    fonts: join(home, 'fonts'),
  };
}

/** The package unpacks into the folder for temporary files; it is told that this is ours. */
async function inflateInto(folder: string): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await Promise.all(ARCHIVES.map((each) => inflate(join(ARCHIVE_FOLDER, each))));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

function moveInto(home: string, staging: string): void {
  try {
    renameSync(staging, home);
  } catch (failure) {
    rmSync(staging, { recursive: true });
    // Another run was quicker; its copy is as good.
    if (!existsSync(home)) throw failure;
  }
}
