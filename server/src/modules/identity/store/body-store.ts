import { sql } from 'kysely';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { BodyTerms, NewBody } from '../core/body.ts';
import type { Writing } from './window-store.ts';

/** Which of what must be given once another body has already; bodies are written one at a time. */
export async function takenIn(
  tx: Tx,
  { code, uscc, kind }: Pick<NewBody, 'code' | 'uscc' | 'kind'>,
): Promise<'code' | 'uscc' | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended('identity.organisations', 0))`.execute(
    tx,
  );
  const others = await tx
    .selectFrom('identity.organisations')
    .select(['code', 'uscc', 'kind'])
    .where((either) => either.or([either('code', '=', code), either('uscc', '=', uscc)]))
    .orderBy('id')
    .execute();
  if (others.some((one) => one.code === code)) return 'code';
  const isDivision = kind === 'CENTER_DIV';
  return !isDivision && others.some((one) => one.kind !== 'CENTER_DIV') ? 'uscc' : undefined;
}

/** Enters a body; undefined where another was faster with its code. */
export async function insertBody(
  tx: Tx,
  { code, kind, ...terms }: NewBody,
  parentId: number,
): Promise<number | undefined> {
  const row = await tx
    .insertInto('identity.organisations')
    .values({ code, kind, parent_id: parentId, ...columnsOf(terms) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Writes a body that still stands as it was seen; false where somebody was faster. */
export async function updateBody(
  tx: Tx,
  seen: { readonly organisationId: number; readonly version: number },
  terms: BodyTerms,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('identity.organisations')
    .set({ ...columnsOf(terms), version: seen.version + 1 })
    .where('id', '=', seen.organisationId)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function columnsOf({ uscc, name, shortName, documentMark, areaCode }: BodyTerms) {
  return {
    ...{ uscc, name: name.trim(), short_name: shortName.trim() },
    ...{ document_mark: documentMark?.trim() || null, area_code: areaCode },
  };
}

/** Keeps how a body was written, by whom and when; never changed. */
export async function insertBodyChange(
  tx: Tx,
  written: { readonly organisationId: number; readonly version: number } & Writing,
  content: object,
): Promise<void> {
  const { organisationId, version, at, by } = written;
  await tx
    .insertInto('identity.organisation_changes')
    .values({
      ...{ organisation_id: organisationId, version, at: toTimestamp(at), by },
      content: JSON.stringify(content),
    })
    .execute();
}
