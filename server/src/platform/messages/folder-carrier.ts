import { randomUUID } from 'node:crypto';
import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { maskContact } from '../../kernel/masking.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Carrier, Message } from './message.ts';

/**
 * Messages as files of a folder, for trying out and for tests: one file each, named by its id, readable by
 * the operator alone. Number or address is masked, since nobody is reached from here.
 */
export function createFolderCarrier(folder: string): Carrier {
  return {
    send: async (message) => {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeOnce(folder, message);
        return ok(undefined);
      } catch {
        return refuse({ fault: 'unwritable', status: null });
      }
    },
  };
}

/** Written aside and linked: a file is whole or absent, and there once however often it is sent. */
async function writeOnce(folder: string, { id, to, subject, text, about }: Message): Promise<void> {
  const aside = join(folder, `.${randomUUID()}`);
  const content = { to: maskContact(to), subject, text, ...about };
  try {
    await writeFile(aside, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
    await link(aside, join(folder, `${id}.json`));
  } catch (error) {
    // It went out before, and whoever sent it died before he could say so.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}
