import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { ensureWebBuilt, WEB_DIST } from '@banshi/server/cli/web-build';
import type { Measurement } from './measurement.ts';

const GOAL_KB = 400;
const SCRIPT = /(?:src|href)="(\/assets\/[^"]+\.js)"/g;

/** The scripts that the first page asks for, as they go over the wire. */
export async function measureWebWeight(): Promise<Measurement> {
  await ensureWebBuilt();
  const page = await readFile(join(WEB_DIST, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(SCRIPT)].map(([, path]) => path ?? '');
  if (scripts.length === 0) throw new Error('web/dist/index.html asks for no script');
  const sizes = await Promise.all(
    scripts.map(async (path) => brotliCompressSync(await readFile(join(WEB_DIST, path))).length),
  );
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1024;
  return {
    what: `first load of the workbench, ${scripts.length} scripts, brotli`,
    against: 'the budget',
    measured: `${kilobytes.toFixed(0)} KB`,
    limit: `${GOAL_KB} KB`,
    ratio: (kilobytes / GOAL_KB).toFixed(2),
    goal: `≤ ${GOAL_KB} KB`,
  };
}
