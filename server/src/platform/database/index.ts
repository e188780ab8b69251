/** The database: a typed pool, transactions, migrations, and the PostgreSQL that comes along. */
export { afterWriters } from './after-writers.ts';
export {
  APPLICATION_ROLE,
  type Database,
  type DatabaseOptions,
  openDatabase,
  type Reader,
  type Tx,
} from './connect.ts';
export { copyFrom } from './copy-from.ts';
export { copyIn } from './copy-in.ts';
export { copyOut } from './copy-out.ts';
export type { CopiedColumns } from './copy-rows.ts';
export { hasCluster } from './embedded/cluster.ts';
export { type EmbeddedServer, joinEmbeddedServer } from './embedded/join.ts';
export { isFree } from './embedded/server.ts';
export { memoryMebibytes } from './embedded/settings.ts';
export { nextNumber } from './gapless.ts';
export { gathered, rowsByPlace } from './gathered.ts';
export { inSnapshot, inSnapshotByKeptPlans } from './in-snapshot.ts';
export {
  type Applied,
  appliedMigrations,
  migrate,
  migrateWithin,
  missingFrom,
  pendingMigrations,
} from './migrate.ts';
export { type MigrationFile, readMigrations } from './migration-files.ts';
export { inSharedSnapshot, type SharedSnapshot, shareSnapshot } from './one-snapshot.ts';
export { begun, readAhead, readParts } from './read-ahead.ts';
export type { Schema } from './schema.gen.ts';
export { assertUsable } from './server-check.ts';
export { type SetAside, setAside } from './set-aside.ts';
export {
  readFileColumns,
  readSequences,
  readTables,
  type StoredSequence,
  type StoredTable,
  schemasOf,
} from './stored-tables.ts';
export { toTimestamp } from './timestamp.ts';
export { transact } from './transact.ts';
export { withClient } from './with-client.ts';
