import type { KeptOfficialDocument } from '@banshi/contract/official-register';
import type { OfficialProfile, OfficialState } from '@banshi/contract/official-words';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, toTimestamp } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type {
  KeptOfficial,
  OfficialEntry,
  OfficialId,
  OfficialSeries,
} from '../core/kept-official.ts';
import type { OfficialFile } from '../core/official-file.ts';
import { parseOfficialFile } from '../core/parse-official-file.ts';

/** What a page of the register is asked for; everything where nothing is named. */
export interface AskedRegister {
  readonly words: string | undefined;
  readonly profile: OfficialProfile | undefined;
  readonly year: number | undefined;
  readonly state: OfficialState | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

/** Documents, the last changed first, and where the next page begins. */
export async function readRegister(
  db: Reader,
  { words, profile, year, state, after, limit }: AskedRegister,
): Promise<{ readonly documents: readonly KeptOfficial[]; readonly next: string | null }> {
  let query = kept(db);
  if (profile !== undefined) query = query.where('profile', '=', profile);
  if (year !== undefined) query = query.where('year', '=', year);
  if (state !== undefined) query = query.where('state', '=', state);
  for (const part of partsOf(words)) query = query.where(holds(part));
  const rows = await query
    .where(behind(after))
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const documents = rows.slice(0, limit).map(official);
  const last = rows.length > limit ? documents.at(-1) : undefined;
  return { documents, next: last ? `${last.updatedAt}_${last.officialId}` : null };
}

function partsOf(words = ''): readonly string[] {
  return words.toLowerCase().split(/\s+/u).filter(Boolean);
}

/** Two neighbouring characters are found in the index; that all stand in order is looked at in what it finds. */
function holds(part: string): RawBuilder<SqlBool> {
  const isThere = sql<SqlBool>`strpos(words, ${part}) > 0`;
  if ([...part].length < 2) return isThere;
  return sql<SqlBool>`bulletin.pairs(words) @> bulletin.pairs(${part}::text) and ${isThere}`;
}

/** What comes after the page before. */
function behind(after = ''): RawBuilder<SqlBool> {
  const [, at, id] = CURSOR.exec(after) ?? [];
  if (at === undefined) return sql<SqlBool>`true`;
  const moment = toTimestamp(Number(at) as Instant);
  return sql<SqlBool>`(updated_at, id) < (${moment}::timestamptz, ${id}::uuid)`;
}

/** Which page comes next; a cursor that nobody handed out starts from the beginning. */
const CURSOR = /^([0-9]{1,14})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** One document. */
export async function findOfficial(
  db: Reader,
  officialId: OfficialId,
): Promise<KeptOfficial | undefined> {
  const row = await kept(db).where('id', '=', officialId).executeTakeFirst();
  return row && official(row);
}

function kept(db: Reader) {
  return db
    .selectFrom('bulletin.official_documents')
    .select(['id', 'version', 'state', 'file', 'updated_at', 'updated_by']);
}

type Row = Awaited<ReturnType<ReturnType<typeof kept>['executeTakeFirstOrThrow']>>;

function official({ id, version, state, file, updated_at, updated_by }: Row): KeptOfficial {
  return {
    officialId: id as OfficialId,
    version,
    state: state as OfficialState,
    file: readFile(file),
    updatedAt: updated_at,
    updatedBy: updated_by as StaffId,
  };
}

function readFile(value: unknown): OfficialFile {
  const file = parseOfficialFile(value);
  assert(file.ok, 'what was kept was checked before');
  return file.value;
}

/** What made each version of a document, the first first. */
export async function readOfficialStory(
  db: Reader,
  officialId: OfficialId,
): Promise<readonly OfficialEntry[]> {
  const rows = await db
    .selectFrom('bulletin.official_versions')
    .select(['version', 'act', 'at', 'by', 'comment'])
    .where('document_id', '=', officialId)
    .orderBy('version')
    .execute();
  return rows.map(({ act, by, ...entry }) => ({
    ...entry,
    act: act as OfficialEntry['act'],
    by: by as StaffId,
  }));
}

/** The text of a version. */
export async function findOfficialText(
  db: Reader,
  officialId: OfficialId,
  version: number,
): Promise<OfficialFile | undefined> {
  const row = await db
    .selectFrom('bulletin.official_versions')
    .select('file')
    .where('document_id', '=', officialId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row && readFile(row.file);
}

/** How far a series has counted; undefined before its first document. */
export async function findOfficialSerial(
  db: Reader,
  { code, year }: OfficialSeries,
): Promise<number | undefined> {
  const row = await db
    .selectFrom('bulletin.official_series')
    .select('serial')
    .where('code', '=', code)
    .where('year', '=', year)
    .executeTakeFirst();
  return row && Number(row.serial);
}

/** What was frozen when a document was issued. */
export async function findIssuedOfficial(
  db: Reader,
  officialId: OfficialId,
): Promise<{ readonly text: string; readonly frozen: Frozen } | undefined> {
  const row = await db
    .selectFrom('bulletin.official_issued')
    .select(['content_sm3', 'text', 'text_sm3', 'pdf_sm3', 'page_count', 'renderer', 'seals'])
    .select(['template_version', 'template_sm3', 'fonts_sm3', 'key_id', 'signature'])
    .where('document_id', '=', officialId)
    .executeTakeFirst();
  if (!row) return undefined;
  const frozen: Frozen = {
    pageCount: row.page_count,
    contentSm3: row.content_sm3.toString('hex'),
    textSm3: row.text_sm3.toString('hex'),
    pdfSm3: row.pdf_sm3.toString('hex'),
    renderer: row.renderer,
    templateVersion: row.template_version,
    templateSm3: row.template_sm3.toString('hex'),
    fontsSm3: row.fonts_sm3.toString('hex'),
    keyId: row.key_id,
    signature: row.signature.toString('hex'),
    seals: row.seals as unknown as Frozen['seals'],
  };
  return { text: row.text, frozen };
}

type Frozen = NonNullable<KeptOfficialDocument['issued']>;
