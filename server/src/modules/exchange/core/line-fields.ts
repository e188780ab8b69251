import type { LineFault } from '@banshi/contract/exchange-words';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { fault, type LineRefusal } from './line-refusal.ts';

export type Checked<T> = Result<T, LineRefusal>;
export type Fields = Readonly<Record<string, unknown>>;

export const CODE_LENGTH_MAX = 64;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROL = /[\u0000-\u001f\u007f]/;

/** Whether a value is an object with fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first field that the format does not have. */
export function strayField(
  fields: Fields,
  known: readonly string[],
  path: string,
): LineRefusal | undefined {
  for (const name in fields) {
    if (!known.includes(name)) {
      const field = `${path}${name.slice(0, CODE_LENGTH_MAX)}`;
      return fault(field, 'unknown-field', { words: [...known] });
    }
  }
  return undefined;
}

interface TextRule {
  readonly field: string;
  readonly lengthMax: number;
  /** The path before the field's name. */
  readonly path?: string;
}

/** A field that holds a text. */
export function textOf(fields: Fields, { field, lengthMax, path = '' }: TextRule): Checked<string> {
  const value = fields[field];
  const wrong = textFault(value, lengthMax);
  if (wrong === 'too-long') return refuse(fault(`${path}${field}`, wrong, { max: lengthMax }));
  if (wrong) return refuse(fault(`${path}${field}`, wrong));
  return ok(value as string);
}

function textFault(value: unknown, lengthMax: number): LineFault | undefined {
  if (value === undefined || value === null) return 'missing';
  if (typeof value !== 'string') return 'not-text';
  if (value.trim() === '') return 'empty';
  if (value.length > lengthMax) return 'too-long';
  if (CONTROL.test(value)) return 'control-character';
  if (!value.isWellFormed()) return 'half-character';
  if (value !== value.trim()) return 'outer-space';
  return undefined;
}

/** A field that holds one of the words of the format. */
export function wordOf<const T extends string>(
  value: unknown,
  field: string,
  words: readonly T[],
): Checked<T> {
  const known = words.find((word) => word === value);
  if (known !== undefined) return ok(known);
  const all = [...words];
  if (value === undefined || value === null) {
    return refuse(fault(field, 'word-missing', { words: all }));
  }
  return refuse(fault(field, 'word-unknown', { given: quoted(value), words: all }));
}

/** A value as a sentence about it shows it. */
export function quoted(value: unknown): string {
  return JSON.stringify(value).slice(0, CODE_LENGTH_MAX);
}
