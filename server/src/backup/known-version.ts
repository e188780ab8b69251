import type { Applied, MigrationFile } from '../platform/database/index.ts';
import { OperatorError } from '../platform/operator-error.ts';
import type { Manifest } from './manifest.ts';

/**
 * The migrations that bring an empty database to exactly the version of a backup.
 * @throws OperatorError when this version of Banshi does not know it, or knows another of that name.
 */
export function migrationsTo(
  { migrations }: Pick<Manifest, 'migrations'>,
  known: readonly MigrationFile[],
): readonly MigrationFile[] {
  for (const [index, { name, checksum }] of migrations.entries()) {
    const own = known[index];
    if (own?.name === name && own.checksum === checksum) continue;
    const why = own?.name === name ? 'was another file then' : 'is not known to this version';
    throw new OperatorError(
      `The backup is of a database at migration ${lastOf(migrations)}, and its migration ${name} ${why} of Banshi; restore it with the version that took it, then bring that up to date.`,
    );
  }
  return known.slice(0, migrations.length);
}

/**
 * Makes sure that the database can still be brought to the version of a backup.
 * @throws OperatorError when it is past it.
 */
export function assertNotPast(applied: readonly Applied[], wanted: readonly MigrationFile[]): void {
  if (applied.length <= wanted.length) return;
  throw new OperatorError(
    `The database is at migration ${lastOf(applied)}, past ${lastOf(wanted)} of the backup; restore into a database that was never migrated, then run "npx banshi migrate".`,
  );
}

/** The name of the last one. */
export function lastOf(migrations: readonly { readonly name: string }[]): string {
  return migrations.at(-1)?.name ?? 'none';
}
