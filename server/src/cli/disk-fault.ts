import type { CommandIo } from './io.ts';
import { systemReason } from './write-whole.ts';

/** What the disk says when it takes or gives nothing. */
const DISK_FAULTS = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'EIO']);

/** Does work on the disk; what is wrong with that is told, and nothing comes of it. */
export async function told<T>(io: CommandIo, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || !DISK_FAULTS.has(String(codeOf(error)))) throw error;
    const place = 'path' in error ? `${error.path} ` : 'The disk ';
    io.fail(
      `${place}cannot be used (${systemReason(error)}); nothing was left behind, mend that and run it again.`,
    );
    return undefined;
  }
}

function codeOf(error: Error): unknown {
  return 'code' in error ? error.code : undefined;
}
