/** What an application process of a trial is given. */
export interface Staging {
  /** The database, as its owner. */
  readonly url: string;
  readonly dataDir: string;
  readonly port: number;
  /** A hole planted on purpose, so that a trial can show that it would find it. */
  readonly fault?: 'acknowledge-before-commit' | 'unguarded-write';
}

/** The line by which a process says that it listens. */
export const READY = 'ready';

/** Whether the argument of a process is one. */
export function isStaging(given: unknown): given is Staging {
  return (
    typeof given === 'object' &&
    given !== null &&
    'url' in given &&
    'dataDir' in given &&
    'port' in given
  );
}
