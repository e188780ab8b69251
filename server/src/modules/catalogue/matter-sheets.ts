import { ok, type Result, refuse } from '../../kernel/result.ts';
import { readCell } from './sheet-cell.ts';
import {
  type Column,
  MATERIAL_COLUMNS,
  MATTER_COLUMNS,
  REVIEW_STEP_COLUMNS,
} from './sheet-columns.ts';
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

/** Reads the sheets `matters`, `materials` and, where there is one, `reviewSteps` of an XLSX workbook. */
export async function readMatterSheets(
  content: Buffer,
): Promise<Result<MatterSheets, readonly Fault[]>> {
  const unpacked = unpackedBytes(content);
  if (unpacked === undefined)
    return refuse([
      { place: 'the file', reason: 'it is no XLSX workbook; save it as XLSX, or give JSON' },
    ]);
  if (unpacked > UNPACKED_BYTES_MAX) {
    return refuse([{ place: 'the file', reason: 'it unpacks to more than 200 MB; split it' }]);
  }
  const workbook = await openWorkbook(content);
  if (!workbook)
    return refuse([{ place: 'the file', reason: 'it is a damaged XLSX workbook; save it anew' }]);
  const matters = rowsOf(workbook, 'matters', MATTER_COLUMNS);
  if (!matters.ok) return matters;
  const materials = rowsOf(workbook, 'materials', MATERIAL_COLUMNS);
  if (!materials.ok) return materials;
  const steps = workbook.has('reviewSteps')
    ? rowsOf(workbook, 'reviewSteps', REVIEW_STEP_COLUMNS)
    : ok([]);
  if (!steps.ok) return steps;
  return joined(matters.value, { materials: materials.value, reviewSteps: steps.value });
}

type Workbook = ReadonlyMap<string, readonly (readonly unknown[])[]>;

async function openWorkbook(content: Buffer): Promise<Workbook | undefined> {
  try {
    // Loaded when a workbook comes; most days none does.
    const { default: readWorkbook } = await import('read-excel-file/node');
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
  if (!headings)
    return refuse([
      {
        place: `sheet "${sheet}"`,
        reason: 'it is missing or empty; give it with its headings in row 1',
      },
    ]);
  const known = new Map(columns.map((column) => [column.heading, column]));
  const strange = headings.filter((one) => one !== null && !known.has(String(one)));
  if (strange.length > 0) {
    const reason = `the heading ${strange.map((one) => `"${one}"`).join(', ')} is not known; leave it out, or write it as docs/matter-file.md does`;
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

/** The rows of the sheets that go with the matters, by the name of their sheet. */
type Beside<T> = Readonly<Record<'materials' | 'reviewSteps', T>>;

function joined(
  matters: readonly Row[],
  beside: Beside<readonly Row[]>,
): Result<MatterSheets, readonly Fault[]> {
  const codes = new Set(matters.map(({ fields }) => String(fields['taskCode'] ?? '')));
  for (const sheet of ['materials', 'reviewSteps'] as const) {
    const lost = beside[sheet].find(({ fields }) => !codes.has(String(fields['taskCode'] ?? '')));
    if (lost) {
      const reason = 'its taskCode is none of the sheet "matters"; correct one of the two';
      return refuse([{ place: `sheet "${sheet}", row ${lost.number}`, reason }]);
    }
  }
  const materials = rowsByMatter(matters, beside.materials);
  const reviewSteps = rowsByMatter(matters, beside.reviewSteps);
  const rowsOfMatter = matters.map((_, index) => ({
    materials: materials[index] ?? [],
    reviewSteps: reviewSteps[index] ?? [],
  }));
  return ok({
    file: {
      matters: matters.map((row, index) => entryOf(row, rowsOfMatter[index] ?? NOTHING_BESIDE)),
    },
    placeOf: (path) => placeIn(matters, rowsOfMatter, path),
  });
}

const NOTHING_BESIDE: Beside<readonly Row[]> = { materials: [], reviewSteps: [] };

function rowsByMatter(matters: readonly Row[], rows: readonly Row[]): readonly (readonly Row[])[] {
  const byCode = Map.groupBy(rows, ({ fields }) => String(fields['taskCode'] ?? ''));
  return matters.map(({ fields }) => byCode.get(String(fields['taskCode'])) ?? []);
}

function entryOf({ fields }: Row, { materials, reviewSteps }: Beside<readonly Row[]>): unknown {
  const body = { ...(fields['body'] as Record<string, unknown>) };
  for (const part of OPTIONAL_PARTS) body[part] = completed(part, body[part]);
  body['materials'] = materials.map(({ fields: { taskCode: _, ...material } }, index) => ({
    orderNum: index + 1,
    ...material,
  }));
  if (reviewSteps.length > 0) {
    body['reviewChain'] = reviewSteps.map(({ fields: { taskCode: _, ...step } }) => step);
  }
  return { ...fields, body };
}

/** A limit without an explanation is complete; a part without any cell is left out. */
function completed(part: (typeof OPTIONAL_PARTS)[number], value: unknown): unknown {
  if (value === undefined) return null;
  return part === 'quota' ? value : { explain: null, ...(value as object) };
}

const MATTER_PATH = /^matters\[(\d+)\]\.?(.*)$/;
const BESIDE_PATH = /^body\.(materials|reviewChain)\[(\d+)\]\.?(\w*)/;
const SHEET_OF = { materials: 'materials', reviewChain: 'reviewSteps' } as const;

function placeIn(
  matters: readonly Row[],
  beside: readonly Beside<readonly Row[]>[],
  path: string,
): string {
  const [, index, rest = ''] = MATTER_PATH.exec(path) ?? [];
  const [, list, at, field = ''] = BESIDE_PATH.exec(rest) ?? [];
  const sheet = SHEET_OF[list as keyof typeof SHEET_OF];
  const row = sheet && beside[Number(index)]?.[sheet][Number(at)]?.number;
  if (row !== undefined) return cellName(sheet, row, field);
  const matterRow = matters[Number(index)]?.number;
  const column = MATTER_COLUMNS.find((one) => rest.startsWith(one.path.join('.')));
  return matterRow === undefined ? path : cellName('matters', matterRow, column?.heading ?? rest);
}

function cellName(sheet: string, row: number, column: string): string {
  return `sheet "${sheet}", row ${row}${column === '' ? '' : `, column "${column}"`}`;
}
