import { statSync } from 'node:fs';
import { isIP } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import type { KindOf, Settings } from './config-settings.ts';

/** What the disk has at a path. */
export function kindOnDisk(path: string): ReturnType<KindOf> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 'nothing';
  return found.isDirectory() ? 'folder' : 'other';
}

/** The folder of the data: made at the first start; what is there above it must be a folder. */
export function dataFolder(settings: Settings): string {
  const path = resolve(settings.text('BANSHI_DATA') ?? 'data');
  const above = nearestThere(path, settings.kindOf);
  if (settings.kindOf(above) === 'other') {
    settings.fault(
      'BANSHI_DATA',
      `is ${path}, but ${above} is no folder; give a folder, or where to make one.`,
    );
  }
  return path;
}

function nearestThere(path: string, kindOf: KindOf): string {
  return kindOf(path) !== 'nothing' || dirname(path) === path
    ? path
    : nearestThere(dirname(path), kindOf);
}

/** The file of the keys: made at the first start; only the folder of the data is made for it. */
export function keyFilePath(settings: Settings, dataDir: string): string {
  const path = resolve(settings.text('KEY_FILE') ?? join(dataDir, 'keys.json'));
  const kind = settings.kindOf(path);
  const hasPlace = dirname(path) === dataDir || settings.kindOf(dirname(path)) === 'folder';
  if (kind === 'folder' || (kind === 'nothing' && !hasPlace)) {
    settings.fault(
      'KEY_FILE',
      `is ${path}, where no file can be; give a file in a folder that is there.`,
    );
  }
  return path;
}

/** The site's own fonts. */
export function fontFolder(settings: Settings): string | undefined {
  const text = settings.text('FONT_DIR');
  if (text === undefined) return undefined;
  const path = resolve(text);
  if (settings.kindOf(path) !== 'folder') {
    settings.fault('FONT_DIR', `is ${path}, which is no folder; give the folder of your fonts.`);
  }
  return path;
}

const PROXY_NAMES = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** Addresses and ranges of proxies, as Fastify takes them. */
export function trustedProxies(settings: Settings): readonly string[] {
  const named = settings.text('TRUSTED_PROXIES')?.split(/[\s,]+/) ?? [];
  const wrong = named.filter((one) => !PROXY_NAMES.has(one) && !isAddressRange(one));
  if (wrong.length > 0) {
    settings.fault(
      'TRUSTED_PROXIES',
      `names ${wrong.join(', ')}; give addresses such as 10.0.0.5 or ranges such as 10.0.0.0/8.`,
    );
  }
  return named;
}

function isAddressRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
  );
}
