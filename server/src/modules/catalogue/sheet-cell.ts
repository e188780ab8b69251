import type { Column } from './sheet-columns.ts';

const FIELDS = /[｜|]/;
const YES = new Set(['是', 'yes', 'true', '1']);
const NO = new Set(['否', 'no', 'false', '0']);

/** The value of a cell; what cannot be read stays text, so that the schema names the place. */
export function readCell(cell: unknown, { reading, empty }: Column): unknown {
  const text = textOf(cell);
  if (text === '') return empty;
  if (reading === 'text') return text;
  if (reading === 'integer') return integerOf(text);
  if (reading === 'integers') return text.split(/[\s,，、/]+/).map(integerOf);
  if (reading === 'yesNo') return yesNo(text);
  if (reading === 'lines') return linesOf(text);
  return linesOf(text).map((line) => rowOf(line, reading));
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell ?? '').trim();
}

function integerOf(text: string): unknown {
  return /^-?\d{1,9}$/.test(text) ? Number(text) : text;
}

function yesNo(text: string): unknown {
  if (YES.has(text.toLowerCase())) return true;
  return NO.has(text.toLowerCase()) ? false : text;
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** `law｜article｜text` by the names of its fields; one that is left out at the end is null. */
function rowOf(line: string, names: readonly string[]): Record<string, unknown> {
  const fields = line.split(FIELDS).map((field) => field.trim());
  return Object.fromEntries(names.map((name, index) => [name, fields[index] || null]));
}
