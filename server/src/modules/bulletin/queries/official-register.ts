import type { KeptOfficialDocument } from '@banshi/contract/official-register';
import { assert } from '../../../kernel/assert.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type {
  KeptOfficial,
  OfficialEntry,
  OfficialId,
  OfficialSeries,
} from '../core/kept-official.ts';
import type { OfficialFile } from '../core/official-file.ts';
import { parseOfficialFile } from '../core/parse-official-file.ts';

/** So many are shown; older ones are reached by their address. */
const LISTED_MAX = 300;

/** Documents, the last changed first, and whether there are more. */
export async function readRegister(
  db: Reader,
): Promise<{ readonly documents: readonly KeptOfficial[]; readonly areMore: boolean }> {
  const rows = await kept(db)
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(LISTED_MAX + 1)
    .execute();
  const areMore = rows.length > LISTED_MAX;
  return { documents: rows.slice(0, LISTED_MAX).map(official), areMore };
}

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
    state: state === 'ISSUED' ? 'ISSUED' : 'DRAFT',
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
    .select(['version', 'act', 'at', 'by'])
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
