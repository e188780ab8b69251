import { join } from 'node:path';

/** Where the embedded server keeps its things, all below the data folder of Banshi. */
export interface Places {
  /** Belongs to the account the server runs under; nobody else may enter. */
  readonly home: string;
  readonly cluster: string;
  readonly password: string;
  readonly log: string;
}

/** The places of the server whose data lies under `dataDir`. */
export function placesIn(dataDir: string): Places {
  const home = join(dataDir, 'postgres');
  return {
    home,
    cluster: join(home, CLUSTER_FOLDER),
    password: join(home, PASSWORD_FILE),
    log: join(home, 'server.log'),
  };
}

/** Name of the cluster's folder in its home. */
export const CLUSTER_FOLDER = 'cluster';
/** Name of the file with the password in the server's home. */
export const PASSWORD_FILE = 'password';
