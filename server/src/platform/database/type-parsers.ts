import pg from 'pg';
import { assert } from '../../kernel/assert.ts';

const { builtins, getTypeParser } = pg.types;

/**
 * How values arrive: `timestamptz` as `Instant` (milliseconds), `date` as `LocalDate`, `int8` as a
 * number that is asserted to be exact. Everything else as the driver has it.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format === 'binary') return getTypeParser(oid, format);
    return PARSERS[oid] ?? getTypeParser(oid, 'text');
  },
};

const INT8_ARRAY = 1016;
const DATE_ARRAY = 1182;

const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [builtins.INT8]: exactInteger,
  [builtins.DATE]: (text) => text,
  [builtins.TIMESTAMPTZ]: milliseconds,
  [INT8_ARRAY]: (text) => listOf(text).map(exactInteger),
  [DATE_ARRAY]: listOf,
};

function exactInteger(text: string): number {
  const value = Number(text);
  assert(Number.isSafeInteger(value), `the database sent ${text}, beyond exact numbers`);
  return value;
}

/** Connections run in UTC, so the text always ends in `+00`. */
function milliseconds(text: string): number {
  const value = Date.parse(`${text.replace(' ', 'T')}:00`);
  assert(Number.isSafeInteger(value), `the database sent the moment ${text}`);
  return value;
}

/** Lists of numbers and days hold no quotes and no nesting. */
function listOf(text: string): string[] {
  return text === '{}' ? [] : text.slice(1, -1).split(',');
}
