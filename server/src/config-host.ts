import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Settings } from './config-settings.ts';

/** Whether `host` is an address, or a name that leads to one; whose address it is shows when it is listened on. */
export async function leadsSomewhere(host: string | undefined): Promise<boolean> {
  const name = host?.trim() ?? '';
  if (name === '' || name === 'localhost' || isIP(name) > 0) return true;
  return lookup(name).then(
    () => true,
    () => false,
  );
}

/** Where to listen: the machine alone, unless told otherwise. */
export function hostToListenOn(settings: Settings): string {
  const host = settings.text('HOST') ?? '127.0.0.1';
  if (!settings.isKnownHost) {
    settings.fault(
      'HOST',
      `is "${host}", which is no address and no name that leads to one; give 127.0.0.1 for this machine alone, 0.0.0.0 for every network, or an address of this machine.`,
    );
  }
  return host;
}
