import type { Settings } from './config-settings.ts';
import type { ClamdAddress } from './platform/files/index.ts';

const HOST_AND_PORT = /^(?:\[([0-9a-f:.]+)\]|([\w.-]+)):(\d{1,5})$/i;
const PORT_MAX = 65_535;

/** Where the virus scanner listens: host and port, or the path of a unix socket. */
export function clamdAddress(settings: Settings): ClamdAddress | undefined {
  const text = settings.text('BANSHI_CLAMD');
  if (text === undefined) return undefined;
  if (text.startsWith('/')) return { path: text };
  const [, address, name, digits] = HOST_AND_PORT.exec(text) ?? [];
  const host = address ?? name;
  const port = Number(digits);
  if (host !== undefined && port >= 1 && port <= PORT_MAX) return { host, port };
  settings.fault(
    'BANSHI_CLAMD',
    `is "${text}"; give host and port of a clamd, such as 127.0.0.1:3310, or the path of its socket, such as /run/clamav/clamd.ctl.`,
  );
  return undefined;
}

/** As it is written in the settings. */
export function clamdText(address: ClamdAddress): string {
  if ('path' in address) return address.path;
  const { host, port } = address;
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
