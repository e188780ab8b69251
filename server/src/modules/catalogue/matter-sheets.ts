import readWorkbook from 'read-excel-file/node';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { readCell } from './sheet-cell.ts';
import { type Column, MATERIAL_COLUMNS, MATTER_COLUMNS } from './sheet-columns.ts';
import { unpackedBytes } from './zip-size.ts';

/** What a workbook says, in the shape of a JSON file, and where each path stands in it. */
export interface MatterSheets {
  readonly file: unknown;
  readonly placeOf: (path: string) => string;
}

interface Fault {
  readonly place: string;
  readonly reason: string;
}

interface Row {
  /** As the spreadsheet counts: the headings are row 1. */
  readonly number: number;
  readonly fields: Record<string, unknown>;
}

const UNPACKED_BYTES_MAX = 200 * 1024 * 1024;

/** Reads the sheets `matters` and `materials` of an XLSX workbook. */
export async function readMatterSheets(
  content: Buffer,
): Promise<Result<MatterSheets, readonly Fault[]>> {
  const unpacked = unpackedBytes(content);
  if (unpacked === undefined)
    return refuse([{ place: 'the file', reason: 'it is no XLSX workbook' }]);
  if (unpacked > UNPACKED_BYTES_MAX) {
    return refuse([{ place: 'the file', reason: 'it unpacks to more than 200 MB; split it' }]);
  }
  const workbook = await openWorkbook(content);
  if (!workbook) return refuse([{ place: 'the file', reason: 'it is no readable XLSX workbook' }]);
  const matters = rowsOf(workbook, 'matters', MATTER_COLUMNS);
  if (!matters.ok) return matters;
  const materials = rowsOf(workbook, 'materials', MATERIAL_COLUMNS);
  if (!materials.ok) return materials;
  return joined(matters.value, materials.value);
}

type Workbook = ReadonlyMap<string, readonly (readonly unknown[])[]>;

async function openWorkbook(content: Buffer): Promise<Workbook | undefined> {
  try {
    const sheets = await readWorkbook(content);
    return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
  } catch {
    // The library throws many kinds of errors on a damaged workbook, and reads nothing else here.
    return undefined;
  }
}

function rowsOf(
  workbook: Workbook,
  sheet: string,
  columns: readonly Column[],
): Result<Row[], readonly Fault[]> {
  const [headings, ...lines] = workbook.get(sheet) ?? [];
  if (!headings) return refuse([{ place: `sheet "${sheet}"`, reason: 'it is missing or empty' }]);
  const known = new Map(columns.map((column) => [column.heading, column]));
  const strange = headings.filter((one) => one !== null && !known.has(String(one)));
  if (strange.length > 0) {
    const reason = `the heading ${strange.map((one) => `"${one}"`).join(', ')} is not known; see the documentation`;
    return refuse([{ place: `sheet "${sheet}", row 1`, reason }]);
  }
  const places = new Map(headings.map((heading, index) => [String(heading), index]));
  const rows = lines
    .map((cells, index) => ({ number: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== null))
    .map(({ number, cells }) => ({
      number,
      fields: fieldsOf(columns, (heading) => cells[places.get(heading) ?? -1] ?? null),
    }));
  return ok(rows);
}

function fieldsOf(
  columns: readonly Column[],
  cellOf: (heading: string) => unknown,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const column of columns) {
    const value = readCell(cellOf(column.heading), column);
    if (value !== undefined) place(fields, column.path, value);
  }
  return fields;
}

function place(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  const inner = (target[key] ?? {}) as Record<string, unknown>;
  target[key] = inner;
  place(inner, rest, value);
}

const OPTIONAL_PARTS = ['quota', 'statutoryLimit', 'promiseLimit'] as const;

function joined(
  matters: readonly Row[],
  materials: readonly Row[],
): Result<MatterSheets, readonly Fault[]> {
  const rowsByMatter = Map.groupBy(materials, ({ fields }) => String(fields['taskCode'] ?? ''));
  const codes = new Set(matters.map(({ fields }) => String(fields['taskCode'] ?? '')));
  const lost = materials.find(({ fields }) => !codes.has(String(fields['taskCode'] ?? '')));
  if (lost) {
    const reason = 'its taskCode is none of the sheet "matters"; correct one of the two';
    return refuse([{ place: `sheet "materials", row ${lost.number}`, reason }]);
  }
  const listed = matters.map(({ fields }) => rowsByMatter.get(String(fields['taskCode'])) ?? []);
  return ok({
    file: { matters: matters.map((row, index) => entryOf(row, listed[index] ?? [])) },
    placeOf: (path) => placeIn(matters, listed, path),
  });
}

function entryOf({ fields }: Row, materials: readonly Row[]): unknown {
  const body = { ...(fields['body'] as Record<string, unknown>) };
  for (const part of OPTIONAL_PARTS) body[part] = completed(part, body[part]);
  body['materials'] = materials.map(({ fields: { taskCode: _, ...material } }, index) => ({
    orderNum: index + 1,
    ...material,
  }));
  return { ...fields, body };
}

/** A limit without an explanation is complete; a part without any cell is left out. */
function completed(part: (typeof OPTIONAL_PARTS)[number], value: unknown): unknown {
  if (value === undefined) return null;
  return part === 'quota' ? value : { explain: null, ...(value as object) };
}

const MATTER_PATH = /^matters\[(\d+)\]\.?(.*)$/;
const MATERIAL_PATH = /^body\.materials\[(\d+)\]\.?(\w*)/;

function placeIn(
  matters: readonly Row[],
  materials: readonly (readonly Row[])[],
  path: string,
): string {
  const [, index, rest = ''] = MATTER_PATH.exec(path) ?? [];
  const [, at, field = ''] = MATERIAL_PATH.exec(rest) ?? [];
  const matterRow = matters[Number(index)]?.number;
  const materialRow = materials[Number(index)]?.[Number(at)]?.number;
  if (materialRow !== undefined) return cellName('materials', materialRow, field);
  const column = MATTER_COLUMNS.find((one) => rest.startsWith(one.path.join('.')));
  return matterRow === undefined ? path : cellName('matters', matterRow, column?.heading ?? rest);
}

function cellName(sheet: string, row: number, column: string): string {
  return `sheet "${sheet}", row ${row}${column === '' ? '' : `, column "${column}"`}`;
}
