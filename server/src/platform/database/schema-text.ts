import { assert } from '../../kernel/assert.ts';

/** A column of a table, as the catalogue of the database describes it. */
export interface Column {
  readonly schema: string;
  readonly table: string;
  readonly name: string;
  /** PostgreSQL's name of the type, without length. */
  readonly type: string;
  readonly nullable: boolean;
  /** Always given by the database. */
  readonly computed: boolean;
  /** May be left out when inserting. */
  readonly defaulted: boolean;
}

/** The module `schema.gen.ts`: one interface with a member per table, `schema.table`. */
export function schemaText(columns: readonly Column[]): string {
  const tables = Map.groupBy(columns, (column) => `${column.schema}.${column.table}`);
  const members = [...tables].map(([name, own]) => tableText(name, own));
  return [HEADER, 'export interface Schema {', ...members, '}', ''].join('\n');
}

const HEADER = `// Generated from the migrations by generate-schema.ts; never edited by hand.
import type { Generated, GeneratedAlways } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';

/** The tables, by schema and name. */`;

function tableText(name: string, columns: readonly Column[]): string {
  const lines = columns.map((column) => `    readonly ${column.name}: ${columnType(column)};`);
  return [`  readonly '${name}': {`, ...lines, '  };'].join('\n');
}

function columnType(column: Column): string {
  const type = TYPES[column.type];
  assert(type, `no type is known for ${column.type} of ${column.schema}.${column.table}`);
  const value = column.nullable ? `${type} | null` : type;
  if (column.computed) return `GeneratedAlways<${value}>`;
  return column.defaulted ? `Generated<${value}>` : value;
}

/** How the driver and our parsers deliver each type; `jsonb` is parsed by whoever knows its shape. */
const TYPES: Readonly<Record<string, string>> = {
  bigint: 'number',
  'bigint[]': 'readonly number[]',
  boolean: 'boolean',
  bytea: 'Buffer',
  'character varying': 'string',
  date: 'LocalDate',
  'date[]': 'readonly LocalDate[]',
  'double precision': 'number',
  integer: 'number',
  'integer[]': 'readonly number[]',
  jsonb: 'unknown',
  numeric: 'string',
  smallint: 'number',
  'smallint[]': 'readonly number[]',
  text: 'string',
  'text[]': 'readonly string[]',
  'timestamp with time zone': 'Instant',
  uuid: 'string',
  'uuid[]': 'readonly string[]',
};
