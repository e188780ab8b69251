import { readFile, stat } from 'node:fs/promises';
import { OperatorError } from '../../operator-error.ts';

/** The account a PostgreSQL process runs under. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  /** Whether root steps down to it; otherwise it is the account that started us. */
  readonly steppedDown: boolean;
}

/** Accounts that root steps down to, best first: one made for Banshi, else the one without rights. */
const UNPRIVILEGED = ['banshi', 'nobody'];

/**
 * PostgreSQL refuses to run as root. An ordinary account runs it itself; root runs it under the owner
 * of the data, and for new data under `banshi` or `nobody`.
 * @throws OperatorError when the data belongs to another ordinary account.
 */
export async function accountFor(home: string): Promise<Account> {
  const uid = process.geteuid?.() ?? 0;
  const gid = process.getegid?.() ?? 0;
  const owner = await stat(home).catch(nothingThere);
  if (process.platform === 'win32') return { uid, gid, steppedDown: false };
  if (uid === 0) {
    if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, steppedDown: true };
    return unprivilegedAccount();
  }
  if (owner && owner.uid !== uid) {
    throw new OperatorError(
      `The database under ${home} belongs to account number ${owner.uid}; run the command as that account or as root, or set BANSHI_DATA to a folder of your own.`,
    );
  }
  return { uid, gid, steppedDown: false };
}

async function unprivilegedAccount(): Promise<Account> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of UNPRIVILEGED) {
    const [, , uid, gid] = lines.find((fields) => fields[0] === name) ?? [];
    if (Number(uid) > 0) return { uid: Number(uid), gid: Number(gid), steppedDown: true };
  }
  throw new OperatorError(
    'PostgreSQL does not run as root and this machine has no account "banshi" or "nobody"; make one with "useradd --system banshi", or run Banshi as an ordinary account.',
  );
}

function nothingThere(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
