import { type RawBuilder, sql } from 'kysely';

/** Warnings and cards of these bodies, and of what is handled in their name (行政许可法第二十四条第二款). */
export function seenBy(bodies: readonly number[]): RawBuilder<boolean> {
  const ours = sql`any(${bodies}::int[])`;
  return sql<boolean>`(organisation_id = ${ours} or principal_id = ${ours})`;
}
