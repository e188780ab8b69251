import type { Database, Reader } from './connect.ts';

/** Reads everything as it stands at one moment, whatever others write meanwhile; nothing can be written. */
export function inSnapshot<T>(db: Database, read: (snapshot: Reader) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(read);
}
