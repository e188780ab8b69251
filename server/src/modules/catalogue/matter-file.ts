import type { MatterEntry } from '@banshi/contract/matter-file';
import { MatterFile } from '@banshi/contract/matter-file';
import { repeatedKey } from '../../kernel/json-text.ts';
import { parseLocalDate } from '../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { schemaFaults } from './contract-check.ts';
import type { ImportEntry, ImportFinding } from './core/import-plan.ts';
import { readMatterSheets } from './matter-sheets.ts';

/** Something wrong in a file of matters: where, and how to mend it. */
export interface FileFault {
  readonly place: string;
  readonly reason: string;
}

/** A file of matters, read and of the right shape; the rules come later. */
export interface MatterFileContent {
  readonly entries: readonly ImportEntry[];
  /** Where the writer of the file finds what a rule found. */
  readonly placeOf: (finding: Pick<ImportFinding, 'index' | 'path'>) => string;
}

/** The largest file that is taken, in bytes. */
export const MATTER_FILE_BYTES_MAX = 20 * 1024 * 1024;

/** Reads a file of matters: XLSX by its first bytes, otherwise JSON. */
export async function readMatterFile(
  content: Buffer,
): Promise<Result<MatterFileContent, readonly FileFault[]>> {
  if (content.length > MATTER_FILE_BYTES_MAX) {
    return refuse([{ place: 'the file', reason: 'it is larger than 20 MB; split it' }]);
  }
  if (!content.subarray(0, 2).equals(ZIP_MAGIC)) return readJson(content);
  const sheets = await readMatterSheets(content);
  return sheets.ok ? checked(sheets.value.file, sheets.value.placeOf) : sheets;
}

const ZIP_MAGIC = Buffer.from('PK');

function readJson(content: Buffer): Result<MatterFileContent, readonly FileFault[]> {
  const text = decode(content);
  if (text === undefined) {
    return refuse([{ place: 'the file', reason: 'it is not UTF-8 text; save it as UTF-8' }]);
  }
  try {
    const file: unknown = JSON.parse(text);
    const repeated = repeatedKey(text);
    if (repeated !== undefined) {
      return refuse([{ place: repeated, reason: 'it stands there twice; leave one of the two' }]);
    }
    return checked(Array.isArray(file) ? { matters: file } : file, (path) => path);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refuse([
      { place: 'the file', reason: `it is not JSON (${error.message}); mend it there` },
    ]);
  }
}

function decode(content: Buffer): string | undefined {
  const text = content.toString('utf8').replace(/^\uFEFF/, '');
  return text.includes('\uFFFD') ? undefined : text;
}

function checked(
  file: unknown,
  placeOf: (path: string) => string,
): Result<MatterFileContent, readonly FileFault[]> {
  const faults = schemaFaults(MatterFile, file).map(({ path, reason }) => ({
    place: path === '' ? 'the file' : placeOf(path),
    reason,
  }));
  if (faults.length > 0) return refuse(faults);
  const { matters } = file as MatterFile;
  const dayless = matters.findIndex(
    ({ effectiveFrom }) => effectiveFrom !== undefined && !parseLocalDate(effectiveFrom),
  );
  if (dayless >= 0) {
    const place = placeOf(`matters[${dayless}].effectiveFrom`);
    return refuse([{ place, reason: 'there is no such day in the calendar; give a real one' }]);
  }
  return ok({
    entries: matters.map(entryOf),
    placeOf: ({ index, path }) => placeOf(`matters[${index}].${path}`),
  });
}

function entryOf({ effectiveFrom, reason, ...matter }: MatterEntry): ImportEntry {
  const effectiveOn = effectiveFrom === undefined ? undefined : parseLocalDate(effectiveFrom);
  return { ...matter, effectiveOn, reason };
}
